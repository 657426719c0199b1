namespace AstroNano.Core.Tests;

/// <summary>The ends of the units' response, which the networks find by the state alone.</summary>
public class SaturationTests
{
    [Theory]
    [InlineData(0.01f)]
    [InlineData(0.7f)]
    [InlineData(3f)]
    [InlineData(5f)]
    [InlineData(7.3f)]
    [InlineData(100f)]
    public void A_unit_saturates_at_the_very_state_at_which_the_tangent_does(float steepness)
    {
        var trial = new TestTrial(0, 4, 6);
        HopfieldNetwork network = trial.Hopfield();
        network.Steepness = steepness;
        network.NeuronTimeConstant = 1f;
        int ones = 0;
        for (int step = 0; step < 40; step++)
        {
            // States that a step takes to a few last places on either side of the edge.
            double edge = TanhTable.Saturation / steepness;
            for (int i = 0; i < 64; i++)
            {
                double drive = Enumerable.Range(0, 4).Sum(mu =>
                    network.Overlaps[mu] * (trial.Patterns.IsPlus(mu, i) ? 1.0 : -1.0));
                double aim = edge * (1 + (i - 32 + 0.025 * step) * 6e-8);
                aim = i % 2 == 0 ? aim : -aim;
                network.State[i] = (float)((aim - 0.05 * drive) / 0.95);
            }

            network.Step();
            for (int i = 0; i < 64; i++)
            {
                Assert.Equal(FloatMath.Tanh(steepness * network.State[i]), network.Activation[i]);
                ones += MathF.Abs(network.Activation[i]) == 1f ? 1 : 0;
            }
        }

        Assert.InRange(ones, 100, 40 * 64 - 100);
    }

    [Fact]
    public void A_clipped_state_too_small_to_matter_is_zero()
    {
        KleinfeldNetwork network = new TestTrial(0, 4, 6).Start(new KleinfeldNetwork(64, 4));
        network.SequenceGain = 0f;
        network.Run(3);
        float[] states = { 1e-26f, -1e-26f, 2e-25f, -2e-25f, 0f };
        states.CopyTo(network.State, 0);
        network.Step();
        Assert.Equal(new[] { 0f, 0f }, network.State[..2]);
        Assert.Equal(new[] { 0f, 0f }, network.Activation[..2]);
        Assert.InRange(network.State[2], 1.7e-25f, 1.9e-25f);
        Assert.InRange(network.State[3], -1.9e-25f, -1.7e-25f);
        Assert.Equal(0f, network.State[4]);
    }
}
