namespace AstroNano.Core.Tests;

/// <summary>
/// What is too small to matter is zero, so that no product is a denormal; the edge itself counts.
/// </summary>
public class NegligibleTests
{
    private const float Edge = 1e-25f;

    private static readonly float[] Small = [MathF.BitDecrement(Edge), -MathF.BitDecrement(Edge)];
    private static readonly float[] Counting = [Edge, -Edge];

    // So small a step that nothing moves by a last place.
    [Fact]
    public void Negligible_states_of_clipped_units_become_zero() =>
        Holds(new KleinfeldNetwork(64, 4) { SequenceGain = 0f }, network => network.State);

    [Fact]
    public void Saliencies_of_the_reasoning_network() =>
        Holds(new ReasoningNetwork(64, 4) { SequenceGain = 0f }, network => network.Modulation);

    [Fact]
    public void Saliencies_of_the_three_layers() =>
        Holds(new ThreeLayerNetwork(64, 4) { SequenceGain = 0f }, network => network.Modulation);

    [Fact]
    public void The_layer_of_memories() => Holds(
        new ThreeLayerNetwork(64, 4) { SequenceGain = 0f, MemoryTimeConstant = 1e6f },
        network => network.MemoryLayer);

    [Fact]
    public void Overlaps_of_slow_synapses() =>
        Holds(new DelayedKleinfeldNetwork(64, 4), network => network.Modulation);

    // All units in pairs that cancel but two: one gives the overlap, the other shows its drive.
    [Theory]
    [InlineData(0.9999999e-8f, false)]
    [InlineData(1e-8f, false)]
    [InlineData(1.0000001e-8f, true)]
    public void The_cube_of_an_overlap(float overlap, bool counts)
    {
        foreach (float sign in new[] { 1f, -1f })
        {
            var network = new KozachkovNetwork(64, 1) { TimeStep = 1f, Steepness = 1f };
            Balance(network, sign * overlap);
            Assert.Equal(counts, network.State[1] != 0f);
        }
    }

    [Theory]
    [InlineData(0.9999999e-25f, false)]
    [InlineData(1e-25f, false)]
    [InlineData(1.0000001e-25f, true)]
    public void An_overlap_that_a_saliency_weighs(float overlap, bool counts)
    {
        foreach (float sign in new[] { 1f, -1f })
        {
            var network = new InputDrivenNetwork(64, 1) { TimeStep = 1f };
            network.SetSaliency(0, 1000f);
            Balance(network, sign * overlap);
            Assert.Equal(counts, network.State[1] != 0f);
        }
    }

    // Makes the overlap with the only memory what it says, and takes two steps: one in which the
    // drive becomes that of this overlap, and one in which units follow it.
    private static void Balance(GradedNetwork network, float overlap)
    {
        var patterns = new PatternSet(64, 1);
        patterns.Add([.. Enumerable.Repeat((sbyte)1, 64)]);
        network.Store(patterns);
        network.Cue([.. Enumerable.Range(0, 64).Select(i => (sbyte)(i % 2 == 0 ? 1 : -1))]);
        Assert.Equal(0f, network.Overlaps[0]);
        network.NeuronTimeConstant = 1e6f;
        network.TimeStep = 0.001f;
        network.State[0] = 64f * overlap;
        network.State[1] = 0f;
        network.Step();
        Assert.Equal(overlap, network.Overlaps[0]);
        network.NeuronTimeConstant = 1f;
        network.TimeStep = 1f;
        network.Step();
    }

    private static void Holds<T>(T network, Func<T, float[]> numbers)
        where T : GradedNetwork
    {
        new TestTrial(0, 4, 0).Start(network);
        network.TimeStep = 0.001f;
        network.NeuronTimeConstant = 1e6f;
        switch (network)
        {
            case SalientNetwork salient: salient.SaliencyTimeConstant = 1e6f; break;
            case DelayedKleinfeldNetwork delayed: delayed.SynapseTimeConstant = 1e6f; break;
            default: break;
        }

        // Nothing draws at what is held.
        Array.Clear(network.Overlaps);
        Array.Clear(network.State);
        float[] held = [.. Small, .. Counting];
        held.CopyTo(numbers(network), 0);
        network.Step();
        Assert.Equal([0f, 0f, .. Counting], numbers(network)[..4]);
    }
}
