namespace AstroNano.Experiments.Tests;

/// <summary>What one time scale, and slow synapses, make of the same sequence.</summary>
public class KleinfeldTests
{
    [Theory]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void On_one_time_scale_a_weak_gain_collapses(float gain) =>
        Assert.True(Play(gain).Collapsed);

    [Theory]
    [InlineData(1f, 0.125)]
    [InlineData(1.1f, 0.139)]
    public void Near_a_gain_of_1_it_rests_in_a_mixture_of_all_memories(float gain, double overlap)
    {
        SequenceRun run = Play(gain);
        Assert.False(run.Collapsed);
        Assert.True(run.IsMixture);
        Assert.Equal(overlap, run.TopOverlap, 0.001);
        Assert.Equal(overlap, run.SecondOverlap, 0.001);
    }

    [Theory]
    [InlineData(1.5f)]
    [InlineData(4.5f)]
    [InlineData(8f)]
    public void Above_a_gain_of_1_mixtures_of_low_overlap_follow_one_another(float gain)
    {
        SequenceRun run = Play(gain);
        Assert.InRange(run.TopOverlap, 0.3, 0.6);
        Assert.InRange(run.SecondOverlap, 0.3, 0.42);
        Assert.True(run.SwitchTimes.Count > 100);
        Assert.False(run.IsMixture);
    }

    [Fact]
    public void A_row_counts_no_switches_where_rounding_says_which_memory_is_largest()
    {
        string[] rows = CommandLine.Run("recall --network kleinfeld --sequence-gain 0.5,1.05,4.5"
            + " --csv").Output.TrimEnd().Split('\n');
        Assert.EndsWith(",collapsed", rows[1]);
        Assert.StartsWith("kleinfeld,64,8,0,1,1.05,,,,,,,,0,,0.1315789", rows[2]);
        Assert.EndsWith(",rests in a mixture", rows[2]);
        Assert.StartsWith("kleinfeld,64,8,0,1,4.5,,637,", rows[3]);
        Assert.EndsWith(",", rows[3]);
    }

    [Theory]
    [InlineData(0.95f, 74.07)]
    [InlineData(1f, 60.70)]
    [InlineData(1.05f, 53.08)]
    public void Slow_synapses_carry_clean_sequences_near_a_gain_of_1(float gain, double period)
    {
        SequenceRun run = Delayed(gain);
        Assert.True(run.Clean);
        Assert.True(run.TopOverlap > 0.98);
        Assert.Equal(period, run.LastIntervals.Average(), 0.2);
    }

    [Fact]
    public void Slow_synapses_fail_on_both_sides_of_a_narrow_window()
    {
        Assert.Empty(Delayed(0.8f).SwitchTimes);
        SequenceRun strong = Delayed(1.5f);
        Assert.False(strong.Clean);
        Assert.InRange(strong.TopOverlap, 0.5, 0.65);
    }

    private static SequenceRun Play(float gain) => SequenceRun.Play(
        "kleinfeld", SequenceNetworks.SettingsOf("kleinfeld").With("sequence-gain", gain));

    private static SequenceRun Delayed(float gain) => SequenceRun.Play(
        "kleinfeld-delayed", new SequenceSettings { MostSteps = 40000 }
            .With("sequence-gain", gain)
            .With("synapse-time", 20f));
}
