namespace AstroNano.Experiments.Commands;

/// <summary><c>recall</c>: one row per cell of load, corruption and other lists.</summary>
public sealed class RecallCommand
{
    private readonly RecallOptions _options = new();
    private readonly ShardOptions _shards = new();
    private readonly ResultOptions _results = new();

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
        var command = new Command("recall", "Recall corrupted memories, or play sequences, "
            + "and print one row per cell. Settings take numbers, words, lists and ranges; a "
            + "setting that a network does not have is refused.");
        foreach (Option option in _options.All)
        {
            command.Add(option);
        }

        foreach (Option option in _shards.All)
        {
            command.Add(option);
        }

        foreach (Option option in Shown)
        {
            command.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    /// <summary>What a command line says about the trials.</summary>
    public string[] TrialsOf(ParseResult parsed) => _shards.CommandOf(parsed, Shown);

    // What says nothing about the trials.
    private Option[] Shown => [.. _results.All, _csv, _out];

    /// <summary>Writes the table of a run whose trials are all in the runner's ledger.</summary>
    public int Merge(ParseResult parsed, TrialRunner runner, string file)
    {
        RecallPlan plan = RecallPlan.Of(_options, parsed);
        Output.CheckFile(file);
        var table = new CsvTable(plan.Columns);
        Each(plan, runner, 1, CancellationToken.None, table.Add, null);
        runner.CheckThatAllWasUsed();
        Output.AfterRun(() => Output.WriteFile(file, table.ToCsv()));
        return ExitCode.Done;
    }

    private int Run(ParseResult parsed)
    {
        ResultFolder? results = _results.Of(parsed,
            _shards.CommandOf(parsed, [_results.Folder, _csv, _out]));
        RecallPlan plan = RecallPlan.Of(_options, parsed, results);
        if (_shards.Of(parsed) is Shard shard)
        {
            return _shards.Run(parsed, shard, _out, [.. _results.All, _csv],
                (runner, stop) => Each(plan, runner, shard.Count, stop.Token, _ => { }, null));
        }

        string? file = parsed.GetValue(_out);
        if (file is not null)
        {
            Output.CheckFile(file);
        }

        if (plan.Warning is string warning)
        {
            Console.Error.WriteLine(warning);
        }

        using var interruption = new Interruption();
        using var table = new TablePrinter(
            new CsvTable(plan.Columns), parsed.GetValue(_csv), file);
        try
        {
            void All() => Each(
                plan, TrialRunner.Whole(), 1, interruption.Token, table.Add, results);
            if (results is null)
            {
                All();
            }
            else
            {
                results.Write(plan.TrialColumns!, plan.Files, All);
            }
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            string kept = table.FinishEarly();
            Console.Error.WriteLine($"Interrupted after {table.Rows} of {plan.Cells.Count} rows"
                + $"{kept}.");
            return ExitCode.Interrupted;
        }
        catch (Failure failure) when (failure.ExitCode == ExitCode.TryAgain && table.Rows > 0)
        {
            // The folder of the results is gone or full; the rows that are done are not lost.
            string kept = table.FinishEarly();
            throw Failure.TryAgain($"{failure.Message.TrimEnd('.')} (after {table.Rows} of "
                + $"{plan.Cells.Count} rows{kept}).");
        }

        table.Finish();
        return ExitCode.Done;
    }

    private static void Each(RecallPlan plan, TrialRunner runner, int shards,
        CancellationToken cancel, Action<object[]> row, ResultFolder? results) =>
        ProgressBar.Run("recall", plan.Trials / shards, bar =>
        {
            foreach (RecallPlan.Cell cell in plan.Cells)
            {
                row(cell(runner, cancel, () => bar.Advance(), results));
            }
        });
}
