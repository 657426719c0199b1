namespace AstroNano.Experiments.Figures;

/// <summary>
/// The sparse distributed memory: how far from the memory a read ends against how far it begins,
/// and how often ten reads end at the memory. Beyond the critical distance they do not.
/// </summary>
public sealed class CriticalDistanceFigure()
    : Figure("critical-distance", "distance after reading the sparse memory against before", 12)
{
    private const int Trials = 200;
    private const int Locations = 1024;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var conditions = from reads in new[] { 1, 10 }
                         from memories in new[] { 4, 8, 16, 32, 64 }
                         from flips in Enumerable.Range(0, 17).Select(i => 2 * i)
                         select (reads, memories, flips);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            RecallCondition.Of("sparse",
                new RecallSettings { Trials = Trials, Steps = condition.reads }
                    .With("locations", Locations),
                condition.memories, condition.flips));
        var table = new CsvTable("measure", "load", "before", "after", "low", "high");
        foreach (var ((reads, memories, flips), cell) in conditions.Zip(cells))
        {
            (double value, double error) = reads == 1
                ? (cell.MeanHardError, cell.StandardError)
                : (cell.FractionExact, cell.FractionError);
            table.Add(reads == 1 ? "distance" : "exact", $"K = {memories}", flips, value,
                value - error, value + error);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }
}
