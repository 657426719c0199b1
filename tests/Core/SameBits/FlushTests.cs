using System;
using AstroNano.Probe;

namespace AstroNano.Core.Tests;

/// <summary>
/// No result depends on a denormal: a processor that flushes them, operands and results, gives
/// the same bits, even where settings are drawn so that states vanish.
/// </summary>
public class FlushTests
{
    private const int Runs = 300;

    [Fact]
    public void Drawn_scenarios_give_the_same_bits_where_denormals_are_flushed()
    {
        int[] kept = new int[Runs], flushed = new int[Runs];
        Fill(kept);
        if (!Flushed.TryRun(() => Fill(flushed), out string reason))
            Assert.Skip(reason);

        Assert.Equal(kept, flushed);
    }

    [Fact]
    public void Flushing_is_seen_by_the_probe_and_ends_with_the_run()
    {
        bool kept = true;
        if (!Flushed.TryRun(() => kept = new FloatProbe().DenormalsKept, out string reason))
            Assert.Skip(reason);

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
                runner.Step();

            digests[run] = runner.Digest;
        }
    }

    private static Scenario Draw(int run)
    {
        var random = new RandomStream(run, 3);
        var scenario = new Scenario
        {
            Name = "drawn " + run,
            Network = (NetworkKind)random.Next(3),
            Units = 4 + random.Next(61),
            Memories = 1 + random.Next(12),
            Trial = run,
            Flips = random.Next(4),
            Steps = 150,
        };
        for (int turn = 0; turn < 6; turn++)
            DrawTurn(scenario, random, turn == 0 ? 0 : turn * 20 + random.Next(20));

        return scenario;
    }

    // Flat units, long steps and fast gains are frequent: those are what vanishes.
    private static void DrawTurn(Scenario scenario, RandomStream random, int step)
    {
        bool reasons = scenario.Network == NetworkKind.Reasoning;
        bool gated = scenario.Network == NetworkKind.Astrocyte;
        int choice = random.Next(8);
        if (choice == 0)
            scenario.Turn(step, Setting.TimeStep, Size(random, 0.001f, 3));
        else if (choice == 1)
            scenario.Turn(step, Setting.NeuronTimeConstant, Size(random, 0.001f, 9));
        else if (choice == 2)
            scenario.Turn(step, Setting.Cue, random.Next(scenario.Memories));
        else if (reasons && choice < 5)
            scenario.Turn(step, Setting.ReasoningGain, Size(random, 1e-6f, 8));
        else if (reasons)
            scenario.Turn(step, Setting.SaliencyTimeConstant, Size(random, 0.1f, 5));
        else if (gated && choice < 5)
            scenario.Turn(step, Setting.Temperature, Size(random, 1e-6f, 12));
        else if (gated && choice == 5)
            scenario.Turn(step, Setting.AstrocyteTimeConstant, Size(random, 0.001f, 9));
        else
            scenario.Turn(step, Setting.Steepness, Size(random, 0.01f, 3));
    }

    private static float Size(RandomStream random, float least, int decades) =>
        least * MathF.Pow(10f, random.Next(100) * 0.01f * decades);
}
