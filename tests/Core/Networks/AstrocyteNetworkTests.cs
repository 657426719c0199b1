namespace AstroNano.Core.Tests.Networks;

/// <summary>
/// What the theory of the astrocyte-gated memory says, as facts about the network.
/// </summary>
public class AstrocyteNetworkTests
{
    [Theory]
    [InlineData(0.01f)]
    [InlineData(1f)]
    [InlineData(20f)]
    [InlineData(1000f)]
    public void Gains_are_never_negative_and_sum_to_one(float temperature)
    {
        AstrocyteNetwork network = new TestTrial(5, 16, 19).Astrocyte(temperature);
        for (int step = 0; step < 200; step++)
        {
            network.Step();
            float sum = 0f;
            foreach (float p in network.Modulation)
            {
                Assert.True(p >= 0f);
                sum += p;
            }

            Assert.Equal(1f, sum, 1e-6f);
        }
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(5f)]
    [InlineData(10f)]
    [InlineData(20f)]
    public void Gains_at_rest_are_the_softmax_of_the_scores(float temperature)
    {
        AstrocyteNetwork network = new TestTrial(6, 16, 13).Astrocyte(temperature);
        network.Run(1200);
        double sum = 0;
        var expected = new double[16];
        for (int mu = 0; mu < 16; mu++)
        {
            double score = 32 * Math.Pow(network.Overlaps[mu], 2);
            expected[mu] = Math.Exp(score / temperature);
            sum += expected[mu];
        }

        for (int mu = 0; mu < 16; mu++)
        {
            Assert.Equal(expected[mu] / sum, network.Modulation[mu], 1e-5);
        }
    }

    [Fact]
    public void Very_slow_astrocytes_make_it_the_classical_network()
    {
        int same = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            var setting = new TestTrial(trial, 16, 13);
            AstrocyteNetwork slow = setting.Astrocyte();
            slow.AstrocyteTimeConstant = 1e6f;
            string classical = setting.Hopfield().Run(200).State.SignBits();
            same += slow.Run(200).State.SignBits() == classical ? 1 : 0;
        }

        Assert.True(same >= 197, $"{same} of 200");
    }

    [Fact]
    public void Very_hot_gains_stay_uniform()
    {
        AstrocyteNetwork network = new TestTrial(0, 16, 13).Astrocyte(1000f).Run(200);
        Assert.Equal(16f, network.Perplexity(), 0.02f);
    }

    [Fact]
    public void The_mirrored_cue_gives_the_mirrored_trajectory()
    {
        var trial = new TestTrial(7, 16, 19);
        AstrocyteNetwork network = trial.Astrocyte();
        for (int i = 0; i < 64; i++)
        {
            trial.Cue[i] = (sbyte)-trial.Cue[i];
        }

        AstrocyteNetwork mirror = trial.Astrocyte();
        network.Run(100);
        mirror.Run(100);
        for (int i = 0; i < 64; i++)
        {
            Assert.Equal(-network.State[i], mirror.State[i]);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(32)]
    public void Thirteen_flips_are_always_corrected(int memories)
    {
        for (int number = 0; number < 100; number++)
        {
            var trial = new TestTrial(number, memories, 13);
            Assert.Equal(0f, trial.HardError(trial.Astrocyte().Run(200)));
        }
    }

    [Fact]
    public void Recall_takes_less_than_one_unit_of_time()
    {
        AstrocyteNetwork network = new TestTrial(0, 16, 13).Astrocyte();
        Assert.Equal(16f, network.Perplexity(), 1e-4f);
        network.Run(20);
        Assert.Equal(1f, network.Time, 1e-6f);
        Assert.Equal(1f, network.Overlaps[0], 1e-6f);
        Assert.Equal(1f, network.Perplexity(), 1e-3f);
    }

    [Fact]
    public void Perplexity_at_rest_follows_its_closed_form()
    {
        foreach (float temperature in new[] { 3f, 5f, 8f, 10f, 15f, 20f })
        {
            AstrocyteNetwork network = new TestTrial(2, 16, 6).Astrocyte(temperature).Run(400);
            double others = 15 * Math.Exp(-63 / (2 * temperature));
            double first = 1 / (1 + others);
            double each = (1 - first) / 15;
            double expected = Math.Exp(-first * Math.Log(first) - 15 * each * Math.Log(each));

            // The closed form takes the mean score of the other memories for each of them.
            Assert.InRange(network.Perplexity() / expected, 0.96, 1.04);
        }
    }
}
