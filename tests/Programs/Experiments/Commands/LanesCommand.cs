using AstroNano.Experiments.Peers;

namespace AstroNano.Experiments.Commands;

/// <summary>
/// <c>lanes</c>: processor time of a trial in lanes, beside the same trials one after the other, in
/// C, and by another build of this program, on one core; and how many bits are equal.
/// </summary>
public sealed class LanesCommand
{
    private const string Flags = "-O3 -march=native";
    private const string FastFlags = Flags + " -ffast-math";

    // Each one's best of these: what else the machine does takes from all.
    private const int Rounds = 3;

    // After so many milliseconds of work everything has been compiled for good.
    private const int WarmUp = 1500;

    private readonly Option<string> _network = new("--network")
    {
        Description = "astrocyte or dense",
        DefaultValueFactory = _ => "astrocyte",
    };

    private readonly Option<int> _units = NumberOption.Whole(
        "--n", "units", Network.MinUnits, Network.MaxUnits, usual: 64);
    private readonly Option<int> _memories = NumberOption.Whole(
        "--k", "memories", 1, Network.MaxMemories, usual: 16);
    private readonly Option<int> _flips = NumberOption.Whole(
        "--flips", "flipped signs of the cue", 0, Network.MaxUnits, usual: 13);
    private readonly Option<int> _trials = NumberOption.Whole(
        "--trials", "trials of each", 1, RecallOptions.MostTrials, usual: 20000);

    private readonly Option<string> _compiler = new("--cc")
    {
        Description = "C compiler",
        DefaultValueFactory = _ => "cc",
    };

    private readonly Option<string?> _beside = new("--beside")
    {
        Description = "AstroNano.Experiments.dll of another build, whose recall is measured too",
        HelpName = "FILE",
    };

    public Command Create()
    {
        var command = new Command("lanes", "Measure trials in the lanes of vectors, beside trials "
            + "one after the other and in C, on one core, and count the bits that are equal.")
        {
            _network, _units, _memories, _flips, _trials, _compiler, _beside,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string name = parsed.GetValue(_network)!;
        if (name is not ("astrocyte" or "dense"))
        {
            throw new Failure($"--network must be astrocyte or dense (was '{name}').");
        }

        int units = parsed.GetValue(_units), flips = parsed.GetValue(_flips);
        if (flips > units)
        {
            throw new Failure($"--flips must be from 0 to {units}, the units (was {flips}).");
        }

        RecallCondition condition = RecallCondition.Of(name, new RecallSettings
        {
            Units = units,
            Trials = parsed.GetValue(_trials),
        }, parsed.GetValue(_memories), flips);
        using var table = new TablePrinter(new CsvTable(
            "what", "stops", "microseconds", "exact", "times_lanes"), csv: false, file: null);
        foreach (bool stops in new[] { true, false })
        {
            for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < WarmUp;)
            {
                InLanes(condition, stops);
            }

            var lanes = Best(() => InLanes(condition, stops));
            Add($"{LaneTrials.Count} lanes", lanes);
            foreach (string flags in new[] { FastFlags, Flags })
            {
                using var c = new CompiledRecall(parsed.GetValue(_compiler)!, name, flags);
                Add($"C {flags}", Best(() => c.Run(condition, stops)));
            }

            void Add(string what, (double Microseconds, long Exact) speed) => table.Add(
            [
                what, stops ? "yes" : "no", speed.Microseconds, speed.Exact,
                speed.Microseconds / lanes.Microseconds,
            ]);
        }

        table.Finish();
        string[] rows = parsed.GetValue(_beside) is string other
            ? Compare(condition, [typeof(LanesCommand).Assembly.Location, other]) : [];
        (long equal, long bits) = CountBits(condition);
        Console.WriteLine($"{condition}: {equal} of {bits} bits of final states and outcomes are "
            + $"equal; Vector<float>.Count is {Vector<float>.Count}.");
        return equal == bits && rows.Distinct().Count() < 2 ? ExitCode.Done : ExitCode.Negative;
    }

    private static string[] Compare(RecallCondition condition, string[] builds)
    {
        var runs = builds.Select(build => Enumerable.Range(0, Rounds)
            .Select(_ => new OtherBuild(build).Run(condition))
            .MinBy(run => run.Microseconds)).ToArray();
        double ours = runs[0].Microseconds, theirs = runs[1].Microseconds;
        Console.WriteLine(FormattableString.Invariant(
            $"recall takes {ours:F2} µs here and {theirs:F2} µs in the other build, ")
            + FormattableString.Invariant($"{theirs / ours:F1} times as long."));

        // Further columns have come since; those that both have are equal.
        int columns = runs.Min(run => run.Row.Split(',').Length) - 1;
        return [.. runs.Select(run => string.Join(',', run.Row.Split(',').Take(columns)))];
    }

    private static (double Microseconds, long Exact) Best(
        Func<(double Microseconds, long Exact)> run) =>
        Enumerable.Range(0, Rounds).Select(_ => run()).MinBy(speed => speed.Microseconds);

    private static (double Microseconds, long Exact) InLanes(RecallCondition condition, bool stops)
    {
        LaneTrials lanes = LanesOf(condition, !stops);
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        long exact = Numbers(condition).Sum(trials =>
            lanes.Run(trials).LongCount(outcome => outcome.HardError == 0f));
        self.Refresh();
        return ((self.TotalProcessorTime - before).TotalMicroseconds / condition.Settings.Trials,
            exact);
    }

    private static (long Equal, long All) CountBits(RecallCondition condition)
    {
        LaneTrials lanes = LanesOf(condition, false);
        var alone = new RecallTrial(ModelOf(condition), condition.Settings.Units,
            condition.Memories, PlanOf(condition));
        long equal = 0, all = 0;
        foreach (int[] trials in Numbers(condition))
        {
            RecallOutcome[] outcomes = lanes.Run(trials);
            for (int lane = 0; lane < trials.Length; lane++)
            {
                RecallOutcome outcome = alone.Run(trials[lane]);
                IEnumerable<float> expected =
                    alone.Model.State.Concat(outcome.ToRow().Select(number => (float)number));
                IEnumerable<float> found = lanes.FinalState(lane).Concat(
                    outcomes[lane].ToRow().Select(number => (float)number));
                foreach ((float one, float other) in expected.Zip(found))
                {
                    int different = BitConverter.SingleToInt32Bits(one)
                        ^ BitConverter.SingleToInt32Bits(other);
                    equal += 32 - BitOperations.PopCount((uint)different);
                    all += 32;
                }
            }
        }

        return (equal, all);
    }

    private static IEnumerable<int[]> Numbers(RecallCondition condition) =>
        Enumerable.Range(0, condition.Settings.Trials).Chunk(LaneTrials.Count);

    private static LaneTrials LanesOf(RecallCondition condition, bool everyStep) =>
        LaneTrials.Of(ModelOf(condition), condition.Settings.Units, condition.Memories,
            PlanOf(condition), everyStep)!;

    private static IRecallModel ModelOf(RecallCondition condition) =>
        condition.Network.Create(condition.Settings, condition.Memories);

    private static TrialPlan PlanOf(RecallCondition condition) => new(condition.Settings.Stream,
        condition.Flips, condition.Network.PassesFor(condition.Settings));
}
