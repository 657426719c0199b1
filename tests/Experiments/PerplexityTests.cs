namespace AstroNano.Experiments.Tests;

/// <summary>How many memories share the gain, against temperature.</summary>
public class PerplexityTests
{
    [Fact]
    public void Median_perplexity_after_recall_follows_the_reference()
    {
        foreach (TestData row in TestData.Read("perplexity.csv").Where(row =>
            Thorough.IsAsked || row.Int("k") == 16))
        {
            RecallCell cell = RecallExperiment.Run("astrocyte",
                new RecallSettings { Trials = 100, Steps = 400 }
                    .With("temperature", row.Float("temperature")),
                row.Int("k"), 6);
            double median = Statistics.Percentile(
                cell.Outcomes.Select(outcome => (double)outcome.Perplexity), 50);
            Assert.Equal(row.Float("median"), median, 0.005 * row.Float("median") + 5e-5);
        }
    }

    [Fact]
    public void The_closed_form_is_that_of_the_reference()
    {
        foreach (TestData row in TestData.Read("perplexity.csv"))
        {
            Assert.Equal(row.Float("closed_form"), AstrocyteTheory.RetrievedPerplexity(
                64, row.Int("k"), row.Float("temperature")), 1e-4);
            Assert.Equal(row.Float("half_temperature"),
                AstrocyteTheory.HalfTemperature(64, row.Int("k")), 0.006);
        }
    }

    [Fact]
    public void At_the_half_temperature_the_recalled_memory_has_half_of_the_gain()
    {
        float temperature = AstrocyteTheory.HalfTemperature(64, 16);
        Assert.Equal(0.5f, AstrocyteTheory.RetrievedGain(64, 16, temperature), 1e-5f);
    }
}
