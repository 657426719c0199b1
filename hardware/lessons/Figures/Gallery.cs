namespace AstroNano.Lessons.Figures;

/// <summary>The figures of the lessons, by the lesson's number.</summary>
internal static class Gallery
{
    /// <summary>Those of a lesson.</summary>
    public static IReadOnlyList<Figure> Of(int lesson) => lesson switch
    {
        2 => [Cliff()],
        6 => [Heat()],
        8 => [Powers()],
        9 => [Ages()],
        10 => [Periods()],
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

    private static Figure Heat()
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

    private static Figure Powers() => new("powers", "memories", "share that stays",
    [
        .. DenseClaims.Loads.Select(loads => new Series($"n = {loads.Key}", false,
            [.. loads.Value.Select(memories => ((double)memories,
                DenseClaims.Staying(loads.Key, memories, 0)))])),
        .. new[] { 2, 3 }.Select(power => new Series($"formula, n = {power}", true,
        [
            (DenseTheory.MaxMemories(Glyphs.Units, power), 0),
            (DenseTheory.MaxMemories(Glyphs.Units, power), 1),
        ])),
    ])
    {
        IsLogarithmic = true,
    };

    private static Figure Ages() => new("ages", "pictures learned later", "share kept",
    [
        .. new[] { 0f, 0.05f, 0.1f, 0.3f }.Select(forgetting => new Series(
            $"d = {forgetting}", false, [.. Enumerable.Range(0, 11).Select(age =>
                ((double)age, ForgettingClaims.Kept(forgetting, age, 0)))])),
    ]);

    private static Figure Periods()
    {
        double[] gains = [3.75, 4, 4.5, 5, 6, 7, 8, 9, 10];
        (double Seen, double Delayed, double Slow)[] periods =
            [.. gains.Select(ThoughtClaims.PeriodOf)];
        return new Figure("period", "sequence gain κ", "period",
        [
            new Series("measured", false, [.. gains.Zip(periods, (x, y) => (x, y.Seen))]),
            new Series("with the delay", true, [.. gains.Zip(periods, (x, y) => (x, y.Delayed))]),
            new Series("plain formula", true,
                [.. gains.Zip(periods, (x, y) => (x, y.Slow)).Where(point => point.Item2 > 0)]),
        ]);
    }

    private static IEnumerable<double> Between(double low, double high, int count) =>
        Enumerable.Range(0, count)
            .Select(i => low * Math.Pow(high / low, (double)i / (count - 1)));
}
