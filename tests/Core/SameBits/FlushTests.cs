using System;
using AstroNano.Probe;

namespace AstroNano.Core.Tests;

/// <summary>
/// No result depends on a denormal: a processor that flushes them, operands and results, gives
/// the same bits, even where settings are drawn so that states vanish.
/// </summary>
public class FlushTests
{
    private const int Runs = 500;

    private static readonly (Setting Setting, float Least, int Decades)[] Ranges =
    [
        (Setting.TimeStep, 0.001f, 3), (Setting.Steepness, 0.01f, 3),
        (Setting.NeuronTimeConstant, 0.001f, 9), (Setting.AstrocyteTimeConstant, 0.001f, 9),
        (Setting.Temperature, 1e-6f, 12), (Setting.ReasoningGain, 1e-6f, 8),
        (Setting.SaliencyTimeConstant, 0.1f, 5), (Setting.Leak, 1e-6f, 6),
        (Setting.InitialSaliency, 1e-6f, 8), (Setting.SequenceGain, 1e-6f, 7),
        (Setting.SymmetricGain, 1e-6f, 8), (Setting.SynapseTimeConstant, 0.1f, 5),
        (Setting.MemoryTimeConstant, 0.001f, 8), (Setting.GainDynamics, 0f, 0),
        (Setting.Cue, 0f, 0),
    ];

    [Fact]
    public void Drawn_scenarios_give_the_same_bits_where_denormals_are_flushed()
    {
        int[] kept = new int[Runs], flushed = new int[Runs];
        Fill(kept);
        if (!Flushed.TryRun(() => Fill(flushed), out string reason))
        {
            Assert.Skip(reason);
        }

        Assert.Equal(kept, flushed);
    }

    [Fact]
    public void Flushing_is_seen_by_the_probe_and_ends_with_the_run()
    {
        bool kept = true;
        if (!Flushed.TryRun(() => kept = new FloatProbe().DenormalsKept, out string reason))
        {
            Assert.Skip(reason);
        }

        Assert.False(kept);
        Assert.True(new FloatProbe().DenormalsKept);
        Assert.True(new FloatProbe().Passed);
    }

    private static void Fill(int[] digests)
    {
        for (int run = 0; run < Runs; run++)
        {
            var runner = new ScenarioRunner(Draw(run));
            while (!runner.Done)
            {
                runner.Step();
            }

            digests[run] = runner.Digest;
        }
    }

    private static Scenario Draw(int run)
    {
        var random = new RandomStream(run, 3);
        var scenario = new Scenario
        {
            Name = "drawn " + run,
            Network = (NetworkKind)random.Next(Enum.GetValues<NetworkKind>().Length),
            Units = 4 + random.Next(61),
            Memories = 1 + random.Next(12),
            Trial = run,
            Flips = random.Next(4),
            Steps = 150,
        };
        for (int turn = 0; turn < 10; turn++)
        {
            DrawTurn(scenario, random, turn == 0 ? 0 : turn * 12 + random.Next(12));
        }

        return scenario;
    }

    // Flat units, long steps and fast gains are frequent: those are what vanishes.
    private static void DrawTurn(Scenario scenario, RandomStream random, int step)
    {
        (Setting setting, float least, int decades) = Ranges[random.Next(Ranges.Length)];
        float value = setting switch
        {
            Setting.Cue => random.Next(scenario.Memories),
            Setting.GainDynamics => random.Next(3),
            _ => least * MathF.Pow(10f, random.Next(100) * 0.01f * decades),
        };
        Network twin = NetworkSettings.Create(scenario.Network, 4, 1);
        if (setting == Setting.Cue || NetworkSettings.TryTurn(twin, setting, value))
        {
            scenario.Turn(step, setting, value);
        }
    }
}
