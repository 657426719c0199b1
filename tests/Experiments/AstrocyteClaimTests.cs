namespace AstroNano.Experiments.Tests;

/// <summary>
/// What Vivet and Arenas (2026) claim of the astrocyte-gated memory, and what we measure.
/// </summary>
public class AstrocyteClaimTests
{
    [Theory]
    [InlineData(0.01f)]
    [InlineData(1f)]
    [InlineData(5f)]
    [InlineData(20f)]
    [InlineData(100f)]
    public void Confirmed_the_Lyapunov_function_never_rises(float temperature)
    {
        for (int trial = 0; trial < 20; trial++)
        {
            Start(trial, 16, 19, temperature).Descends(trial);
        }
    }

    [Theory]
    [InlineData(0.01f)]
    [InlineData(5f)]
    public void Confirmed_it_falls_as_fast_as_the_law_of_dissipation_says(float temperature)
    {
        AstrocyteNetwork network = Start(0, 16, 19, temperature);
        network.TimeStep = 0.001f;
        for (int interval = 0; interval < 10; interval++)
        {
            double energy = network.Energy(), integral = 0;
            for (int step = 0; step < 100; step++)
            {
                double rate = AstrocyteBalance.Dissipation(network);
                network.Step();
                integral += 0.0005 * (rate + AstrocyteBalance.Dissipation(network));
            }

            Assert.True(integral < 0);
            Assert.Equal(integral, network.Energy() - energy, 0.01 * -integral + 0.002);
        }
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(5f)]
    [InlineData(10f)]
    [InlineData(20f)]
    public void Confirmed_gains_at_rest_are_the_softmax_of_the_scores(float temperature)
    {
        for (int trial = 0; trial < 5; trial++)
        {
            AstrocyteNetwork network = Start(trial, 16, 13, temperature).Run(1200);
            Assert.InRange(AstrocyteBalance.GainResidual(network), 0f, 1e-5f);
            Assert.InRange(AstrocyteBalance.NeuronResidual(network), 0f, 2e-4f);
            Assert.Equal(1f, network.Modulation.Sum(), 1e-6f);
        }
    }

    [Fact]
    public void Confirmed_frozen_gains_make_it_the_classical_network_bit_by_bit()
    {
        var classical = RecallExperiment.Run("hopfield", Hard, 16, 19);
        var frozen = RecallExperiment.Run("astrocyte",
            Hard.With("gains", (float)GainDynamics.Frozen), 16, 19);
        Assert.Equal(classical.Outcomes.Select(outcome => outcome.SoftError),
            frozen.Outcomes.Select(outcome => outcome.SoftError));
        Assert.Equal(16, frozen.MeanPerplexity, 1e-4);
    }

    [Fact]
    public void Instantaneous_gains_are_the_softmax_at_every_moment()
    {
        AstrocyteNetwork network = Start(0, 16, 19, 5f);
        network.GainDynamics = GainDynamics.Instantaneous;
        network.Cue(Drawn.Trial(0, 16, 19).Cue);
        for (int step = 0; step < 100; step++)
        {
            Assert.InRange(AstrocyteBalance.GainResidual(network), 0f, 1e-6f);
            network.Step();
        }
    }

    [Fact]
    public void Instantaneous_gains_end_as_very_fast_ones_do()
    {
        RecallSettings warm = Hard.With("temperature", 5f);
        RecallCell limit = RecallExperiment.Run("astrocyte",
            warm.With("gains", (float)GainDynamics.Instantaneous), 16, 19);
        RecallCell fast = RecallExperiment.Run("astrocyte",
            warm.With("astrocyte-time", 0.001f), 16, 19);
        Assert.InRange(SameEnds(limit, fast), 196, 200);
    }

    [Fact]
    public void At_no_temperature_at_all_the_best_memory_has_all_gain()
    {
        AstrocyteNetwork network = Start(0, 16, 13, 0f);
        network.GainDynamics = GainDynamics.Instantaneous;
        network.Cue(Drawn.Trial(0, 16, 13).Cue);
        Assert.Equal(1f, network.Modulation[0]);
        network.Run(100);
        Assert.Equal(1f, network.Perplexity());
        Assert.Equal(1f, network.Overlaps[0], 1e-6f);
    }

    [Fact]
    public void Confirmed_great_heat_is_the_classical_network_but_only_in_the_mean()
    {
        RecallCell classical = RecallExperiment.Run("hopfield", Hard, 16, 19);
        RecallCell warm = RecallExperiment.Run("astrocyte", Hard.With("temperature", 100f), 16, 19);
        RecallCell hot = RecallExperiment.Run("astrocyte", Hard.With("temperature", 1000f), 16, 19);
        RecallCell hotter =
            RecallExperiment.Run("astrocyte", Hard.With("temperature", 1e4f), 16, 19);
        Assert.Equal(15.18, hot.MeanHardError, 0.32);
        Assert.Equal(classical.MeanHardError, hot.MeanHardError, 3 * classical.StandardError);
        int inWarmth = SameEnds(classical, warm), inHeat = SameEnds(classical, hot);
        Assert.True(inWarmth < inHeat && inHeat < SameEnds(classical, hotter));
        Assert.InRange(inHeat, 90, 180);
    }

    [Fact]
    public void Confirmed_below_a_temperature_of_a_tenth_nothing_depends_on_it()
    {
        RecallCell[] cells = new[] { 0f, 0.001f, 0.01f, 0.1f }.Select(temperature =>
            RecallExperiment.Run("astrocyte", Hard.With("temperature", temperature), 32, 19))
            .ToArray();
        Assert.All(cells, cell => Assert.Equal(cells[0].MeanHardError, cell.MeanHardError, 0.32));
        Assert.All(cells, cell => Assert.Equal(1, cell.MeanPerplexity, 0.01));
    }

    [Fact]
    public void Confirmed_hasty_neurons_commit_to_a_wrong_memory_with_full_confidence()
    {
        RecallCell hasty = RecallExperiment.Run("astrocyte",
            SweepSettings.Of("neuron-time", 0.05f, 30, 100), 100, 6);
        RecallCell usual = RecallExperiment.Run("astrocyte",
            SweepSettings.Of("neuron-time", 1f, 30, 100), 100, 6);
        Assert.True(hasty.MeanHardError > usual.MeanHardError + 0.5);
        Assert.Equal(1, hasty.MeanPerplexity, 0.02);
    }

    [Fact]
    public void Neurons_freeze_at_about_800_not_at_100_as_in_the_paper()
    {
        RecallCell Recall(float time) => RecallExperiment.Run("astrocyte",
            SweepSettings.Of("neuron-time", time, 30, 100), 100, 6);
        Assert.Equal(0, SoftMedian(Recall(100f)), 0.01);
        Assert.Equal(5.94, SoftMedian(Recall(1000f)), 0.02);
        Assert.Equal(6.0, AstrocyteTheory.FrozenSoftError(30, 6, 5f), 0.001);
    }

    private static double SoftMedian(RecallCell cell) => Statistics.Percentile(
        cell.Outcomes.Select(outcome => (double)outcome.SoftError), 50);

    private static RecallSettings Hard => new() { Trials = 200 };

    private static int SameEnds(RecallCell one, RecallCell other) => one.Outcomes
        .Zip(other.Outcomes, (a, b) => Math.Abs(a.HardError - b.HardError) < 0.25f ? 1 : 0).Sum();

    private static AstrocyteNetwork Start(int trial, int memories, int flips, float temperature) =>
        Drawn.Trial(trial, memories, flips)
            .Start(new AstrocyteNetwork(64, memories) { Temperature = temperature });
}
