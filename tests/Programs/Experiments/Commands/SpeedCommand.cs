using AstroNano.Experiments.Peers;

namespace AstroNano.Experiments.Commands;

/// <summary>
/// <c>speed</c>: trials per second and memory of the astrocyte-gated network, beside batched
/// NumPy, both on all cores, in turn in one run.
/// </summary>
public sealed class SpeedCommand
{
    // Other libraries' exponentials may decide a trial otherwise; other formulas, many.
    private const int TrialsForADifference = 500;
    private const string DebianPython = "/usr/bin/python3";

    private readonly Option<int> _units = NumberOption.Whole(
        "--n", "units", Network.MinUnits, RecallNetworks.MaxUnits, usual: 64);
    private readonly Option<int> _memories = NumberOption.Whole(
        "--k", "memories", 1, RecallNetworks.MaxMemories, usual: 16);
    private readonly Option<int> _flips = NumberOption.Whole(
        "--flips", "flipped signs of the cue", 0, RecallNetworks.MaxUnits, usual: 20);
    private readonly Option<int> _trials = NumberOption.Whole(
        "--trials", "trials of each round", 1, RecallOptions.MostTrials, usual: 10000);

    private readonly Option<int> _rounds = NumberOption.Whole("--rounds",
        "rounds, of which each one's best counts: what else the machine does takes from either",
        1, 100, usual: 3);

    private readonly Option<string> _python = new("--python")
    {
        Description = "Python interpreter with NumPy",
        DefaultValueFactory = _ => File.Exists(DebianPython) ? DebianPython : "python3",
    };

    public Command Create()
    {
        var command = new Command("speed", "Measure trials per second and memory of the "
            + "astrocyte-gated network, and of the same trials in batched NumPy float32.")
        {
            _units, _memories, _flips, _trials, _rounds, _python,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        int units = parsed.GetValue(_units), flips = parsed.GetValue(_flips);
        if (flips > units)
        {
            throw new Failure($"--flips must be from 0 to {units}, the units (was {flips}).");
        }

        RecallCondition condition = RecallCondition.Of("astrocyte",
            new RecallSettings { Units = units, Trials = parsed.GetValue(_trials) },
            parsed.GetValue(_memories), flips);
        var peer = new BatchedRecall(parsed.GetValue(_python)!);
        Speed ours = Ours(condition), theirs = peer.Run(condition);
        for (int round = 1; round < parsed.GetValue(_rounds); round++)
        {
            ours = Faster(ours, Ours(condition));
            theirs = Faster(theirs, peer.Run(condition));
        }

        using (var table = new TablePrinter(
            new CsvTable("who", "trials_per_second", "exact", "megabytes"), csv: false, file: null))
        {
            table.Add(RowOf("ours, with drawing", ours));
            table.Add(RowOf("NumPy, recall alone", theirs));
            table.Finish();
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{condition}: {ours.TrialsPerSecond / theirs.TrialsPerSecond:F1} times as many on ")
            + $"{Threads.Count} cores.");
        long most = 1 + condition.Settings.Trials / TrialsForADifference;
        return Math.Abs(ours.Exact - theirs.Exact) <= most ? ExitCode.Done : throw new Failure(
            $"The numbers of exact recalls differ by more than {most}: {ours.Exact} here, "
            + $"{theirs.Exact} in NumPy.", ExitCode.Negative);
    }

    // Slow ones have decimals.
    private static object[] RowOf(string who, Speed speed) =>
    [
        who, Math.Round(speed.TrialsPerSecond, speed.TrialsPerSecond < 100 ? 3 : 0), speed.Exact,
        Math.Round(speed.Megabytes),
    ];

    private static Speed Ours(RecallCondition condition)
    {
        var watch = Stopwatch.StartNew();
        RecallCell cell = RecallExperiment.Run(
            TrialRunner.Whole(), "", condition, keep: false, default);
        double seconds = watch.Elapsed.TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        return new Speed(cell.Trials / seconds,
            (long)Math.Round(cell.FractionExact * cell.Trials), self.PeakWorkingSet64 / 1048576.0);
    }

    private static Speed Faster(Speed one, Speed other) =>
        one.TrialsPerSecond > other.TrialsPerSecond ? one : other;
}
