namespace AstroNano.Experiments.Tests;

/// <summary>Saliencies from outside, and the three layers behind the reasoning network.</summary>
public class InputDrivenTests
{
    [Theory]
    [InlineData(0.5f, 0f)]
    [InlineData(0.9f, 0f)]
    [InlineData(1.01f, 1.01f)]
    [InlineData(1.1f, 1.1f)]
    [InlineData(5f, 5f)]
    public void A_memory_exists_and_is_stable_while_its_saliency_is_above_1(
        float saliency, float amplitude)
    {
        InputDrivenNetwork network = Start(new InputDrivenNetwork(64, 8));
        network.SetSaliency(0, saliency);
        for (int step = 0; step < 3000; step++)
        {
            network.Step();
        }

        Assert.Equal(amplitude, Observables.Amplitude(network.State, 64), 1e-3f);
        Assert.Equal(amplitude > 0f ? 1f : 0f, network.Overlaps[0], 1e-3f);
    }

    [Fact]
    public void An_input_makes_the_memories_salient_that_it_resembles()
    {
        InputDrivenNetwork network = Start(new InputDrivenNetwork(64, 8));
        float[] input = Enumerable.Range(0, 64)
            .Select(i => 2f * (network.Patterns!.IsPlus(3, i) ? 1f : -1f)
                + 0.5f * (network.Patterns.IsPlus(5, i) ? 1f : -1f)).ToArray();
        network.TakeInput(input);
        Assert.Equal(2f, network.Modulation[3], 1e-5f);
        Assert.Equal(0.5f, network.Modulation[5], 1e-5f);
        Assert.Equal(0f, network.Modulation[0], 1e-5f);
    }

    [Fact]
    public void The_energy_never_rises()
    {
        var network = new InputDrivenNetwork(64, 8);
        SequenceRun.Start(network, new SequenceSettings { Random = true, Flips = 19 }, 0);
        for (int memory = 0; memory < 8; memory++)
        {
            network.SetSaliency(memory, 0.5f + 0.25f * memory);
        }

        for (int step = 0; step < 500; step++)
        {
            float before = network.Energy();
            network.Step();
            Assert.True(network.Energy() <= before + 1e-6f * MathF.Abs(before) + 1e-4f);
        }
    }

    [Fact]
    public void With_a_fast_memory_layer_the_three_layers_are_the_reasoning_network()
    {
        var reasoning = Start(new ReasoningNetwork(64, 8) { SaliencyTimeConstant = 50f });
        var layers = Start(new ThreeLayerNetwork(64, 8)
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

    [Theory]
    [InlineData(4.5f, 0.1f)]
    [InlineData(6f, 1f)]
    [InlineData(8f, 5f)]
    public void A_slow_memory_layer_delays_each_switch_by_growth_through_two_layers(
        float gain, float memoryTime)
    {
        SequenceRun run = SequenceRun.Play("three-layer", new SequenceSettings { MostSwitches = 20 }
            .With("sequence-gain", gain).With("memory-time", memoryTime));
        double period = run.LastIntervals.Average() / 100;
        Assert.Equal(period, ThreeLayerTheory.Period(gain, 0.01, memoryTime / 100, 0.01),
            0.02 * period);
        Assert.True(period > ReasoningTheory.Period(gain, 1f));
    }

    [Fact]
    public void An_input_to_the_reasoning_layer_holds_a_memory()
    {
        ThreeLayerNetwork network = Start(new ThreeLayerNetwork(64, 8)
        {
            SaliencyTimeConstant = 50f,
            SequenceGain = 0.5f,
        });
        network.Inputs[0] = 2f;
        for (int step = 0; step < 10000; step++)
        {
            network.Step();
        }

        Assert.Equal(1f, network.Overlaps[0], 1e-4f);
        Assert.Equal(2f, network.Modulation[0], 1e-2f);
    }

    [Fact]
    public void A_branching_graph_is_followed_along_its_strongest_branch()
    {
        var network = new ReasoningNetwork(64, 8);
        SequenceRun.Start(network, new SequenceSettings(), 0);
        network.Transitions.Clear();
        network.Transitions.Connect(0, 1, 1f);
        network.Transitions.Connect(0, 2, 0.9f);
        network.Transitions.Connect(1, 3, 1f);
        network.Transitions.Connect(2, 3, 1f);
        network.Transitions.Connect(3, 0, 1f);
        SequenceRun.Start(network, new SequenceSettings(), 0);
        bool[] seen = new bool[8];
        for (int step = 0; step < 20000; step++)
        {
            network.Step();
            int dominant = Observables.Dominant(network.Overlaps, 8);
            seen[dominant] |= MathF.Abs(network.Overlaps[dominant]) > 0.5f;
        }

        Assert.True(seen[1] && seen[3]);
        Assert.False(seen[4] || seen[5] || seen[6] || seen[7]);
    }

    private static T Start<T>(T network)
        where T : Network
    {
        SequenceRun.Start(network, new SequenceSettings(), 0);
        return network;
    }
}
