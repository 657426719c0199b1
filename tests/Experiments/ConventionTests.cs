using AstroNano.Experiments.Models;

namespace AstroNano.Experiments.Tests;

/// <summary>The conventions that others use, at N = 64 on the reference's trials.</summary>
public class ConventionTests
{
    private const int Trials = 400;
    private const int Units = 64;

    public static TheoryData<string, string> Variants => new(TestData.Read("conventions.csv")
        .Select(row => (row.Text("network"), row.Text("options"))).Distinct());

    [Theory]
    [MemberData(nameof(Variants))]
    public void Recall_by_a_convention_follows_the_reference(string network, string options)
    {
        // Whole numbers are exact; where rounding decides a tie, one trial of 400 may end in
        // another memory. Entmax is the exception of FamilyTests.
        bool isWhole = network == "rectified"
            || (network == "couplings" && !options.StartsWith("rule", StringComparison.Ordinal));
        double trials = isWhole ? 0 : network == "entmax" ? 3 : 1;
        foreach (TestData row in TestData.Read("conventions.csv").Where(row =>
            row.Text("network") == network && row.Text("options") == options
            && (Thorough.IsAsked || (row.Int("k") is 4 or 16 && row.Int("flips") is 13))))
        {
            RecallCell cell = RecallExperiment.Run(network,
                new RecallSettings { Trials = Trials }.With(options), row.Int("k"),
                row.Int("flips"), TestContext.Current.CancellationToken);
            Assert.True(Math.Abs(row.Float("fraction_exact") - cell.FractionExact)
                < (trials + 0.1) / Trials, $"{cell.FractionExact} exact at {row}");
            Assert.True(Math.Abs(row.Float("mean_hard_error") - cell.MeanHardError)
                < (trials * Units + 0.1) / Trials, $"{cell.MeanHardError} units wrong at {row}");
        }
    }

    public static TheoryData<string, string> FurtherVariants => new(FurtherRows
        .Select(row => (row.Text("network"), row.Text("options"))).Distinct());

    private static IEnumerable<TestData> FurtherRows =>
        TestData.Read("further-conventions.csv")
            .Where(row => Thorough.IsAsked || row.Int("n") is Units);

    // Rows of a second implementation in NumPy, with explicit matrices, from the definitions.
    [Theory]
    [MemberData(nameof(FurtherVariants))]
    public void Recall_with_random_numbers_follows_a_second_implementation(
        string network, string options)
    {
        foreach (TestData row in FurtherRows.Where(row =>
            row.Text("network") == network && row.Text("options") == options)
            .Take(Thorough.IsAsked ? int.MaxValue : 1))
        {
            RecallCell cell = RecallExperiment.Run(network, new RecallSettings
            {
                Units = row.Int("n"),
                Trials = row.Int("trials"),
                Overlap = row.Float("overlap"),
            }.With(options), row.Int("k"), row.Int("flips"),
                TestContext.Current.CancellationToken);
            Assert.Equal(row.Float("fraction_exact"), cell.FractionExact, 1e-4);
            Assert.Equal(row.Float("mean_hard_error"), cell.MeanHardError, 1e-3);
        }
    }

    [Theory]
    [InlineData(3, 0.608)]
    [InlineData(16, 0.203)]
    public void Codes_by_normal_couplings_share_as_many_winners_as_in_the_reference(
        int flips, double shared)
    {
        const int Winners = 8, Pairs = 300;
        var model = new GaussianSeparatorModel(Units, 1);
        var trial = new TrialGenerator(Units, 1);
        int both = 0;
        for (int pair = 0; pair < Pairs; pair++)
        {
            trial.Draw(pair, 0, flips);
            model.Begin(trial);
            both += model.CodeOf(trial.Target).Zip(model.CodeOf(trial.Cue))
                .Count(units => units.First && units.Second);
        }

        Assert.Equal(shared, (double)both / (Winners * Pairs), 0.03);
    }

    [Fact]
    public void Orthonormal_rows_span_the_memories_without_redundant_rows()
    {
        double[][] rows = [[1, 1, -1, 1], [1, -1, -1, -1], [-1, 1, 1, 1]];
        double[][] kept = [.. rows.Select(row => (double[])row.Clone())];
        Assert.Equal(2, Rows.Orthonormalize(rows));
        double[][] projection = Rows.Product(rows[..2]);
        foreach (double[] memory in kept)
        {
            Assert.Equal(memory, projection.Select(line =>
                Math.Round(line.Zip(memory, (w, x) => w * x).Sum(), 12)));
        }
    }
}
