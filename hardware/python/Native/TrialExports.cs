using System.Runtime.InteropServices;
using AstroNano.Core;
using AstroNano.Trials;
using AstroNano.Trials.Lanes;

namespace AstroNano.Native;

/// <summary>Patterns, batches of trials, and the scenarios that prove the bits, in C.</summary>
internal static unsafe class TrialExports
{
    private const int Columns = 6;

    /// <summary>Draws patterns and a cue of one of them.</summary>
    [UnmanagedCallersOnly(EntryPoint = "astronano_draw")]
    public static int Draw(int kind, int units, int memories, int trial, int stream, int memory,
        int flips, sbyte* patterns, sbyte* cue) => Outcome.Of(() =>
    {
        var drawn = new Trial(units, memories);
        drawn.Store((PatternKind)kind, memories, trial, stream);
        drawn.DrawCue(memory, flips);
        drawn.Cue.CopyTo(new Span<sbyte>(cue, units));
        sbyte[] row = new sbyte[units];
        for (int pattern = 0; pattern < memories; pattern++)
        {
            drawn.Patterns.CopyTo(pattern, row);
            row.CopyTo(new Span<sbyte>(patterns + (long)pattern * units, units));
        }
    });

    /// <summary>
    /// Runs trials one after the other, in lanes where the network has them. It writes six numbers
    /// per trial: wrong units, soft error, perplexity, mirrored, collapsed, wrong units of the cue.
    /// </summary>
    /// <param name="key">The network.</param>
    /// <param name="sizes">N, K, flips, stream, first trial, trials, passes or 0, threads.</param>
    /// <param name="settings">Keys of settings, a line each.</param>
    /// <param name="values">Their values.</param>
    /// <param name="own">K patterns of the caller's own, or null.</param>
    /// <param name="rows">Where the numbers are written.</param>
    /// <param name="states">Where final states are written, N a trial; or null.</param>
    [UnmanagedCallersOnly(EntryPoint = "astronano_recall")]
    public static int Recall(byte* key, int* sizes, byte* settings, float* values, sbyte* own,
        float* rows, float* states) => Outcome.Of(() =>
    {
        NetworkEntry entry = Catalogue.Find(NetworkExports.TextOf(key));
        int units = sizes[0], memories = sizes[1], first = sizes[4], count = sizes[5];
        string[] keys = NetworkExports.TextOf(settings)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Check.Range(sizes[2], 0, units)?.Throw("flips");
        Check.Range(first, 0, int.MaxValue)?.Throw("first");
        Check.Range(count, 0, int.MaxValue - first)?.Throw("trials");
        Check.Range(sizes[6], 0, int.MaxValue)?.Throw("passes");
        Check.Range(sizes[7], 1, 1024)?.Throw("threads");
        var plan = new TrialPlan(sizes[3], sizes[2],
            sizes[6] > 0 ? sizes[6] : CoreNetworks.PassesOf(entry))
        {
            Given = own == null ? null : new GivenPatterns([.. Enumerable.Range(0, memories).Select(
                memory => new ReadOnlySpan<sbyte>(own + (long)memory * units, units).ToArray())],
                null),
        };

        // Created here, so that the core's sentence is an exception of this thread.
        (RecallTrial One, LaneTrials? Lanes)[] workers = [.. Enumerable.Range(0, sizes[7])
            .Select(_ => Worker(entry, units, memories, plan, keys, values))];
        int batch = LaneTrials.Count, batches = (count + batch - 1) / batch;
        nint rowsAt = (nint)rows, statesAt = (nint)states;
        Parallel.For(0, workers.Length, worker =>
        {
            for (int index = worker; index < batches; index += workers.Length)
            {
                int[] numbers = [.. Enumerable.Range(index * batch,
                    Math.Min(batch, count - index * batch))];
                Run(workers[worker], first, units, numbers, (float*)rowsAt, (float*)statesAt);
            }
        });
    });

    /// <summary>Runs a scenario; its name, or null after the last one.</summary>
    [UnmanagedCallersOnly(EntryPoint = "astronano_scenario")]
    public static byte* Scenario(int number, int* expected, int* reached)
    {
        if (number < 0 || number >= Scenarios.Count)
        {
            return null;
        }

        Run run = Scenarios.Create(number);
        var player = new RunPlayer(run);
        while (!player.Done)
        {
            player.Step();
        }

        (*expected, *reached) = (run.Digest, player.Digest);
        return Outcome.Keep(run.Name);
    }

    private static (RecallTrial, LaneTrials?) Worker(NetworkEntry entry, int units, int memories,
        TrialPlan plan, string[] keys, float* values)
    {
        IRecallModel model = CoreNetworks.Create(entry, units, memories);
        Setting[] table = model.Settings.CreateSettings();
        for (int setting = 0; setting < keys.Length; setting++)
        {
            int place = Adjustable.IndexOf(table, keys[setting]);
            (place >= 0 ? table[place] : throw new ArgumentException(
                $"The network {entry.Key} has no setting '{keys[setting]}'."))
                .Set(values[setting]);
        }

        return (new RecallTrial(model, units, memories, plan),
            LaneTrials.Of(model, units, memories, plan));
    }

    private static void Run((RecallTrial One, LaneTrials? Lanes) worker, int first, int units,
        int[] numbers, float* rows, float* states)
    {
        RecallOutcome[]? outcomes = worker.Lanes?.Run([.. numbers.Select(each => first + each)]);
        for (int lane = 0; lane < numbers.Length; lane++)
        {
            RecallOutcome one = outcomes?[lane] ?? worker.One.Run(first + numbers[lane]);
            float* row = rows + (long)numbers[lane] * Columns;
            (row[0], row[1], row[2]) = (one.HardError, one.SoftError, one.Perplexity);
            (row[3], row[4]) = (one.IsMirror ? 1f : 0f, one.Collapsed ? 1f : 0f);
            row[5] = one.CueError;
            if (states != null)
            {
                float[] state = worker.Lanes?.FinalState(lane) ?? worker.One.Model.State;
                state.AsSpan(0, Math.Min(units, state.Length)).CopyTo(
                    new Span<float>(states + (long)numbers[lane] * units, units));
            }
        }
    }
}
