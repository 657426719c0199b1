using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using AstroNano.Core;
using AstroNano.Experiments.Peers;
using AstroNano.Experiments.Recall;
using AstroNano.Experiments.Shards;

namespace AstroNano.Experiments.Commands;

/// <summary>
/// <c>speed</c>: trials a second of the astrocyte-gated network, beside batched NumPy, both on all
/// cores, in turn in one run.
/// </summary>
public sealed class SpeedCommand
{
    // Each one's best of these: what else the machine does takes from either.
    private const int Rounds = 3;

    // Other libraries' exponentials may decide a trial otherwise; other formulas, many.
    private const int TrialsForADifference = 500;
    private const string DebianPython = "/usr/bin/python3";

    private readonly Option<int> _units = Number("--n", "units", 64);
    private readonly Option<int> _memories = Number("--k", "memories", 16);
    private readonly Option<int> _flips = Number("--flips", "flipped signs of the cue", 20);
    private readonly Option<int> _trials = Number("--trials", "trials of each round", 10000);

    private readonly Option<string> _python = new("--python")
    {
        Description = "a Python that has NumPy",
        DefaultValueFactory = _ => File.Exists(DebianPython) ? DebianPython : "python3",
    };

    public Command Create()
    {
        var command = new Command("speed", "Trials a second of the astrocyte-gated network, "
            + "beside the same trials in batched NumPy float32.")
        {
            _units, _memories, _flips, _trials, _python,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        int units = parsed.GetValue(_units), memories = parsed.GetValue(_memories);
        Check.Range(units, Check.FewestUnits, Check.MostUnits)?.Throw("--n");
        Check.Range(memories, 1, Check.MostMemories)?.Throw("--k");
        Check.Range(parsed.GetValue(_flips), 0, units)?.Throw("--flips");
        Check.Range(parsed.GetValue(_trials), 1, int.MaxValue)?.Throw("--trials");
        RecallCondition condition = RecallCondition.Of("astrocyte",
            new RecallSettings { Units = units, Trials = parsed.GetValue(_trials) },
            memories, parsed.GetValue(_flips));
        var peer = new BatchedRecall(parsed.GetValue(_python)!);
        Speed ours = Ours(condition), theirs = peer.Run(condition);
        for (int round = 1; round < Rounds; round++)
        {
            ours = Faster(ours, Ours(condition));
            theirs = Faster(theirs, peer.Run(condition));
        }

        using (var table = new TablePrinter(
            new CsvTable("who", "trials_per_second", "exact"), csv: false, file: null))
        {
            table.Add(new object[]
                { "ours, with drawing", Math.Round(ours.TrialsPerSecond), ours.Exact });
            table.Add(new object[]
                { "NumPy, recall alone", Math.Round(theirs.TrialsPerSecond), theirs.Exact });
            table.Finish();
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{condition}: {ours.TrialsPerSecond / theirs.TrialsPerSecond:F1} times as many on ")
            + $"{Environment.ProcessorCount} cores.");
        long most = 1 + condition.Settings.Trials / TrialsForADifference;
        return Math.Abs(ours.Exact - theirs.Exact) <= most ? 0 : throw new Failure(
            $"The two differ in how many were exact by more than {most}: they are not the same.");
    }

    private static Speed Ours(RecallCondition condition)
    {
        var watch = Stopwatch.StartNew();
        RecallCell cell = RecallExperiment.Run(
            TrialRunner.Whole(), "", condition, keep: false, default);
        return new Speed(cell.Trials / watch.Elapsed.TotalSeconds,
            (long)Math.Round(cell.FractionExact * cell.Trials));
    }

    private static Speed Faster(Speed one, Speed other) =>
        one.TrialsPerSecond > other.TrialsPerSecond ? one : other;

    private static Option<int> Number(string name, string description, int usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
    };
}
