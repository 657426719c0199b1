using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using AstroNano.Core;
using AstroNano.Experiments.Recall;
using AstroNano.Experiments.Sequences;

namespace AstroNano.Experiments.Commands;

/// <summary><c>recall</c>: one row a cell of load, corruption and what else was listed.</summary>
public sealed class RecallCommand
{
    private static readonly string[] RecallColumns =
    {
        "network", "n", "k", "flips", "trials", "mean_hard_error", "se", "fraction_exact",
        "mean_perplexity", "fraction_anti", "fraction_collapsed",
    };

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
            + "them, and prints one row a cell.");
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
        bool sequences = SequenceNetworks.All.Any(network => names.Contains(network.Name));
        if (sequences && !names.All(name => SequenceNetworks.All.Any(n => n.Name == name)))
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
        using var table = new TablePrinter(
            new CsvTable(sequences ? SequenceTable.Columns : RecallColumns),
            parsed.GetValue(_csv), file);
        bool complete = sequences
            ? RunSequences(parsed, names, table, interruption.Token)
            : RunRecall(parsed, names, table, interruption.Token);
        table.Finish();
        if (!complete)
        {
            Console.Error.WriteLine("Interrupted; the rows above are complete.");
        }

        return complete ? 0 : 130;
    }

    private bool RunRecall(ParseResult parsed, IReadOnlyList<string> names, TablePrinter table,
        CancellationToken cancel)
    {
        var cells = (from name in names
                     from units in _options.Units(parsed)
                     let settings = _options.Recall(parsed, units)
                     from memories in _options.Memories(parsed, "16")
                     from flips in _options.Flips(parsed, "13", units)
                     select (Network: RecallNetworks.Named(name), settings, memories, flips))
            .ToList();
        foreach (var cell in cells)
        {
            // Settings out of range are refused before anything has run.
            cell.Network.Create(cell.settings, 1);
        }

        return Each(cells, cells.Sum(cell => (double)cell.settings.Trials), cancel, (cell, bar) =>
        {
            RecallCell result = RecallExperiment.Run(cell.Network, cell.settings, cell.memories,
                cell.flips, cancel, () => bar.Advance());
            table.Add(Row(result));
        });
    }

    private static object[] Row(RecallCell cell) => new object[]
    {
        cell.Network, cell.Units, cell.Memories, cell.Flips, cell.Trials, cell.MeanHardError,
        cell.StandardError, cell.FractionExact, cell.MeanPerplexity, cell.FractionAnti,
        cell.FractionCollapsed,
    };

    private bool RunSequences(ParseResult parsed, IReadOnlyList<string> names, TablePrinter table,
        CancellationToken cancel)
    {
        var cells = (from name in names
                     let delayed = name == "kleinfeld-delayed"
                     from units in _options.Units(parsed)
                     let settings = _options.Sequence(parsed, units, name == "kleinfeld")
                     from memories in _options.Memories(parsed, "8")
                     from flips in _options.Flips(parsed, "0", units)
                     from slow in _options.SlowTimes(parsed, delayed ? "20" : "100")
                     from gain in _options.Gains(parsed, delayed ? "1" : "6")
                     select (Network: SequenceNetworks.Named(name), settings.Trials,
                         Settings: settings.Settings with
                         {
                             Memories = memories,
                             Flips = flips,
                             SlowTimeConstant = slow,
                             Gain = gain,
                         }))
            .ToList();
        foreach (var cell in cells)
        {
            if (!cell.Settings.Random && cell.Settings.Memories >= cell.Settings.Units)
            {
                throw new Failure($"--k is {cell.Settings.Memories}; there are "
                    + $"{cell.Settings.Units - 1} orthogonal (walsh) memories of "
                    + $"{cell.Settings.Units} units.");
            }

            cell.Network.Create(cell.Settings);
        }

        return Each(cells, cells.Sum(cell => (double)cell.Trials), cancel, (cell, bar) =>
            table.Add(SequenceTable.Row(cell.Network, cell.Settings, cell.Trials, cancel,
                () => bar.Advance())));
    }

    private static bool Each<T>(List<T> cells, double total, CancellationToken cancel,
        Action<T, ProgressBar> run)
    {
        try
        {
            ProgressBar.Run("recall", total, bar =>
            {
                foreach (T cell in cells)
                {
                    run(cell, bar);
                }
            });
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
