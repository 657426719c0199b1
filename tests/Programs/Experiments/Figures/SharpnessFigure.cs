namespace AstroNano.Experiments.Figures;

/// <summary>Recall and perplexity of the modern Hopfield network over β.</summary>
public sealed class SharpnessFigure()
    : Figure("sharpness", "the modern network over β", 6)
{
    private const int Trials = 200;
    private const int Flips = 13;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var conditions = from memories in new[] { 4, 16, 64, 256 }
                         from beta in Enumerable.Range(0, 21)
                             .Select(i => (float)Math.Round(Math.Pow(10, -2 + i / 10.0), 4))
                         select (memories, beta);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            RecallCondition.Of("modern",
                new RecallSettings { Trials = Trials }.With("beta", condition.beta),
                condition.memories, Flips));
        var table = new CsvTable("load", "beta", "measure", "value", "low", "high");
        foreach (var ((memories, beta), cell) in conditions.Zip(cells))
        {
            string load = $"K = {memories}";
            table.Add(load, beta, "fraction exact", cell.FractionExact,
                cell.FractionExact - cell.FractionError, cell.FractionExact + cell.FractionError);
            double error = cell.PerplexityError;
            table.Add(load, beta, "perplexity / K", cell.MeanPerplexity / memories,
                (cell.MeanPerplexity - error) / memories, (cell.MeanPerplexity + error) / memories);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }
}
