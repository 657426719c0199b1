namespace AstroNano.Experiments.Figures;

/// <summary>
/// The load at which half of the cues are recalled against the number of units: exponential where
/// the softmax of linear scores chooses, as far as a nearest memory can be told.
/// </summary>
public sealed class ExponentialFigure()
    : LineFigure("exponential", "memories against units with a quarter of the cue wrong: softmax",
        new Chart("units N", "memories K at which half is exact")
        {
            LogY = true,
            Columns = 1,
        }, 60)
{
    private const int Trials = 100;

    protected override void Compute(Work work, Lines lines)
    {
        int[] sizes = [8, 16, 24, 32, 40, 48, 56, 64];
        var conditions = (from units in sizes
                          from power in Enumerable.Range(1, 16)
                          where power <= units / 4 + 2
                          select (Network: "attention", units, memories: 1 << power)).Concat(
                          from units in sizes
                          from memories in Enumerable.Range(1, 16)
                          select (Network: "hopfield", units, memories)).ToArray();
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
        {
            var settings = new RecallSettings { Units = condition.units, Trials = Trials };
            return RecallCondition.Of(condition.Network, condition.Network == "attention"
                ? settings.With("gains", (float)GainDynamics.Instantaneous).With("temperature", 1)
                : settings, condition.memories, condition.units / 4);
        });
        const string Panel = "cues with N/4 wrong units";
        foreach (var group in conditions.Zip(cells)
            .GroupBy(pair => (pair.First.Network, pair.First.units)))
        {
            double load = Half([.. group.Select(pair =>
                (pair.First.memories, pair.Second.FractionExact))]);
            lines.Add(Panel, group.Key.Network == "attention"
                ? "softmax, β = 1" : "classical", group.Key.units, load);
        }

        for (int units = 8; units <= 64; units++)
        {
            if (units % 8 == 0)
            {
                lines.AddTheory(Panel, "no other memory as near", units, NearestTheory(units));
            }

            lines.AddTheory(Panel, "0.14 N", units, 0.14 * units);
        }
    }

    // Where the fraction passes one half, on a logarithmic axis.
    private static double Half((int Memories, double Exact)[] points)
    {
        int at = Array.FindIndex(points, point => point.Exact < 0.5);
        if (at < 1)
        {
            return double.NaN;
        }

        (int below, double more) = points[at - 1];
        (int above, double less) = points[at];
        return below * Math.Pow((double)above / below, (more - 0.5) / (more - less));
    }

    // K − 1 others, each as near as the right one or nearer as often as N tosses of a coin have so
    // few heads.
    private static double NearestTheory(int units)
    {
        double odds = Math.Pow(0.5, units), nearer = 0;
        for (int heads = 0; heads <= units / 4; heads++)
        {
            nearer += odds;
            odds *= (units - heads) / (heads + 1.0);
        }

        return 1 + Math.Log(0.5) / Math.Log(1 - nearer);
    }
}
