namespace AstroNano.Core.Tests.Networks;

/// <summary>Minerva: its echo, and the dense memory that it is.</summary>
public class MinervaNetworkTests
{
    [Fact]
    public void The_echo_is_as_intense_as_all_activations_together()
    {
        MinervaNetwork network = new TestTrial(0, 5, 6).Start(new MinervaNetwork(64, 5));
        Assert.Equal(network.Overlaps.Sum(m => m * m * m), network.EchoIntensity, 1e-6);
    }

    [Theory]
    [InlineData(16, 13)]
    [InlineData(32, 26)]
    public void A_dense_memory_of_the_fourth_power_in_one_step_is_Minerva(
        int memories, int flips) =>
        SameSigns.AreThere(memories, flips, 5, () => new MinervaNetwork(64, memories),
            () => new DenseNetwork(64, memories) { Power = 4, AllAtOnce = true });
}
