namespace AstroNano.Experiments.Commands;

/// <summary>The options of a command whose trials can be divided among machines.</summary>
public sealed class ShardOptions
{
    private const double MostSeconds = 86400;

    private readonly Option<string?> _shard = new("--shard")
    {
        Description = "run share i of n of the trials (3/64) and write it to --out; merge "
            + "combines the shares",
    };

    private readonly Option<double> _saveEvery = NumberOption.Number("--save-every",
        "with --shard: save every N seconds", 0, MostSeconds, usual: 5);

    /// <summary>All of them, for the command.</summary>
    public IEnumerable<Option> All => new Option[] { _shard, _saveEvery };

    /// <summary>The shard asked for, if any.</summary>
    public Shard? Of(ParseResult parsed)
    {
        if (parsed.GetValue(_shard) is string text)
        {
            return Shard.Parse(text);
        }

        return IsGiven(parsed, _saveEvery)
            ? throw new Failure("--save-every needs --shard.")
            : null;
    }

    /// <summary>Runs a shard, from where its file ends to its end.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shard">Which one.</param>
    /// <param name="path">Its file.</param>
    /// <param name="unfit">Options that say nothing about trials; refused.</param>
    /// <param name="work">Runs the trials that it is given.</param>
    /// <returns>The exit code.</returns>
    public int Run(ParseResult parsed, Shard shard, Option<string?> path, Option[] unfit,
        Action<TrialRunner, Interruption> work)
    {
        foreach (Option option in unfit.Where(option => IsGiven(parsed, option)))
        {
            throw new Failure($"{option.Name} cannot be combined with --shard.");
        }

        if (!IsGiven(parsed, path))
        {
            throw new Failure("--shard needs --out, the file of its results.");
        }

        string file = parsed.GetValue(path)!;
        Output.CheckFile(file);
        ShardFile results = ShardFile.Open(file, new ShardFile.Header(ShardFile.Version,
            CommandOf(parsed, unfit.Append(path)), shard.Index, shard.Count),
            TimeSpan.FromSeconds(parsed.GetValue(_saveEvery)));
        return results.IsComplete ? ExitCode.Done : Run(results, file, work);
    }

    private static int Run(
        ShardFile results, string file, Action<TrialRunner, Interruption> work)
    {
        using var interruption = new Interruption();
        try
        {
            TrialRunner runner = TrialRunner.Of(results);
            work(runner, interruption);
            runner.CheckThatAllWasUsed();
            results.Save(complete: true);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            results.Save();
            Console.Error.WriteLine(
                $"Interrupted; the same command continues '{file}'.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>What was said about the trials, in the order of the command's options.</summary>
    public string[] CommandOf(ParseResult parsed, IEnumerable<Option> others)
    {
        Command command = parsed.CommandResult.Command;
        return command.Arguments.Select(parsed.GetResult).OfType<ArgumentResult>()
            .SelectMany(result => result.Tokens.Select(token => token.Value))
            .Concat(command.Options.Except(All).Except(others)
                .Where(option => IsGiven(parsed, option))
                .SelectMany(option => parsed.GetResult(option)!.Tokens
                    .Select(token => token.Value).Prepend(option.Name)))
            .Prepend(command.Name).ToArray();
    }

    private static bool IsGiven(ParseResult parsed, Option option) =>
        parsed.GetResult(option) is OptionResult { Implicit: false };
}
