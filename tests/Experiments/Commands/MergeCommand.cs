using System.CommandLine;
using System.IO;
using System.Linq;
using AstroNano.Experiments.Shards;

namespace AstroNano.Experiments.Commands;

/// <summary><c>merge</c>: what all shards of a run gave, as if one machine had run it.</summary>
public sealed class MergeCommand
{
    private readonly RecallCommand _recall = new();
    private readonly FigureCommand _figure = new();

    private readonly Argument<string[]> _files = new("file")
    {
        Description = "the files of all shards of one run, in any order",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "of recall the file of the CSV, of figure the directory",
    };

    public Command Create()
    {
        var command = new Command("merge", "Puts shards together into the very bytes that the "
            + "undivided run would have written.")
        {
            _files, _out,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string[] files = parsed.GetValue(_files)!;
        string target = parsed.GetValue(_out) ?? throw new Failure(
            "--out is missing; it says where the result goes.");
        if (files.Any(file => Path.GetFullPath(file) == Path.GetFullPath(target)))
        {
            throw new Failure($"'{target}' is one of the shards; the result needs another name.");
        }

        // The run is the one that the shards' own command line asks for.
        (ShardFile.Header run, Ledger ledger) = Merging.Read(files);
        string[] rest = run.Command[1..];
        TrialRunner runner = TrialRunner.Merged(ledger);
        return run.Command[0] == "recall"
            ? _recall.Merge(_recall.Create().Parse(rest), runner, target)
            : _figure.Merge(_figure.Create().Parse(rest), runner, target);
    }
}
