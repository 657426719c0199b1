namespace AstroNano.Core.Tests.Networks;

/// <summary>Sequences of memories: switch counts, times and periods of the reference.</summary>
public class ReasoningNetworkTests
{
    [Fact]
    public void Switch_counts_times_and_periods_follow_the_reference()
    {
        foreach (TestData row in TestData.Read("reasoning-switches.csv"))
        {
            ReasoningNetwork network = Start(row.Float("kappa"), row.Float("tau_s"));
            List<double> times = Switches(network, 40, out bool collapsed);
            Assert.True(row.Int("switches") == times.Count, $"{times.Count} switches at: {row}");
            Assert.True((row.Text("collapses") == "true") == collapsed, row.ToString());
            for (int i = 0; i < 3; i++)
            {
                Assert.Equal(row.Float("switch" + (i + 1)), times[i], 0.2);
            }

            if (row.Has("period"))
            {
                Assert.Equal(row.Float("period"), (times[39] - times[31]) / 8, 0.2);
            }
        }
    }

    [Fact]
    public void Memories_follow_one_another_in_the_order_of_the_ring()
    {
        ReasoningNetwork network = Start(6f, 50f);
        int expected = 0;
        for (int step = 0; step < 12000; step++)
        {
            network.Step();
            int dominant = Observables.Dominant(network.Overlaps, 8);
            if (dominant != expected && network.Overlaps[dominant] > 0.5f)
            {
                expected = (expected + 1) % 8;
                Assert.Equal(expected, dominant);
            }
        }
    }

    [Fact]
    public void Without_a_leak_no_transition_is_seeded()
    {
        ReasoningNetwork network = Start(8f, 100f);
        network.Leak = 0f;
        Assert.Empty(Switches(network, 40, out bool collapsed));
        Assert.True(collapsed);
    }

    [Fact]
    public void A_reversed_ring_runs_backwards()
    {
        ReasoningNetwork network = TestTrial.StartWalsh(new ReasoningNetwork(64, 8));
        network.Transitions.Clear();
        for (int memory = 0; memory < 8; memory++)
        {
            network.Transitions.Connect(memory, (memory + 7) % 8, 1f);
        }

        TestTrial.StartWalsh(network);
        while (Observables.Dominant(network.Overlaps, 8) == 0)
        {
            network.Step();
        }

        Assert.Equal(7, Observables.Dominant(network.Overlaps, 8));
    }

    [Fact]
    public void A_branching_graph_is_followed_along_its_strongest_branch()
    {
        ReasoningNetwork network = TestTrial.StartWalsh(new ReasoningNetwork(64, 8));
        network.Transitions.Clear();
        network.Transitions.Connect(0, 1, 1f);
        network.Transitions.Connect(0, 2, 0.9f);
        network.Transitions.Connect(1, 3, 1f);
        network.Transitions.Connect(2, 3, 1f);
        network.Transitions.Connect(3, 0, 1f);
        TestTrial.StartWalsh(network);
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

    private static ReasoningNetwork Start(float gain, float saliencyTimeConstant) =>
        TestTrial.StartWalsh(new ReasoningNetwork(64, 8)
        {
            SequenceGain = gain,
            SaliencyTimeConstant = saliencyTimeConstant,
        });

    private static List<double> Switches(ReasoningNetwork network, int most, out bool collapsed)
    {
        var times = new List<double>();
        int dominant = 0;
        collapsed = false;
        while (times.Count < most && !collapsed)
        {
            network.Step();
            int now = Observables.Dominant(network.Overlaps, network.Memories);
            if (now != dominant && MathF.Abs(network.Overlaps[now]) > 0.5f)
            {
                dominant = now;
                times.Add(network.Steps * 0.1);
            }

            collapsed = network.State.Max(MathF.Abs) < Observables.CollapseThreshold;
        }

        return times;
    }
}
