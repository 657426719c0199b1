namespace AstroNano.Core.Tests.Networks;

/// <summary>The three layers.</summary>
public class ThreeLayerNetworkTests
{
    [Fact]
    public void An_input_raises_the_saliency_of_its_memory()
    {
        ThreeLayerNetwork network = new Trial(0, 4, 0).Start(new ThreeLayerNetwork(64, 4));
        ThreeLayerNetwork driven = new Trial(0, 4, 0).Start(new ThreeLayerNetwork(64, 4));
        driven.Inputs[2] = 5f;
        float rate = network.TimeStep / network.SaliencyTimeConstant;
        Assert.Equal(network.Run(1).Modulation[2] + 5f * rate, driven.Run(1).Modulation[2], 1e-6f);
    }
}
