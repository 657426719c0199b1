namespace AstroNano.Experiments.Tests;

/// <summary>
/// The comparison with the classical network and with that of Kozachkov, Slotine and Krotov:
/// where the paper's claim of a lower error holds, and where it does not.
/// </summary>
public class BaselineClaimTests
{
    private static readonly string[] Baselines = { "hopfield", "kozachkov", "kozachkov-full" };

    [Fact]
    public void Confirmed_up_to_a_fifth_of_wrong_units_its_error_is_the_lowest()
    {
        foreach ((int memories, int flips) in new[] { (20, 1), (80, 2), (40, 4), (160, 4) })
        {
            double error = Recall("astrocyte", memories, flips).MeanHardError;
            // The full network of many memories is slow.
            Assert.All(Baselines.Take(memories < 50 || Thorough.IsAsked ? 3 : 2), name =>
            {
                RecallCell cell = Recall(name, memories, flips);
                Assert.True(error <= cell.MeanHardError + 2 * cell.StandardError + 0.05,
                    $"{error} against {cell.MeanHardError} of {name} at K = {memories}, {flips}");
            });
        }
    }

    [Fact]
    public void Contradicted_many_wrong_units_and_memories_raise_its_mean_error()
    {
        RecallCell ours = Recall("astrocyte", 80, 6);
        RecallCell classical = Recall("hopfield", 80, 6);
        Assert.Equal(7.4, ours.MeanHardError, 0.8);
        Assert.Equal(6.0, classical.MeanHardError, 0.4);
        Assert.True(ours.MeanHardError > classical.MeanHardError + 0.5);
    }

    [Fact]
    public void Because_it_commits_where_the_others_stay_at_the_cue()
    {
        RecallCell ours = Recall("astrocyte", 80, 6);
        Assert.True(ours.Outcomes.Count(o => o.HardError > 8) > 50);
        Assert.Equal(1, ours.MeanPerplexity, 0.05);
        Assert.True(Recall("hopfield", 80, 6).Outcomes.Count(o => o.HardError is >= 4 and <= 8)
            > 150);
    }

    [Fact]
    public void Mean_errors_at_20_units_follow_the_reference()
    {
        foreach (TestData row in TestData.Read("load-20.csv").Where(row =>
            row.Float("sigma") == 5f && row.Text("network") != "kozachkov-full"
            && (Thorough.IsAsked || row.Int("k") is 5 or 40 or 200)))
        {
            RecallCell cell = RecallExperiment.Run(row.Text("network"),
                Small.With("steepness", row.Float("sigma")), row.Int("k"), row.Int("flips"));
            double error = Math.Sqrt(Math.Pow(row.Float("se"), 2)
                + Math.Pow(cell.StandardError, 2));
            Assert.True(Math.Abs(row.Float("mean_hard_error") - cell.MeanHardError)
                <= 3.5 * error + 0.05, $"{cell.MeanHardError} ± {cell.StandardError} at {row}");
        }
    }

    [Theory]
    [InlineData(2f, 1.0)]
    [InlineData(3f, 0.0)]
    [InlineData(5f, 0.0)]
    public void The_effective_network_holds_nothing_below_a_steepness_of_3(
        float steepness, double collapsed)
    {
        RecallCell cell = RecallExperiment.Run("kozachkov",
            new RecallSettings { Trials = 100, Steps = 400 }
                .With("steepness", steepness), 16, 13);
        Assert.Equal(collapsed, cell.FractionCollapsed);
    }

    [Fact]
    public void The_full_network_latches_after_two_units_of_time()
    {
        RecallCell At(int steps) => RecallExperiment.Run("kozachkov-full",
            new RecallSettings { Trials = Thorough.IsAsked ? 40 : 10, Steps = steps }, 16, 19);
        Assert.Equal(At(40).MeanHardError, At(400).MeanHardError, 0.05);
        Assert.All(At(400).Outcomes, outcome => Assert.False(outcome.Collapsed));
    }

    [Fact]
    public void No_other_network_ends_in_the_mirror_image_as_the_full_one_does()
    {
        // How often that does, three times in ten, is in the table of the reference.
        RecallCell Recall(string name) => RecallExperiment.Run(name,
            new RecallSettings { Trials = 100 }, 4, 26);
        Assert.All(new[] { "astrocyte", "attention", "hopfield", "kozachkov" },
            name => Assert.Equal(0, Recall(name).FractionAnti));
    }

    private static RecallSettings Small => new() { Units = 20, Trials = 200 };

    private static RecallCell Recall(string name, int memories, int flips) =>
        RecallExperiment.Run(name, Small, memories, flips);
}
