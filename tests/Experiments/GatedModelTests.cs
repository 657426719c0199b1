using AstroNano.Experiments.Models;

namespace AstroNano.Experiments.Tests;

/// <summary>Gates by context and by input, the log-sum-ReLU energy, and a delay.</summary>
public class GatedModelTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 0.5)]
    [InlineData(13, 1 / 3.0)]
    [InlineData(41, 0.2)]
    public void The_best_share_of_units_falls_with_the_number_of_contexts(
        int contexts, double share) =>
        Assert.Equal(share, GatesFigure.BestShare(contexts), 1e-12);

    [Fact]
    public void More_contexts_hold_more_memories() => Assert.Equal(
        new[] { 1, 4, 16 }, new[] { 16, 1, 4 }.OrderBy(contexts => Recall("context", 16,
            ("contexts", contexts), ("active", (float)GatesFigure.BestShare(contexts)))
            .FractionExact));

    [Fact]
    public void Units_that_a_context_silences_do_not_count()
    {
        RecallCell cell = Recall("context", 4, ("contexts", 4), ("active", 0.25f));
        Assert.InRange(cell.Outcomes.Max(outcome => outcome.HardError), 0, 16);
        Assert.True(double.IsNaN(cell.MeanCueError));
    }

    [Fact]
    public void An_input_that_is_loud_enough_recalls_where_equal_saliencies_do_not()
    {
        Assert.InRange(Recall("input", 32).FractionExact, 0.98, 1);
        Assert.InRange(Recall("input-driven", 32, ("first-input", 4), ("other-saliency", 4))
            .FractionExact, 0, 0.02);
        Assert.Equal(1, Recall("input", 32, ("loudness", 1)).FractionCollapsed);
    }

    [Theory]
    [InlineData(16, 1)]
    [InlineData(17, 0)]
    public void A_memory_alone_within_two_over_beta_is_recalled_in_one_step(
        int flips, int near)
    {
        ReluModel model = Start(0.03f, 1, flips);
        Assert.Equal(near, model.Near);
        float[] before = [.. model.State];
        model.Step();
        Assert.Equal(near == 0 ? before : Array.ConvertAll(model.Target, sign => (float)sign),
            model.State);
    }

    [Fact]
    public void Several_memories_that_are_near_are_mixed()
    {
        ReluModel model = Start(0.001f, 4, 13);
        Assert.Equal(4, model.Near);
        model.Step();
        Assert.Contains(0f, model.State);
        Assert.DoesNotContain(model.State, x => MathF.Abs(x) is not (0f or 0.5f or 1f));
    }

    [Fact]
    public void The_log_sum_ReLU_energy_never_rises()
    {
        for (int trial = 0; trial < 20; trial++)
        {
            ReluModel model = Start(0.02f, 32, 13, trial);
            double before = model.Energy;
            for (int step = 0; step < 10; step++)
            {
                model.Step();
                Assert.True(model.Energy <= before + 1e-4, $"{before} → {model.Energy}");
                before = model.Energy;
            }
        }
    }

    [Theory]
    [InlineData(10f, 1.5f)]
    [InlineData(20f, 3f)]
    public void With_a_delay_sequences_are_clean_at_any_gain_and_take_the_delay(
        float delay, float gain)
    {
        SequenceRun run = SequenceRun.Play("kleinfeld-delayed",
            new SequenceSettings { MostSwitches = 20, Delay = delay }.With("sequence-gain", gain));
        Assert.True(run.Clean && !run.Collapsed);
        Assert.InRange(run.LastIntervals.Average() / delay, 1, 1.25);
        Assert.InRange(run.TopOverlap, 0.98, 1);
    }

    [Fact]
    public void A_network_without_slow_synapses_refuses_a_delay() => Assert.Equal(
        (2, "", "--delay is for kleinfeld-delayed only.\n"),
        CommandLine.Run("recall --network reasoning --delay 20"));

    private static RecallCell Recall(
        string network, int memories, params (string Key, float Value)[] settings) =>
        RecallExperiment.Run(network, settings.Aggregate(
            new RecallSettings { Trials = 100 }, (so, pair) => so.With(pair.Key, pair.Value)),
            memories, 13);

    private static ReluModel Start(float beta, int memories, int flips, int number = 0)
    {
        var model = new ReluModel(64, memories);
        model.CreateSettings()[0].Value = beta;
        model.Begin(Drawn.Trial(number, memories, flips));
        return model;
    }
}
