namespace AstroNano.Experiments.Figures;

/// <summary>Fraction recalled without a fault against load, one line a network.</summary>
public sealed class FamilyLoadFigure()
    : Figure("family-load", "recall against load for the family", 30)
{
    private const int Trials = 200;

    private static readonly Variant[] Variants =
    {
        new("binary", "binary"),
        new("sparse, 1024 locations", "sparse", ("locations", 1024)),
        new("separator", "separator"),
        new("dense, n = 3", "dense", ("power", 3)),
        new("dense, n = 4", "dense", ("power", 4)),
        new("modern, β = 1/4", "modern"),
        new("astrocyte", "astrocyte"),
        new("nearest memory", "nearest"),
    };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var conditions = from flips in new[] { 6, 13, 19 }
                         from variant in Variants
                         from memories in new[] { 2, 4, 8, 16, 32, 64, 128, 256 }
                         select (flips, variant, memories);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            condition.variant.With(new RecallSettings { Trials = Trials }, condition.memories,
                condition.flips));
        var table = new CsvTable("network", "memories", "corruption", "exact", "low", "high");
        foreach (var (condition, cell) in conditions.Zip(cells))
        {
            table.Add(condition.variant.Title, condition.memories,
                $"n = {condition.flips} of 64", cell.FractionExact,
                cell.FractionExact - cell.FractionError, cell.FractionExact + cell.FractionError);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }
}
