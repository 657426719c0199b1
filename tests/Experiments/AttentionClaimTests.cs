namespace AstroNano.Experiments.Tests;

/// <summary>The linear score: attention.</summary>
public class AttentionClaimTests
{
    [Theory]
    [InlineData(0.5f, 0.14, 1.0)]
    [InlineData(8f, 0.14, 1.064)]
    [InlineData(16f, 1.63, 3.2)]
    [InlineData(32f, 25.8, 15.5)]
    public void Linear_scores_recall_up_to_twice_the_temperature(
        float temperature, double error, double perplexity)
    {
        RecallCell cell = RecallExperiment.Run("attention",
            new RecallSettings { Trials = 200, Steps = 400 }
                .With("temperature", temperature),
            16, 19);
        Assert.Equal(error, cell.MeanHardError, 0.32);
        Assert.Equal(perplexity, cell.MeanPerplexity, 0.08);
    }

    [Fact]
    public void With_instantaneous_gains_and_neurons_a_step_is_attention()
    {
        TrialGenerator trial = Drawn.Trial(0, 16, 19);
        AttentionNetwork network = trial.Start(new AttentionNetwork(64, 16)
        {
            GainDynamics = GainDynamics.Instantaneous,
            NeuronTimeConstant = 0.001f,
            Temperature = 12f,
        });
        double[] attention = new double[16];
        double sum = 0;
        for (int mu = 0; mu < 16; mu++)
        {
            attention[mu] = Math.Exp(64 * network.Overlaps[mu] / 12.0);
            sum += attention[mu];
        }

        network.Step();
        for (int i = 0; i < 64; i++)
        {
            double expected = 0;
            for (int mu = 0; mu < 16; mu++)
            {
                expected += (trial.Patterns.IsPlus(mu, i) ? 1 : -1) * attention[mu] / sum;
            }

            Assert.Equal(expected, network.State[i], 1e-5);
        }
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(4f)]
    [InlineData(24f)]
    public void Its_Lyapunov_function_never_rises(float temperature)
    {
        for (int trial = 0; trial < 10; trial++)
        {
            Drawn.Trial(trial, 16, 19)
                .Start(new AttentionNetwork(64, 16) { Temperature = temperature }).Descends(trial);
        }
    }

    [Fact]
    public void A_linear_score_tells_a_memory_from_its_mirror_image()
    {
        TrialGenerator trial = Drawn.Trial(0, 1, 64);
        AttentionNetwork linear = trial.Start(new AttentionNetwork(64, 1)).Run(200);
        AstrocyteNetwork squared = trial.Start(new AstrocyteNetwork(64, 1)).Run(200);
        Assert.Equal(1f, linear.Overlaps[0], 1e-3f);
        Assert.Equal(-1f, squared.Overlaps[0], 1e-3f);
    }
}
