namespace AstroNano.Experiments.Figures;

/// <summary>
/// The load at which half of the patterns are exactly stable against the number of units, for the
/// powers of the dense memory, with the formula of Krotov and Hopfield.
/// </summary>
public sealed class CapacityFigure()
    : Figure("capacity", "stable patterns against units for n = 2, 3, 4", 60)
{
    private const int Trials = 1000;

    private static readonly (int Power, int Units)[] Sizes =
    {
        (2, 16), (2, 32), (2, 64), (2, 128), (2, 256), (2, 512),
        (3, 16), (3, 24), (3, 32), (3, 40), (3, 48), (3, 56),
        (4, 12), (4, 14), (4, 16), (4, 20), (4, 24),
    };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        IReadOnlyList<double> loads = work.NumbersInTurn(Sizes, size =>
            HalfLoad.Of(size.Units, size.Power, Trials, work.Cancel));
        var table = new CsvTable("power", "units", "memories", "times_log");
        var theory = new CsvTable("power", "units", "memories");
        foreach (var group in Sizes.Zip(loads).GroupBy(pair => pair.First.Power))
        {
            double slope = Slope(group.Select(pair => (pair.First.Units, pair.Second)).ToArray());
            string name = string.Create(CultureInfo.InvariantCulture,
                $"n = {group.Key}: slope of K ln N {slope:0.00}, theory {group.Key - 1}");
            foreach (var ((_, units), load) in group)
            {
                table.Add(name, units, load, load * Math.Log(units));
            }

            foreach (int units in Enumerable.Range(0, 60).Select(i =>
                (int)(12 * Math.Pow(1.07, i))).Distinct().Where(units =>
                units >= group.Min(pair => pair.First.Units)
                && units <= group.Max(pair => pair.First.Units)))
            {
                theory.Add(name, units, DenseTheory.MaxMemories(units, group.Key));
            }
        }

        return new Dictionary<string, CsvTable> { [Name] = table, ["capacity-theory"] = theory };
    }

    // Least squares of ln(K ln N) against ln N.
    private static double Slope((int Units, double Load)[] points)
    {
        double[] x = points.Select(point => Math.Log(point.Units)).ToArray();
        double[] y = points.Select(point => Math.Log(point.Load * Math.Log(point.Units))).ToArray();
        double mean = x.Average();
        return x.Zip(y, (a, b) => (a - mean) * b).Sum() / x.Sum(a => (a - mean) * (a - mean));
    }
}
