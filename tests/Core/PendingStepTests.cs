using System.Reflection;
using static AstroNano.Core.Tests.NetworkExtensions;

namespace AstroNano.Core.Tests;

/// <summary>
/// Steps that a network only counts are computed when someone reads its numbers: nothing shows
/// that they were not computed at once. The state of the network they are compared with is read
/// after each step, so that it counts none.
/// </summary>
public class PendingStepTests
{
    private const int Units = 64;
    private const int Memories = 12;

    private static readonly string[] Graded = [.. Catalogue.Create()
        .Where(entry => entry.Create(Units, Memories) is GradedNetwork).Select(entry => entry.Key)];

    private static readonly (float TimeStep, float Time)[] Corners =
        [(1f, 0.001f), (0.001f, 0.001f), (0.001f, 1e6f), (1f, 1e6f), (0.05f, 1f)];

    public static TheoryData<string> Networks { get; } = new(Graded);

    /// <summary>Networks at both ends of the settings on which the units' pace depends.</summary>
    public static TheoryData<string, float, float> Ends => new(
        from network in Graded
        from corner in Thorough.Part(Corners, 5)
        select (network, corner.TimeStep, corner.Time));

    public static TheoryData<string> Readers { get; } = new(
        "State", "GetVariable", "AddTo", "CopySigns", "Energy", "Spread");

    // In full, 100,000 runs over all networks.
    [Theory]
    [MemberData(nameof(Networks))]
    public void Reading_at_random_steps_changes_nothing(string key)
    {
        int runs = Thorough.IsAsked ? 100_000 / Graded.Length + 1 : 12;
        for (int run = 0; run < runs; run++)
        {
            var random = new RandomStream(run, 3);
            var trial = new TestTrial(run, Memories, 6 + run % 27);
            Network often = Cued(key, trial), seldom = Cued(key, trial);
            string setting = run % 2 == 0 ? "time-step" : "neuron-time";
            for (int step = 0; step < 400; step++)
            {
                StepBoth(often, seldom);
                int dice = random.Next(1024);
                if (dice < 60)
                {
                    Same(often, seldom, $"run {run}, step {step}");
                }
                else if (dice < 64)
                {
                    Change(often, setting, dice);
                    Change(seldom, setting, dice);
                }
                else if (dice < 66)
                {
                    often.Cue(dice == 64 ? trial.Cue : trial.Target);
                    seldom.Cue(dice == 64 ? trial.Cue : trial.Target);
                }
            }

            Same(often, seldom, $"run {run}, end");
        }
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_network_learns_and_recalls_after_100_000_steps_at_extreme_settings(
        string key, float timeStep, float neuronTime)
    {
        var trial = new TestTrial(1, Memories, 9);
        var own = new TestTrial(1, Memories, 9);
        Network often = Cued(key, trial), seldom = Cued(key, own);
        foreach (Network network in new[] { often, seldom })
        {
            Change(network, "time-step", timeStep);
            Change(network, "neuron-time", neuronTime);
        }

        for (int step = 0; step < 100_000; step++)
        {
            StepBoth(often, seldom);
        }

        Same(often, seldom, "settled");
        var signs = new sbyte[Units];
        foreach (Network network in new[] { often, seldom })
        {
            network.Run(3).CopySigns(signs);
            Assert.Equal(Memories - 1, network.Learn(signs));
            network.Cue(trial.Cue);
        }

        for (int step = 0; step < 100; step++)
        {
            StepBoth(often, seldom);
        }

        Same(often, seldom, "after learning");
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_read_of_a_state_computes_pending_steps(string reader)
    {
        // Wherever a batch begins, some of these steps are pending.
        for (int step = 180; step < 200; step++)
        {
            Network often = Cued("astrocyte", new TestTrial(0, Memories, 9));
            Network seldom = Cued("astrocyte", new TestTrial(0, Memories, 9)).Run(step);
            for (int i = 0; i < step; i++)
            {
                often.Step();
                _ = often.State;
            }

            Assert.Equal(Read(often, reader), Read(seldom, reader));
        }
    }

    [Fact]
    public void A_number_that_is_written_to_a_settled_state_changes_the_run()
    {
        AstrocyteNetwork network = new TestTrial(0, Memories, 9).Astrocyte().Run(200);
        float overlap = network.Overlaps[0];
        network.State[5] = -network.State[5];
        network.Step();
        Assert.NotEqual(overlap, network.Overlaps[0]);
    }

    [Fact]
    public void Only_the_base_class_holds_a_state_with_pending_steps()
    {
        Assert.All(Graded, key =>
        {
            Network network = Catalogue.Find(key).Create(Units, Memories);
            var holders =
                from type in Ancestors(network.GetType())
                from field in type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Instance
                    | BindingFlags.Public | BindingFlags.NonPublic)
                where ReferenceEquals(field.GetValue(network), network.State)
                select field;
            FieldInfo holder = Assert.Single(holders);
            Assert.True(holder.IsPrivate && holder.DeclaringType == typeof(Network));
        });
    }

    private static Type[] Ancestors(Type type) =>
        type == typeof(Network) ? [type] : [type, .. Ancestors(type.BaseType!)];

    private static Network Cued(string key, TestTrial trial) =>
        trial.Start(Catalogue.Find(key).Create(Units, Memories));

    private static void Change(Network network, string key, float value)
    {
        Setting[] settings = network.CreateSettings();
        settings[Adjustable.IndexOf(settings, key)].Set(value);
    }

    private static void Change(Network network, string key, int dice) =>
        Change(network, key, dice switch { 60 => 0.02f, 61 => 0.1f, 62 => 0.5f, _ => 1f });

    private static void Same(Network often, Network seldom, string when)
    {
        Assert.Equal(DigestOf(often), DigestOf(seldom));
        Assert.True(often.Activation.SequenceEqual(seldom.Activation), when);
        Assert.True(often.Overlaps.SequenceEqual(seldom.Overlaps), when);
        Assert.True((often.Modulation ?? []).SequenceEqual(seldom.Modulation ?? []), when);
        Assert.Equal(often.Energy(), seldom.Energy());
        Assert.Equal(often.Spread(), seldom.Spread());
    }

    private static int[] Read(Network network, string reader)
    {
        var signs = new sbyte[Units];
        if (reader == "CopySigns")
        {
            network.CopySigns(signs);
        }

        return reader switch
        {
            "State" => Bits(network.State),
            "GetVariable" => Bits(network.GetVariable(1)),
            "AddTo" => [DigestOf(network)],
            "Energy" => Bits(network.Energy()),
            "Spread" => Bits(network.Spread()),
            _ => [.. signs.Select(sign => (int)sign)],
        };
    }

    private static int[] Bits(params float[] numbers) =>
        [.. numbers.Select(BitConverter.SingleToInt32Bits)];
}
