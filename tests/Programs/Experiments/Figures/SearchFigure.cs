namespace AstroNano.Experiments.Figures;

/// <summary>How often search structures find the memory against how many they compare.</summary>
public sealed class SearchFigure()
    : Figure("search", "found against compared for search structures", 40)
{
    private const int Trials = 200;
    private const int Memories = 256;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var conditions = from flips in new[] { 6, 13, 19 }
                         from variant in Variants()
                         select (flips, variant);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            condition.variant.With(new RecallSettings { Trials = Trials }, Memories,
                condition.flips));
        var table = new CsvTable("structure", "corruption", "compared", "found", "low", "high");
        foreach (var ((flips, variant), cell) in conditions.Zip(cells))
        {
            table.Add(variant.Title, $"n = {flips} of 64", cell.MeanCompared,
                cell.FractionExact, cell.FractionExact - cell.FractionError,
                cell.FractionExact + cell.FractionError);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }

    private static IEnumerable<Variant> Variants()
    {
        yield return new Variant("all compared", "nearest");
        foreach (int tables in new[] { 2, 4, 8, 16, 32 })
        {
            yield return new Variant("hashing, 8 bits", "lsh", ("tables", tables), ("bits", 8));
        }

        foreach (int tables in new[] { 2, 4, 8, 16, 32 })
        {
            yield return new Variant("hashing, 6 bits", "lsh", ("tables", tables), ("bits", 6));
        }

        foreach (int probes in new[] { 1, 2, 4, 8, 12 })
        {
            yield return new Variant("inverted lists, 16", "lists", ("probes", probes));
        }

        foreach (int beam in new[] { 1, 2, 4, 8, 16, 32 })
        {
            yield return new Variant("graph, 8 neighbours", "graph", ("beam", beam));
        }
    }
}
