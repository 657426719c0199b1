using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using AstroNano.Experiments.Recall;
using AstroNano.Experiments.Sequences;

namespace AstroNano.Experiments.Commands;

/// <summary><c>recall</c>: one row a cell of load, corruption and what else was listed.</summary>
public sealed class RecallCommand
{
    private readonly RecallOptions _options = new();

    private readonly Option<bool> _csv = new("--csv")
    {
        Description = "print CSV instead of a table",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "write the CSV to this file",
    };

    public Command Create()
    {
        var command = new Command("recall", "Recalls corrupted memories, or plays sequences of "
            + "them, and prints one row a cell. A setting that a network does not have is "
            + "refused; settings take numbers, words, lists and ranges.");
        foreach (Option option in _options.All)
        {
            command.Add(option);
        }

        command.Add(_csv);
        command.Add(_out);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        IReadOnlyList<string> names = _options.NetworkNames(parsed);
        int sequences = names.Count(name => SequenceNetworks.All.Any(n => n.Key == name));
        if (sequences > 0 && sequences < names.Count)
        {
            throw new Failure("Sequences and recall have different columns; ask for one kind of "
                + "network at a time.");
        }

        string? file = parsed.GetValue(_out);
        if (file is not null)
        {
            Output.PrepareDirectory(System.IO.Path.GetDirectoryName(
                System.IO.Path.GetFullPath(file))!);
        }

        using var interruption = new Interruption();
        bool complete = sequences > 0
            ? RunSequences(parsed, names, file, interruption.Token)
            : RunRecall(parsed, names, file, interruption.Token);
        if (!complete)
        {
            Console.Error.WriteLine("Interrupted; the rows above are complete.");
        }

        return complete ? 0 : 130;
    }

    private bool RunRecall(
        ParseResult parsed, IReadOnlyList<string> names, string? file, CancellationToken cancel)
    {
        bool byAge = _options.ByAge(parsed);
        var cells = (from name in names
                     let network = RecallNetworks.Named(name)
                     from units in _options.Units(parsed)
                     from settings in _options.Recall(parsed, name, units)
                     from memories in _options.Memories(parsed, "16")
                     from flips in _options.Flips(parsed, "13", units)
                     from age in Enumerable.Range(0, byAge ? memories : 1)
                     select (Network: network, Memories: memories, Flips: flips,
                         Settings: settings with { Age = byAge ? age : null }))
            .Take(SettingOptions.MostCombinations + 1).ToList();
        SettingOptions.CheckCombinations(cells.Count);
        foreach (var cell in cells)
        {
            // Settings out of range are refused before anything has run.
            cell.Network.Create(cell.Settings, cell.Memories);
        }

        var rows = new RecallTable(_options.Swept(parsed), byAge,
            names.Any(name => RecallNetworks.Named(name).Searches));
        using var table = new TablePrinter(new CsvTable(rows.Columns), parsed.GetValue(_csv), file);
        return Each(cells, cells.Sum(cell => (double)cell.Settings.Trials), table, cancel,
            (cell, bar) => rows.Row(cell.Settings, RecallExperiment.Run(cell.Network,
                cell.Settings, cell.Memories, cell.Flips, cancel, () => bar.Advance())));
    }

    private bool RunSequences(
        ParseResult parsed, IReadOnlyList<string> names, string? file, CancellationToken cancel)
    {
        var cells = (from name in names
                     from units in _options.Units(parsed)
                     from settings in _options.Sequence(parsed, name, units)
                     from memories in _options.Memories(parsed, "8")
                     from flips in _options.Flips(parsed, "0", units)
                     select (Name: name,
                         Settings: settings with { Memories = memories, Flips = flips }))
            .Take(SettingOptions.MostCombinations + 1).ToList();
        SettingOptions.CheckCombinations(cells.Count);
        foreach (var cell in cells)
        {
            if (!cell.Settings.Random && cell.Settings.Memories >= cell.Settings.Units)
            {
                throw new Failure($"--k is {cell.Settings.Memories}; there are "
                    + $"{cell.Settings.Units - 1} orthogonal (walsh) memories of "
                    + $"{cell.Settings.Units} units.");
            }

            SequenceNetworks.Create(cell.Name, cell.Settings);
        }

        int runs = _options.Runs(parsed);
        string[] swept = _options.Swept(parsed).Except(SequenceTable.Keys).ToArray();
        using var table = new TablePrinter(
            new CsvTable(SequenceTable.Columns.Concat(RecallTable.Names(swept)).ToArray()),
            parsed.GetValue(_csv), file);
        return Each(cells, cells.Count * (double)runs, table, cancel, (cell, bar) =>
            SequenceTable.Row(cell.Name, cell.Settings, runs, cancel, () => bar.Advance())
                .Concat(swept.Select(key => RecallOptions.Shown(cell.Name, key, cell.Settings)))
                .ToArray());
    }

    // Rows that are done when the work is interrupted are kept.
    private static bool Each<T>(List<T> cells, double total, TablePrinter table,
        CancellationToken cancel, Func<T, ProgressBar, object[]> run)
    {
        bool complete = true;
        try
        {
            ProgressBar.Run("recall", total, bar =>
            {
                foreach (T cell in cells)
                {
                    table.Add(run(cell, bar));
                }
            });
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            complete = false;
        }

        table.Finish();
        return complete;
    }
}
