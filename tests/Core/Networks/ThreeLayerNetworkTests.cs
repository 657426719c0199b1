namespace AstroNano.Core.Tests.Networks;

/// <summary>The three layers.</summary>
public class ThreeLayerNetworkTests
{
    [Fact]
    public void An_input_raises_the_saliency_of_its_memory()
    {
        ThreeLayerNetwork network = new TestTrial(0, 4, 0).Start(new ThreeLayerNetwork(64, 4));
        ThreeLayerNetwork driven = new TestTrial(0, 4, 0).Start(new ThreeLayerNetwork(64, 4));
        driven.Inputs[2] = 5f;
        float rate = network.TimeStep / network.SaliencyTimeConstant;
        Assert.Equal(network.Run(1).Modulation[2] + 5f * rate, driven.Run(1).Modulation[2], 1e-6f);
    }

    [Fact]
    public void With_a_fast_memory_layer_the_three_layers_are_the_reasoning_network()
    {
        var reasoning = TestTrial.StartWalsh(
            new ReasoningNetwork(64, 8) { SaliencyTimeConstant = 50f });
        var layers = TestTrial.StartWalsh(new ThreeLayerNetwork(64, 8)
        {
            SaliencyTimeConstant = 50f,
            MemoryTimeConstant = 0.001f,
        });
        layers.TimeStep = reasoning.TimeStep = 0.02f;
        int different = 0;
        for (int step = 0; step < 25000; step++)
        {
            reasoning.Step();
            layers.Step();
            different += Observables.Dominant(reasoning.Overlaps, 8)
                != Observables.Dominant(layers.Overlaps, 8) ? 1 : 0;
        }

        Assert.InRange(different, 0, 250);
    }

    [Fact]
    public void An_input_to_the_reasoning_layer_holds_a_memory()
    {
        ThreeLayerNetwork network = TestTrial.StartWalsh(new ThreeLayerNetwork(64, 8)
        {
            SaliencyTimeConstant = 50f,
            SequenceGain = 0.5f,
        });
        network.Inputs[0] = 2f;
        network.Run(10000);
        Assert.Equal(1f, network.Overlaps[0], 1e-4f);
        Assert.Equal(2f, network.Modulation[0], 1e-2f);
    }
}
