namespace AstroNano.Core.Tests.Networks;

/// <summary>The attention network against softmax, theory and the modern network.</summary>
public class AttentionNetworkTests
{
    [Fact]
    public void Attention_with_gains_at_once_begins_with_the_softmax_of_the_cue()
    {
        var network = new AttentionNetwork(64, 4) { GainDynamics = GainDynamics.Instantaneous };
        new TestTrial(0, 4, 20).Start(network);
        double[] shares = [.. network.Overlaps.Select(
            m => System.Math.Exp(64.0 * m / network.Temperature))];
        for (int mu = 0; mu < 4; mu++)
        {
            Assert.Equal(shares[mu] / shares.Sum(), network.Modulation[mu], 1e-5);
        }
    }

    // N/T for (N − 1)/(2T): half of the gain is lost at another temperature.
    [Fact]
    public void Attention_halves_its_best_gain_where_theory_says()
    {
        AttentionNetwork network = new TestTrial(0, 4, 0).Start(new AttentionNetwork(64, 4));
        NetworkTheory theory = network.CreateTheory();
        Assert.Equal(64.0 / System.Math.Log(3.0), theory.Solve()[2].Expected, 1e-3);
    }

    [Theory]
    [InlineData(2f)]
    [InlineData(8f)]
    public void A_saturated_attention_network_with_fast_gains_is_the_modern_network(
        float temperature)
    {
        // β = 1/T, gains at once, τ_x = dt, σ so large that every φ(x) is a sign.
        for (int number = 0; number < 100; number++)
        {
            var trial = new TestTrial(number, 16, 22);
            var attention = trial.Start(new AttentionNetwork(64, 16)
            {
                Temperature = temperature,
                GainDynamics = GainDynamics.Instantaneous,
                NeuronTimeConstant = 0.05f,
                TimeStep = 0.05f,
                Steepness = 100f,
            });
            var modern = trial.Start(new ModernNetwork(64, 16) { Sharpness = 1f / temperature });
            attention.Step();
            modern.Step();
            for (int i = 0; i < 64; i++)
            {
                Assert.Equal(modern.State[i], attention.State[i], 1e-6f);
            }
        }
    }
}
