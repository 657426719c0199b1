namespace AstroNano.Core.Tests;

/// <summary>Which memory leads to which.</summary>
public class TransitionGraphTests
{
    [Fact]
    public void A_ring_leads_every_memory_to_the_next_and_the_last_to_the_first()
    {
        var graph = new TransitionGraph(5);
        graph.ConnectRing(4);
        Assert.Equal(4, graph.Memories);
        Assert.Equal(4, graph.Count);
        Assert.Equal(new[] { 4f, 1f, 2f, 3f }, Applied(graph, 1f, 2f, 3f, 4f));
    }

    [Fact]
    public void Edges_add_up_and_a_cleared_graph_has_none()
    {
        var graph = new TransitionGraph(6);
        graph.ConnectRing(3);
        graph.Connect(0, 2, 0.5f);
        graph.Connect(2, 2, -1f);
        Assert.Equal(new[] { 3f, 1f, -0.5f }, Applied(graph, 1f, 2f, 3f));
        graph.Clear();
        Assert.Equal(0, graph.Count);
        Assert.Equal(3, graph.Memories);
        Assert.Equal(new float[3], Applied(graph, 1f, 2f, 3f));
    }

    [Fact]
    public void Edges_of_memories_that_are_not_there_are_refused()
    {
        var graph = new TransitionGraph(8);
        graph.ConnectRing(3);
        foreach (int memory in new[] { -1, 3 })
        {
            Refused("from", () => graph.Connect(memory, 0, 1f));
            Refused("to", () => graph.Connect(0, memory, 1f));
        }

        graph.Connect(0, 2, 100f);
        graph.Connect(2, 0, -100f);
        Refused("weight", () => graph.Connect(0, 0, 100.1f));
        Refused("weight", () => graph.Connect(0, 0, -100.1f));
        Refused("count", () => graph.ConnectRing(0));
        Refused("edges", () => new TransitionGraph(0));
        Refused("edges", () => new TransitionGraph(4097));
        Assert.Equal(5, graph.Count);
    }

    [Fact]
    public void A_full_graph_says_for_how_many_edges_it_was_made()
    {
        var graph = new TransitionGraph(3);
        graph.ConnectRing(3);
        Assert.Equal("The graph is full: it was made for 3 edges.",
            Assert.Throws<InvalidOperationException>(() => graph.Connect(0, 0, 1f)).Message);
    }

    [Fact]
    public void A_network_has_room_for_a_ring_at_least_and_for_4096_edges_at_most()
    {
        Refused("edges", () => new ReasoningNetwork(64, 8, 7));
        Refused("edges", () => new ReasoningNetwork(64, 8, 4097));
        ReasoningNetwork network = new TestTrial(0, 8, 0).Start(new ReasoningNetwork(64, 8, 9));
        network.Transitions.Connect(0, 3, 1f);
        Assert.Throws<InvalidOperationException>(() => network.Transitions.Connect(0, 4, 1f));

        // The ring is made again when another number of memories is stored, and only then.
        network.Store(new TestTrial(1, 8, 0).Patterns);
        Assert.Equal(9, network.Transitions.Count);
        network.Store(new TestTrial(1, 5, 0).Patterns);
        Assert.Equal(5, network.Transitions.Count);
    }

    private static float[] Applied(TransitionGraph graph, params float[] overlaps)
    {
        var targets = new float[overlaps.Length];
        Array.Fill(targets, 7f);
        graph.Apply(overlaps, targets, overlaps.Length);
        return targets;
    }

    private static void Refused(string name, Action action) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(action).ParamName);
}
