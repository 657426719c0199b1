namespace AstroNano.Experiments.Commands;

/// <summary><c>merge</c>: what all shards of a run gave, as if one machine had run it.</summary>
public sealed class MergeCommand
{
    private readonly RecallCommand _recall = new();
    private readonly FigureCommand _figure = new();

    private readonly Argument<string[]> _files = new("file")
    {
        Description = "files of all shards of one run, in any order",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "write the CSV of recall to this file, or figures to this folder",
        HelpName = "FILE",
        Required = true,
    };

    public Command Create()
    {
        var command = new Command("merge", "Merge shards into the same bytes that the "
            + "undivided run would have written.")
        {
            _files, _out, OwnNetworks.CreateOption(),
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string[] files = parsed.GetValue(_files)!;
        string target = parsed.GetValue(_out)!;
        if (files.Any(file => Output.IsSame(file, target)))
        {
            throw new Failure($"--out must not be one of the shards (was '{target}').");
        }

        // The run is the one that the shards' own command line asks for.
        IReadOnlyList<ShardFile> shards = Merging.Read(files);
        string[] run = shards[0].Of.Command;
        if (run.Contains(OwnNetworks.Name) && OwnNetworks.Files.Count == 0)
        {
            throw new Failure($"'{files[0]}' is of a network of your own: "
                + $"{OwnNetworks.Name} must name its assembly.");
        }

        Command command = run[0] == "recall" ? _recall.Create() : _figure.Create();
        ParseResult asked = CommandLine.Parse(command, run[1..]);
        if (asked.Errors.Count > 0 || !run.SequenceEqual(
            run[0] == "recall" ? _recall.TrialsOf(asked) : _figure.TrialsOf(asked)))
        {
            throw new Failure($"'{files[0]}' is not a shard of a command that this program has "
                + $"(was '{string.Join(' ', run)}').");
        }

        TrialRunner runner = TrialRunner.Merged(shards);
        return run[0] == "recall"
            ? _recall.Merge(asked, runner, target) : _figure.Merge(asked, runner, target);
    }
}
