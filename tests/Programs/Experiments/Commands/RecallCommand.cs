using System.CommandLine;
using AstroNano.Experiments.Shards;

namespace AstroNano.Experiments.Commands;

/// <summary><c>recall</c>: one row a cell of load, corruption and what else was listed.</summary>
public sealed class RecallCommand
{
    private readonly RecallOptions _options = new();
    private readonly ShardOptions _shards = new();

    private readonly Option<bool> _csv = new("--csv")
    {
        Description = "print CSV instead of a table",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "write the CSV to this file",
        HelpName = "FILE",
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

        foreach (Option option in _shards.All)
        {
            command.Add(option);
        }

        command.Add(_csv);
        command.Add(_out);
        command.SetAction(Run);
        return command;
    }

    /// <summary>What a command line says about the trials.</summary>
    public string[] TrialsOf(ParseResult parsed) => _shards.CommandOf(parsed, [_csv, _out]);

    /// <summary>Writes the table of a run whose trials are all in the runner's ledger.</summary>
    public int Merge(ParseResult parsed, TrialRunner runner, string file)
    {
        RecallPlan plan = RecallPlan.Of(_options, parsed);
        var table = new CsvTable(plan.Columns);
        Each(plan, runner, 1, CancellationToken.None, table.Add);
        runner.CheckThatAllWasUsed();
        Output.WriteFile(file, table.ToCsv());
        return ExitCode.Done;
    }

    private int Run(ParseResult parsed)
    {
        RecallPlan plan = RecallPlan.Of(_options, parsed);
        if (_shards.Of(parsed) is Shard shard)
        {
            return _shards.Run(parsed, shard, _out, new Option[] { _csv },
                (runner, stop) => Each(plan, runner, shard.Count, stop.Token, _ => { }));
        }

        string? file = parsed.GetValue(_out);
        if (file is not null)
        {
            Output.CheckFile(file);
        }

        using var interruption = new Interruption();
        using var table = new TablePrinter(
            new CsvTable(plan.Columns), parsed.GetValue(_csv), file);
        try
        {
            Each(plan, TrialRunner.Whole(), 1, interruption.Token, table.Add);
            table.Finish();
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            string kept = table.FinishEarly();
            Console.Error.WriteLine($"Interrupted after {table.Rows} of {plan.Cells.Count} rows"
                + $"{kept}.");
            return ExitCode.Interrupted;
        }
    }

    private static void Each(RecallPlan plan, TrialRunner runner, int shards,
        CancellationToken cancel, Action<object[]> row) =>
        ProgressBar.Run("recall", plan.Trials / shards, bar =>
        {
            foreach (RecallPlan.Cell cell in plan.Cells)
            {
                row(cell(runner, cancel, () => bar.Advance()));
            }
        });
}
