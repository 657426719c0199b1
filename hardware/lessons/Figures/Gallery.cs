using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Core;
using AstroNano.Lessons.Claims;

namespace AstroNano.Lessons.Figures;

/// <summary>The figures of the lessons, by the lesson's number.</summary>
internal static class Gallery
{
    /// <summary>Those of a lesson.</summary>
    public static IReadOnlyList<Figure> Of(int lesson) => lesson switch
    {
        2 => [Cliff()],
        6 => [Half()],
        _ => [],
    };

    private static Figure Cliff() => new("cliff", "memories for each neuron, K/N", "share kept",
    [
        .. LoadClaims.Loads.Select(loads => new Series($"N = {loads.Key}", false,
            [.. loads.Value.Select(memories => ((double)memories / loads.Key,
                LoadClaims.KeptOf(loads.Key, memories, 0)))])),
    ])
    {
        Mark = LoadTheory.CriticalLoad,
    };

    private static Figure Half()
    {
        double[] fine = [.. Between(1, 100, 40)];
        double[] coarse = [.. Between(2, 100, 12)];
        return new Figure("heat", "temperature T", "gain of the winner",
        [
            new Series("formula, K = 16", true, [.. fine.Select(heat => (heat,
                (double)AstrocyteTheory.RetrievedGain(Glyphs.Units, 16, (float)heat)))]),
            new Series("random pictures", false,
                [.. coarse.Select(heat => (heat, HeatClaims.Gain(16, heat, 0)))]),
            new Series("letters A to P", false,
                [.. coarse.Select(heat => (heat, HeatClaims.LettersGain(heat)))]),
        ])
        {
            IsLogarithmic = true,
            Mark = AstrocyteTheory.HalfTemperature(Glyphs.Units, 16),
        };
    }

    private static IEnumerable<double> Between(double low, double high, int count) =>
        Enumerable.Range(0, count)
            .Select(i => low * Math.Pow(high / low, (double)i / (count - 1)));
}
