namespace AstroNano.Experiments.Tests;

/// <summary>The reasoning network against the reference.</summary>
public class SequenceTests
{
    private const string Reasoning = "reasoning";

    [Fact]
    public void Switch_counts_times_and_periods_follow_the_reference()
    {
        foreach (TestData row in TestData.Read("reasoning-switches.csv"))
        {
            SequenceRun run = SequenceRun.Play(Reasoning, new SequenceSettings()
                .With("sequence-gain", row.Float("kappa"))
                .With("saliency-time", row.Float("tau_s")));
            Assert.Equal(row.Int("switches"), run.SwitchTimes.Count);
            Assert.Equal(row.Text("collapses") == "true", run.Collapsed);
            Assert.True(run.Clean);
            for (int i = 0; i < 3; i++)
            {
                Assert.Equal(row.Float("switch" + (i + 1)), run.SwitchTimes[i], 0.2);
            }

            if (row.Has("period"))
            {
                Assert.Equal(row.Float("period"), run.LastIntervals.Average(), 0.2);
            }
        }
    }

    [Fact]
    public void Periods_approach_the_adiabatic_one_as_saliencies_get_slower()
    {
        foreach (TestData row in TestData.Read("reasoning-periods.csv").Where(row =>
            Thorough.IsAsked || row.Float("kappa") is 4.5f or 8f))
        {
            float slow = row.Float("tau_s");
            SequenceRun run = SequenceRun.Play(Reasoning, new SequenceSettings { MostSwitches = 30 }
                .With("sequence-gain", row.Float("kappa"))
                .With("saliency-time", slow)
                .With("time-step", 0.05f));
            double period = run.LastIntervals.Average() / slow;
            Assert.Equal(row.Float("period"), period, 0.2 / slow + 2 * row.Float("spread"));
            Assert.Equal(row.Float("predicted"),
                ReasoningTheory.PeriodWithDelay(row.Float("kappa"), slow, 1f, 0.01f) / slow, 2e-4);
            Assert.Equal(1, row.Float("predicted") / period, 0.0165);
        }
    }

    [Theory]
    [InlineData(4.5f, 3.090)]
    [InlineData(6f, 4.766)]
    [InlineData(8f, 6.847)]
    public void Saliencies_peak_where_the_reference_has_them(float gain, double peak)
    {
        SequenceRun run = SequenceRun.Play(Reasoning, new SequenceSettings { MostSwitches = 30 }
            .With("sequence-gain", gain)
            .With("time-step", 0.05f));
        Assert.Equal(peak, run.Peaks[^1], 0.003);
        Assert.Equal(peak, ReasoningTheory.PeakWithDelay(gain, 0.01f, 0.01f), 0.01);
        Assert.True(run.TopOverlap > 0.97);
        Assert.True(Statistics.StandardDeviation(run.LastIntervals)
            < 0.001 * run.LastIntervals.Average());
    }

    [Theory]
    [InlineData(20f, 3.167f)]
    [InlineData(50f, 3.466f)]
    [InlineData(100f, 3.708f)]
    public void The_threshold_lies_below_4_for_saliencies_of_finite_speed(float slow, float gain)
    {
        Assert.False(Lasts(slow, gain - 0.006f));
        Assert.True(Lasts(slow, gain + 0.006f));
    }

    [Theory]
    [InlineData(20f, 0.04, false)]
    [InlineData(30f, 0.035, true)]
    [InlineData(40f, 0.035, true)]
    [InlineData(50f, 0.035, true)]
    [InlineData(100f, 0.035, true)]
    public void The_threshold_is_4_times_exp_minus_delay_within_3_5_percent_from_30_on(
        float slow, float share, bool isThere)
    {
        float theory = ReasoningTheory.CriticalGainWithDelay(1f / slow, 0.01f);
        Assert.False(Lasts(slow, (1f - share) * theory));
        Assert.Equal(isThere, Lasts(slow, (1f + share) * theory));
    }

