namespace AstroNano.Experiments.Figures;

/// <summary>Squared against linear scores: error, recall and perplexity over temperature.</summary>
public sealed class AttentionFigure()
    : Figure("attention", "squared and linear scores against temperature", 12)
{
    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var table = new CsvTable("scores", "temperature", "corruption", "measure", "mean", "low",
            "high");
        var conditions = from name in new[] { "astrocyte", "attention" }
                         from flips in new[] { 19, 26 }
                         from temperature in Enumerable.Range(-2, 13)
                             .Select(i => MathF.Round(MathF.Pow(2f, i * 0.5f + 0.5f), 3))
                         select (name, flips, temperature);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            RecallCondition.Of(condition.name,
                new RecallSettings { Trials = 400 }
                    .With("temperature", condition.temperature),
                16, condition.flips));
        foreach (var (condition, cell) in conditions.Zip(cells))
        {
            string scores = condition.name == "astrocyte" ? "squared, f = Nm²/2" : "linear, f = Nm";
            string corruption = $"n = {condition.flips} of 64";
            void Add(string measure, double mean, double error) => table.Add(scores,
                condition.temperature, corruption, measure, mean, mean - error, mean + error);
            Add("mean error (units)", cell.MeanHardError, cell.StandardError);
            Add("fraction exact", cell.FractionExact, cell.FractionError);
            Add("perplexity P", cell.MeanPerplexity, cell.PerplexityError);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }
}
