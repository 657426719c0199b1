using static AstroNano.Core.Tests.NetworkExtensions;

namespace AstroNano.Core.Tests;

/// <summary>
/// What a network must look at before it only counts a step. The network it is compared with
/// computes every step, as its state is read after each.
/// </summary>
public class SettledStepTests
{
    private const int Units = 64;
    private const int Memories = 16;

    public static TheoryData<string> TanhNetworks { get; } = new(Catalogue.Create()
        .Where(entry => entry.Create(Units, Memories) is TanhNetwork).Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(TanhNetworks))]
    public void Reading_the_state_after_each_step_leaves_no_step_pending(string key)
    {
        Network network = Cued(key, new TestTrial(0, Memories, 9));
        for (int step = 1; step <= 300; step++)
        {
            network.Step();
            Assert.False(network.HasPendingSteps(), $"step {step}");
            _ = network.State;
        }
    }

    [Theory]
    [MemberData(nameof(TanhNetworks))]
    public void The_energy_is_that_of_a_state_that_is_up_to_date(string key)
    {
        var trial = new TestTrial(0, Memories, 9);
        Network often = Cued(key, trial), seldom = Cued(key, trial);
        bool counted = false;
        for (int step = 0; step < 600; step++)
        {
            StepBoth(often, seldom);
            if (step % 3 == 2)
            {
                counted |= seldom.HasPendingSteps();
                Assert.Equal(often.Energy(), seldom.Energy());
                Assert.Equal(DigestOf(often), DigestOf(seldom));
            }
        }

        Assert.True(counted);
    }

    // A flipped bit: nothing else changes an activation but the network. Its state still moves.
    [Theory]
    [InlineData(1f)]
    [InlineData(-1f)]
    public void An_activation_that_changed_by_itself_is_restored(float activation)
    {
        Network network = Cued("astrocyte", new TestTrial(0, Memories, 9)).Run(120);
        int unit = Array.IndexOf(network.Activation, activation);
        network.Activation[unit] = 0.5f;
        network.Run(60);
        Assert.Equal(activation, network.Activation[unit]);
    }

    // The patterns differ in 24 units of one sign: there the drive is 0.75, elsewhere 1.25.
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_unit_beyond_saturation_whose_drive_is_not_is_not_settled(int sign)
    {
        var trial = new TestTrial(0, 1, 0);
        var signs = new sbyte[Units];
        trial.Patterns.CopyTo(0, signs);
        foreach (int unit in Enumerable.Range(0, Units).Where(i => signs[i] == sign).Take(24))
        {
            signs[unit] = (sbyte)-sign;
        }

        var set = new PatternSet(Units, 2);
        set.Add(signs);
        trial.Patterns.CopyTo(0, signs);
        set.Add(signs);
        Network often = Stored(set), seldom = Stored(set);
        for (int step = 0; step < 60; step++)
        {
            StepBoth(often, seldom);
            Assert.True(often.Activation.SequenceEqual(seldom.Activation), $"step {step}");
        }

        Network Stored(PatternSet patterns)
        {
            // Saturation at 0.949: beyond it is the cue, and one of the two drives.
            var network = new HopfieldNetwork(Units, 2) { Steepness = 9.5f };
            network.Store(patterns);
            network.Cue(signs);
            return network;
        }
    }

    [Fact]
    public void Other_memories_leave_the_numbers_of_steps_that_were_counted()
    {
        for (int step = 180; step < 210; step++)
        {
            var trial = new TestTrial(0, Memories, 9);
            Network often = Cued("astrocyte", trial), seldom = Cued("astrocyte", trial).Run(step);
            for (int i = 0; i < step; i++)
            {
                often.Step();
                _ = often.State;
            }

            var one = new PatternSet(Units, 1);
            one.Add(trial.Cue);
            float[] expected = [.. often.GetVariable(1)];
            seldom.Store(one);
            Assert.Equal(expected, seldom.GetVariable(1));
        }
    }

    // Orthogonal patterns: a gain that falls changes no coefficient. Sixteen of them: the drive is
    // summed unit by unit. Warmer, the log gains rise again, from below what counts as a gain.
    [Theory]
    [InlineData("astrocyte", 3f)]
    [InlineData("astrocyte", 0.6f)]
    [InlineData("attention", 3f)]
    public void Gains_that_still_move_are_not_settled(string key, float warmer)
    {
        var set = new PatternSet(Units, 16);
        var cue = new sbyte[Units];
        PatternSource.FillWalsh(set, 16, cue);
        Network often = Stored(), seldom = Stored();
        for (int step = 0; step < 3000; step++)
        {
            if (step == 1500)
            {
                ((GatedNetwork)often).Temperature = warmer;
                ((GatedNetwork)seldom).Temperature = warmer;
            }

            StepBoth(often, seldom);
            Assert.True(often.Modulation.SequenceEqual(seldom.Modulation), $"step {step}");
            if (step % 97 == 0)
            {
                Assert.Equal(DigestOf(often), DigestOf(seldom));
            }
        }

        Network Stored()
        {
            Network network = Catalogue.Find(key).Create(Units, 16);
            network.Store(set);
            network.Cue(cue);
            return network;
        }
    }

    private static Network Cued(string key, TestTrial trial) =>
        trial.Start(Catalogue.Find(key).Create(Units, Memories));
}