    [Fact]
    public void Below_the_threshold_as_many_memories_follow_as_the_map_says_within_one()
    {
        foreach (TestData row in TestData.Read("reasoning-collapses.csv"))
        {
            float gain = row.Float("kappa"), saliency = row.Float("z0");
            SequenceRun run = SequenceRun.Play(Reasoning, new SequenceSettings()
                .With("sequence-gain", gain)
                .With("saliency-time", 200f)
                .With("first-saliency", saliency));
            Assert.Equal(row.Int("transitions"), run.SwitchTimes.Count);
            Assert.True(run.Collapsed);
            int predicted = RingTheory.TransitionsBeforeCollapse(gain, saliency, 1000);

            // From z = 3 at a gain of 2.5 the map reaches 1 but for rounding.
            Assert.InRange(row.Int("map") - predicted, 0, 1);
            Assert.InRange(run.SwitchTimes.Count - predicted, -1, 1);
        }
    }

    [Theory]
    [InlineData(1.3f, false)]
    [InlineData(1.4f, true)]
    public void A_sequence_lasts_only_from_an_initial_saliency_on(float saliency, bool lasts)
    {
        SequenceRun run = SequenceRun.Play(Reasoning, new SequenceSettings()
            .With("sequence-gain", 4.5f)
            .With("saliency-time", 200f)
            .With("first-saliency", saliency));
        Assert.Equal(lasts, !run.Collapsed && run.SwitchTimes.Count == 40);
    }

    [Theory]
    [InlineData(0.001f, 1.6025)]
    [InlineData(0.01f, 1.5904)]
    [InlineData(0.1f, 1.4729)]
    public void A_leak_of_any_size_seeds_the_transitions(float leak, double period)
    {
        SequenceRun run = SequenceRun.Play(Reasoning,
            new SequenceSettings { MostSwitches = 30 }.With("leak", leak));
        Assert.True(run.Clean);
        Assert.Equal(period, run.LastIntervals.Average() / 100, 0.001);
    }

    [Theory]
    [InlineData(Reasoning)]
    [InlineData("three-layer")]
    public void Without_a_leak_no_period_is_predicted(string network) => Assert.EndsWith(
        ",,collapsed\n", CommandLine.Run($"recall --network {network} --leak 0 --csv").Output);

    [Theory]
    [InlineData(4.1f)]
    [InlineData(6f)]
    [InlineData(8f)]
    public void Without_a_leak_the_activity_collapses_at_any_gain(float gain)
    {
        SequenceRun run = SequenceRun.Play(Reasoning,
            new SequenceSettings().With("sequence-gain", gain).With("leak", 0f));
        Assert.True(run.Collapsed);
        Assert.Empty(run.SwitchTimes);
    }

    [Fact]
    public void Random_memories_break_the_chain()
    {
        int clean = Enumerable.Range(0, 20).Count(trial =>
        {
            SequenceRun run = SequenceRun.Play(Reasoning, new SequenceSettings
            {
                Random = true,
                MostSwitches = 24,
                MostSteps = 50000,
            }, trial);
            return run.Clean && run.SwitchTimes.Count == 24;
        });
        Assert.Equal(0, clean);
    }

    [Theory]
    [InlineData(4.5f, 0.1f)]
    [InlineData(6f, 1f)]
    [InlineData(8f, 5f)]
    public void A_slow_memory_layer_delays_each_switch_by_growth_through_two_layers(
        float gain, float memoryTime)
    {
        SequenceRun run = SequenceRun.Play("three-layer", new SequenceSettings { MostSwitches = 20 }
            .With("sequence-gain", gain).With("memory-time", memoryTime));
        double period = run.LastIntervals.Average() / 100;
        Assert.Equal(period, ThreeLayerTheory.Period(gain, 0.01, memoryTime / 100, 0.01),
            0.02 * period);
        Assert.True(period > ReasoningTheory.Period(gain, 1f));
    }

    private static bool Lasts(float slow, float gain) => SequenceRun.Play(Reasoning,
        new SequenceSettings { MostSwitches = 60 }
            .With("sequence-gain", gain)
            .With("saliency-time", slow)).SwitchTimes.Count == 60;
}
