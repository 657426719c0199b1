namespace AstroNano.Experiments.Tests;

/// <summary>Mean errors and fractions recalled at N = 64, on the reference's trials.</summary>
public class RecallTableTests
{
    // Two of 400 trials may end in another memory, half the bits away.
    private const double ErrorTolerance = 0.32;
    private const double FractionTolerance = 0.005;

    public static TheoryData<string, float, float> Columns => new()
    {
        { "astrocyte", 0.01f, 5f },
        { "astrocyte", 5f, 5f },
        { "attention", 4f, 5f },
        { "hopfield", 0.01f, 5f },
        { "kozachkov", 0.01f, 5f },
        { "kozachkov", 0.01f, 10f },
        { "kozachkov-full", 0.01f, 5f },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void Recall_at_64_units_follows_the_reference(
        string network, float temperature, float steepness)
    {
        RecallSettings settings = new RecallSettings().With("steepness", steepness);
        settings = network is "astrocyte" or "attention"
            ? settings.With("temperature", temperature) : settings;
        foreach (TestData row in TestData.Read("recall.csv").Where(row =>
            row.Text("network") == network && row.Float("temperature") == temperature
            && row.Float("sigma") == steepness && IsInPart(row)))
        {
            RecallCell cell = RecallExperiment.Run(network,
                settings with { Trials = row.Int("trials") },
                row.Int("k"), row.Int("flips"), TestContext.Current.CancellationToken);
            string where = row.ToString();
            Near(row.Float("mean_hard_error"), cell.MeanHardError, ErrorTolerance, where);
            Near(row.Float("fraction_exact"), cell.FractionExact, FractionTolerance, where);
            Near(row.Float("fraction_anti"), cell.FractionAnti, FractionTolerance, where);
            if (row.Has("mean_perplexity"))
            {
                Near(row.Float("mean_perplexity"), cell.MeanPerplexity, 0.005, where);
            }

            if (row.Has("fraction_collapsed"))
            {
                Near(row.Float("fraction_collapsed"), cell.FractionCollapsed, 0.01, where);
            }

            if (network == "astrocyte" && temperature < 1f && row.Int("flips") <= 13)
            {
                Assert.Equal(0, cell.MeanHardError);
                Assert.Equal(1, cell.FractionExact);
            }
        }
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        const string network = "astrocyte";
        var settings = new RecallSettings { Trials = 60, Stream = 3 };
        RecallCell first = RecallExperiment.Run(network, settings, 24, 24);
        RecallCell second = RecallExperiment.Run(network, settings, 24, 24);
        Assert.Equal(first.Outcomes, second.Outcomes);
    }

    private static bool IsInPart(TestData row) => Thorough.IsAsked
        || (row.Text("network") == "kozachkov-full"
            ? row.Int("k") == 4 && row.Int("flips") >= 19
            : row.Int("k") is 4 or 16);

    private static void Near(double expected, double actual, double tolerance, string where) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance,
            $"{actual} instead of {expected} at {where}");
}
