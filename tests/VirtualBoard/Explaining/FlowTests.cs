namespace AstroNano.VirtualBoard.Tests.Explaining;

/// <summary>The numbers of the flow are those with which Core goes on, bit for bit.</summary>
public class FlowTests
{
    [Theory]
    [InlineData("astrocyte", "memories=3")]
    [InlineData("astrocyte", "memories=16 temperature=40")]
    [InlineData("astrocyte", "memories=26 neuron-time=0.001")]
    [InlineData("attention", "memories=5 gains=1")]
    [InlineData("attention", "memories=32 patterns=1 time-step=0.2")]
    public void Each_next_state_and_overlap_is_the_sum_of_the_shown_terms(
        string network, string settings)
    {
        var stage = new Stage(network, settings, 2);
        for (int step = 0; step < 30; step++)
        {
            Network now = stage.Network;
            Flow flow = Flow.Of(now)!;
            Assert.Equal(Enumerable.Range(0, now.Memories).Select(m => Overlap(now, m)),
                now.Overlaps.Take(now.Memories));
            stage.Run.Step();
            Assert.Equal(flow.Next, stage.Network.State);
        }
    }

    [Fact]
    public void A_network_whose_memories_have_no_gains_has_no_such_flow() =>
        Assert.Null(Flow.Of(new HopfieldNetwork(64, 4)));

    // As the page lists the terms: each neuron with the memory's sign, added four at a time.
    private static float Overlap(Network network, int memory)
    {
        float sum = 0f;
        for (int unit = 0; unit < network.Units; unit += 4)
        {
            float[] terms = [.. Enumerable.Range(unit, 4).Select(i =>
                (network.Patterns!.IsPlus(memory, i) ? 1f : -1f) * network.Activation[i])];
            sum += (terms[0] + terms[1]) + (terms[2] + terms[3]);
        }

        return sum * (1f / network.Units) + 0f;
    }
}
