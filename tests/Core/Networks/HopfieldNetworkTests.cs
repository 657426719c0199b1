namespace AstroNano.Core.Tests.Networks;

/// <summary>The classical network.</summary>
public class HopfieldNetworkTests
{
    // At the floats at which a small step stops a large one still goes on.
    [Fact]
    public void Units_at_rest_move_again_when_the_step_changes()
    {
        HopfieldNetwork network = new TestTrial(0, 3, 9).Hopfield();
        network.TimeStep = 0.001f;
        int digest;
        do
        {
            digest = NetworkExtensions.DigestOf(network);
        }
        while (NetworkExtensions.DigestOf(network.Run(100)) != digest);
        network.TimeStep = 1f;
        Assert.NotEqual(digest, NetworkExtensions.DigestOf(network.Run(1)));
    }
}
