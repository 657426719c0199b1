namespace AstroNano.Experiments.Figures;

/// <summary>Perplexity after recall against temperature, with its closed form and T½.</summary>
public sealed class PerplexityFigure()
    : Figure("perplexity", "perplexity against temperature, with the closed form", 12)
{
    private static readonly int[] Loads = { 4, 8, 16, 32 };

    private static readonly float[] Temperatures =
    {
        1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50, 100,
    };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var measured = new CsvTable("memories", "temperature", "median", "p5", "p95");
        var theory = new CsvTable("memories", "temperature", "perplexity", "half_temperature",
            "half_perplexity");
        var conditions = from memories in Loads
                         from temperature in Temperatures
                         select (memories, temperature);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            RecallCondition.Of("astrocyte",
                new RecallSettings { Trials = 100, Steps = 400 }
                    .With("temperature", condition.temperature),
                condition.memories, 6), keep: true);
        foreach (var ((memories, temperature), cell) in conditions.Zip(cells))
        {
            double[] sample = cell.Outcomes.Select(o => (double)o.Perplexity).ToArray();
            measured.Add($"K = {memories}", temperature, Statistics.Percentile(sample, 50),
                Statistics.Percentile(sample, 5), Statistics.Percentile(sample, 95));
        }

        foreach (int memories in Loads)
        {
            double half = AstrocyteTheory.HalfTemperature(64, memories);
            for (double temperature = 1; temperature <= 100; temperature *= 1.05)
            {
                theory.Add($"K = {memories}", temperature,
                    AstrocyteTheory.RetrievedPerplexity(64, memories, (float)temperature), half,
                    AstrocyteTheory.RetrievedPerplexity(64, memories, (float)half));
            }
        }

        return new Dictionary<string, CsvTable>
        {
            [Name] = measured,
            ["perplexity-theory"] = theory,
        };
    }
}
