using static AstroNano.Core.Tests.Networks.PlainForm;

namespace AstroNano.Core.Tests.Networks;

/// <summary>The binary network's order and noise.</summary>
public class BinaryNetworkTests
{
    [Fact]
    public void An_order_that_is_drawn_belongs_to_the_state()
    {
        BinaryNetwork network = new TestTrial(0, 4, 0).Start(new BinaryNetwork(64, 4));
        Assert.Equal(64 + 2, network.StateSize);
        network.Order = UpdateOrder.Random;
        Assert.Equal(64 + 2 + 64, network.StateSize);
    }

    // A unit with the field h is up with probability 1/(1 + e^(-2h/T)): what is seen less what is
    // expected is a sum of independent surprises, however the state wanders.
    [Theory]
    [InlineData(0.5f)]
    [InlineData(1.5f)]
    public void Noise_is_Glaubers_rule(float noise)
    {
        var trial = new TestTrial(9, 6, 13);
        BinaryNetwork network = trial.Start(new BinaryNetwork(64, 6) { Noise = noise });
        int[][] patterns = PatternsOf(trial);
        double surprise = 0, variance = 0;
        for (int step = 0; step < 40_000; step++)
        {
            int unit = step % 64;
            double field = patterns.Select((pattern, mu) =>
                pattern[unit] * (double)network.Overlaps[mu]).Sum()
                - network.State[unit] * 6 / 64;
            double p = 1 / (1 + Math.Exp(-2 * field / noise));
            network.Step();
            surprise += (network.State[unit] > 0f ? 1 : 0) - p;
            variance += p * (1 - p);
        }

        Assert.True(variance > 400);
        Assert.InRange(surprise, -4 * Math.Sqrt(variance), 4 * Math.Sqrt(variance));
    }
}
