using AstroNano.Experiments;
using AstroNano.Experiments.Commands;
using AstroNano.Experiments.Data;
using AstroNano.Experiments.Recall;
using AstroNano.Experiments.Sequences;

namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>The command lines of the experiments: lists and ranges of everything.</summary>
internal sealed class ExperimentCommandTarget : CommandTarget
{
    private readonly RootCommand _command = Experiments.Program.CreateCommand();
    private readonly RecallOptions _options = new();
    private readonly Command _recall = new("recall");

    public ExperimentCommandTarget()
        : base("experiment-commands", 10)
    {
        foreach (Option option in _options.All)
        {
            _recall.Add(option);
        }
    }

    // Every combination of settings is a table of its own.
    public override long MostBytes => 1024L * SettingOptions.MostCombinations;

    protected override IReadOnlyList<string> Seeds { get; } =
    [
        "recall\n--network\nastrocyte,hopfield\n--k\n4:32:4\n--flips\n0..20\n--temperature\n1,2",
        "recall\n--network\nreasoning\n--patterns\nrandom\n--k\n4..8\n--switches\n9\n--steps\n10",
        "recall\n--learned\n4,8\n--network\nhebbian\n--forgetting\n0.1:0.9:0.2\n--n\n64",
        "recall\n--overlap\n0.5\n--trials\n3\n--stream\n1\n--csv\n--time-step\n0.1:1:0.1",
        "recall\n--temperature\n1:9:0.01\n--time-step\n0.1:0.5:0.01\n--steepness\n1:9:0.1",
        "figure\nload,capacity\n--out\nout\n--redraw", "list", "--help",
    ];

    protected override void Read(string[] arguments)
    {
        ParseResult whole = CommandLine.Parse(_command, arguments);
        Claim(whole.Errors.Count == 0 || Usage.Explain(whole).EndsWith('.'),
            "An error is no sentence.");
        ParseResult parsed = CommandLine.Parse(
            _recall, arguments[0] == "recall" ? arguments[1..] : arguments);
        if (parsed.Errors.Count > 0)
        {
            return;
        }

        try
        {
            foreach (string name in _options.NetworkNames(parsed).Take(2))
            {
                Look(parsed, name);
            }

            _options.Swept(parsed);
        }
        catch (Failure failure)
        {
            Claim(failure.Message.EndsWith('.'), "A refusal is no sentence.");
        }
    }

    private void Look(ParseResult parsed, string name)
    {
        OwnData? own = _options.Own(parsed);
        int units = _options.Units(parsed, own)[0];
        _options.FlipsOfRecall(parsed, units);
        _options.Memories(parsed, own);
        if (SequenceNetworks.All.Any(network => network.Key == name))
        {
            _options.Sequence(parsed, name, units).Count();
            _options.Runs(parsed);
        }
        else
        {
            RecallNetworks.Named(name);
            _options.Recall(parsed, name, units, own).Count();
        }
    }
}
