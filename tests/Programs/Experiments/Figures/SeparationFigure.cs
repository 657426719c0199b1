namespace AstroNano.Experiments.Figures;

/// <summary>
/// How far apart sparse codes lie, and what that does for memories that are alike.
/// </summary>
public sealed class SeparationFigure()
    : Figure("separation", "sparse codes, and memories that are alike", 25)
{
    private const int Pairs = 1000;
    private const int Trials = 200;
    private const int Flips = 3;
    private const float Alike = 0.49f;

    private static readonly Variant[] Variants =
    {
        new("separator: nearest code", "separator"), new("binary", "binary"),
        new("dense, n = 3", "dense", ("power", 3)), new("dense, n = 4", "dense", ("power", 4)),
        new("modern, β = 1/4", "modern"), new("astrocyte", "astrocyte"),
    };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var codes = new CsvTable("winners", "overlap", "shared");
        var conditions = from winners in new[] { 4, 8, 16, 32 }
                         from flips in Enumerable.Range(0, 17).Select(i => 2 * i)
                         select (winners, flips);
        IReadOnlyList<double> shares = work.Numbers(conditions, condition =>
            CodeOverlap.Of(condition.winners, condition.flips, Pairs));
        foreach (var ((winners, flips), shared) in conditions.Zip(shares))
        {
            codes.Add($"{winners} of 256 fire", 1 - flips / 32.0, shared);
        }

        var memories = new[] { 2, 4, 8, 16, 32, 64, 128 };
        var found = new CsvTable("network", "memories", "exact", "low", "high");
        var loads = from variant in Variants
                    from count in memories
                    select (variant, count);
        IReadOnlyList<RecallCell> cells = work.Recall(loads, load => load.variant.With(
            new RecallSettings { Trials = Trials, Overlap = Alike }, load.count, Flips));
        foreach (var ((variant, count), cell) in loads.Zip(cells))
        {
            Add(found, variant.Title, count, cell.FractionExact);
        }

        IReadOnlyList<double> completed = work.Numbers(memories, count =>
            CompletedIndex.Of(count, Flips, Alike, Trials).Completed);
        foreach (var (count, fraction) in memories.Zip(completed))
        {
            Add(found, "separator: code completed first", count, fraction);
        }

        return new Dictionary<string, CsvTable> { [Name] = codes, ["separation-recall"] = found };
    }

    private static void Add(CsvTable table, string network, int memories, double exact)
    {
        double error = RecallSummary.ErrorOfFraction(exact, Trials);
        table.Add(network, memories, exact, exact - error, exact + error);
    }
}
