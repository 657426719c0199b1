namespace AstroNano.Experiments.Tests;

/// <summary>
/// Error and perplexity against time constants and temperature. The reference drew other random
/// numbers, so means agree within their errors only.
/// </summary>
public class SweepTests
{
    private const int Trials = 200;

    [Theory]
    [InlineData("astrocyte-time")]
    [InlineData("neuron-time")]
    [InlineData("temperature")]
    public void A_hundred_memories_in_30_units_behave_as_in_the_reference(string key) =>
        Compare("sweeps-30.csv", key, 30, 100, 6);

    [Theory]
    [InlineData("astrocyte-time")]
    [InlineData("neuron-time")]
    [InlineData("temperature")]
    public void Sixty_four_memories_in_64_units_behave_as_in_the_reference(string key) =>
        Compare("sweeps-64.csv", key, 64, 64, 19);

    private static void Compare(
        string table, string key, int units, int memories, int flips)
    {
        int index = 0;
        foreach (TestData row in TestData.Read(table).Where(row =>
            row.Text("key") == key
            && (table != "sweeps-30.csv" || row.Float("sigma") == 5f)))
        {
            float value = row.Float("value");
            bool isSmall = value < 0.1f && key != "temperature";
            if (!Thorough.IsAsked && (isSmall || index++ % 3 != 1))
            {
                continue;
            }

            RecallCell cell = RecallExperiment.Run("astrocyte",
                SweepSettings.Of(key, value, units, Trials), memories, flips);
            double error = Math.Sqrt(Math.Pow(row.Float("se"), 2)
                + Math.Pow(cell.StandardError, 2));
            Assert.True(Math.Abs(row.Float("hard_error") - cell.MeanHardError) <= 3 * error + 0.05,
                $"{cell.MeanHardError} ± {cell.StandardError} at {row}");
            double fraction = row.Float("fraction_exact");
            double spread = 3 * Math.Sqrt(2 * Math.Max(fraction * (1 - fraction), 0.01) / Trials);
            Assert.Equal(fraction, cell.FractionExact, spread);
            if (row.Float("perplexity_median") < 2f || row.Float("perplexity_median") > 60f)
            {
                Assert.Equal(row.Float("perplexity_median"), Statistics.Percentile(
                    cell.Outcomes.Select(outcome => (double)outcome.Perplexity), 50),
                    0.01 * row.Float("perplexity_median") + 0.01);
            }

        }
    }
}
