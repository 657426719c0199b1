using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using AstroNano.Core;
using AstroNano.Experiments.Recall;
using AstroNano.Experiments.Sequences;

namespace AstroNano.Experiments.Commands;

/// <summary>The options of <c>recall</c>, and what they mean for each kind of network.</summary>
public sealed class RecallOptions
{
    private const int MostTrials = 1000000;
    private const int MostSteps = 100000000;

    private readonly Option<string> _network = new("--network")
    {
        Description = "networks, separated by commas: " + string.Join(", ", Names),
        DefaultValueFactory = _ => "astrocyte",
    };

    private readonly Option<string> _units = Text("--n", "units N: number, list or range", "64");
    private readonly Option<string?> _memories = Given("--k", "memories K [16; sequences 8]");
    private readonly Option<string?> _flips = Given("--flips", "flipped entries n [13; 0]");
    private readonly Option<int?> _trials = Number("--trials", "trials a cell [400; 1]");
    private readonly Option<int?> _stream = Number("--stream", "stream of random numbers [0]");
    private readonly Option<int?> _steps = Number("--steps", "steps of a run [200]");
    private readonly Option<float?> _timeStep = Real("--dt", "time step [0.05; sequences 0.1]");
    private readonly Option<float?> _steepness = Real("--sigma", "steepness σ [5]");
    private readonly Option<float?> _temperature = Real("--temperature",
        "temperature T [0.01; astrocyte-linear 4]");
    private readonly Option<float?> _neuronTime = Real("--tau-x",
        "time constant of the neurons, τ_x or τ_f [1]");
    private readonly Option<float?> _astrocyteTime = Real("--tau-p",
        "time constant of the gains, τ_p [1]");
    private readonly Option<string?> _gains = Given("--gains",
        "replicator, instantaneous (τ_p → 0) or frozen (τ_p → ∞)");
    private readonly Option<string?> _kappa = Given("--kappa",
        "gain κ (λ) of the transitions: number, list or range [6; delayed 1]");
    private readonly Option<string?> _slowTime = Given("--tau-s",
        "time constant of saliencies or slow synapses: number, list or range [100; delayed 20]");
    private readonly Option<float?> _leak = Real("--eta", "leak η [0.01]");
    private readonly Option<float?> _saliency = Real("--z0", "initial saliency z₀ [3]");
    private readonly Option<float?> _symmetric = Real("--symmetric",
        "symmetric gain s of kleinfeld [0]");
    private readonly Option<string?> _patterns = Given("--patterns",
        "memories of a sequence: walsh (orthogonal) or random [walsh]");
    private readonly Option<int?> _switches = Number("--switches",
        "end of a sequence after so many switches [40]");

    public static IEnumerable<string> Names =>
        RecallNetworks.All.Select(network => network.Name)
            .Concat(SequenceNetworks.All.Select(network => network.Name));

    /// <summary>All of them, for the command.</summary>
    public IEnumerable<Option> All => new Option[]
    {
        _network, _units, _memories, _flips, _trials, _stream, _steps, _timeStep, _steepness,
        _temperature, _neuronTime, _astrocyteTime, _gains, _kappa, _slowTime, _leak, _saliency,
        _symmetric, _patterns, _switches,
    };

    /// <summary>The option that sets a property of a network.</summary>
    public static string NameOf(string property) => property switch
    {
        "TimeStep" => "--dt",
        "Steepness" => "--sigma",
        "Temperature" => "--temperature",
        "NeuronTimeConstant" => "--tau-x",
        "AstrocyteTimeConstant" => "--tau-p",
        "ReasoningGain" or "SequenceGain" => "--kappa",
        "SaliencyTimeConstant" or "SynapseTimeConstant" => "--tau-s",
        "Leak" => "--eta",
        "InitialSaliency" => "--z0",
        "SymmetricGain" => "--symmetric",
        _ => property,
    };

    /// <summary>The names asked for, each known.</summary>
    public IReadOnlyList<string> NetworkNames(ParseResult parsed)
    {
        string[] names = parsed.GetValue(_network)!.Split(',');
        string[] known = Names.ToArray();
        foreach (string name in names)
        {
            if (!known.Contains(name))
            {
                throw new Failure(
                    $"There is no network '{name}'; there are {string.Join(", ", known)}.");
            }
        }

        return names;
    }

    public IReadOnlyList<int> Units(ParseResult parsed) => NumberLists.Integers(
        parsed.GetValue(_units)!, "--n", Check.FewestUnits, Check.MostUnits);

    public IReadOnlyList<int> Memories(ParseResult parsed, string usual) => NumberLists.Integers(
        parsed.GetValue(_memories) ?? usual, "--k", 1, Check.MostMemories);

    public IReadOnlyList<int> Flips(ParseResult parsed, string usual, int units) =>
        NumberLists.Integers(parsed.GetValue(_flips) ?? usual, "--flips", 0, units);

    public IReadOnlyList<float> Gains(ParseResult parsed, string usual) =>
        NumberLists.Reals(parsed.GetValue(_kappa) ?? usual, "--kappa");

    public IReadOnlyList<float> SlowTimes(ParseResult parsed, string usual) =>
        NumberLists.Reals(parsed.GetValue(_slowTime) ?? usual, "--tau-s");

    public RecallSettings Recall(ParseResult parsed, int units)
    {
        Refuse(parsed, "sequences only", _kappa, _slowTime, _leak, _saliency, _symmetric,
            _patterns, _switches);
        var usual = new RecallSettings();
        return usual with
        {
            Units = units,
            Trials = Within(parsed, _trials, usual.Trials, 1, MostTrials),
            Stream = Within(parsed, _stream, usual.Stream, 0, int.MaxValue),
            Steps = Within(parsed, _steps, usual.Steps, 0, MostSteps),
            TimeStep = parsed.GetValue(_timeStep) ?? usual.TimeStep,
            Steepness = parsed.GetValue(_steepness) ?? usual.Steepness,
            Temperature = parsed.GetValue(_temperature),
            NeuronTimeConstant = parsed.GetValue(_neuronTime) ?? usual.NeuronTimeConstant,
            AstrocyteTimeConstant = parsed.GetValue(_astrocyteTime) ?? usual.AstrocyteTimeConstant,
            Gains = Dynamics(parsed.GetValue(_gains)),
        };
    }

    public (SequenceSettings Settings, int Trials) Sequence(
        ParseResult parsed, int units, bool onOneTimeScale)
    {
        Refuse(parsed, "recall of single memories only", _steepness, _temperature,
            _astrocyteTime, _gains);
        var usual = new SequenceSettings();
        if (onOneTimeScale)
        {
            usual = usual with { MostSwitches = int.MaxValue, MostSteps = 4000 };
        }

        string patterns = parsed.GetValue(_patterns) ?? "walsh";
        bool random = patterns == "random";
        if (!random && patterns != "walsh")
        {
            throw new Failure($"There are no patterns '{patterns}'; there are walsh, random.");
        }

        if (!random && (units & (units - 1)) != 0)
        {
            throw new Failure($"--n is {units}; orthogonal (walsh) memories need a power of two.");
        }

        return (usual with
        {
            Units = units,
            Random = random,
            Stream = Within(parsed, _stream, 0, 0, int.MaxValue),
            NeuronTimeConstant = parsed.GetValue(_neuronTime) ?? usual.NeuronTimeConstant,
            Leak = parsed.GetValue(_leak) ?? usual.Leak,
            InitialSaliency = parsed.GetValue(_saliency) ?? usual.InitialSaliency,
            SymmetricGain = parsed.GetValue(_symmetric) ?? usual.SymmetricGain,
            TimeStep = parsed.GetValue(_timeStep) ?? usual.TimeStep,
            MostSteps = Within(parsed, _steps, usual.MostSteps, 1, MostSteps),
            MostSwitches = Within(parsed, _switches, usual.MostSwitches, 1, int.MaxValue),
        }, Within(parsed, _trials, 1, 1, MostTrials));
    }

    private static GainDynamics Dynamics(string? name) => name switch
    {
        null or "replicator" => GainDynamics.Replicator,
        "instantaneous" => GainDynamics.Instantaneous,
        "frozen" => GainDynamics.Frozen,
        _ => throw new Failure($"There are no gains '{name}'; there are replicator, "
            + "instantaneous, frozen."),
    };

    private static int Within(ParseResult parsed, Option<int?> option, int usual, int least,
        int most)
    {
        int value = parsed.GetValue(option) ?? usual;
        return value >= least && value <= most
            ? value
            : throw new Failure($"{option.Name} is {value}; allowed is {least} to {most}.");
    }

    private static void Refuse(ParseResult parsed, string kind, params Option[] options)
    {
        foreach (Option option in options)
        {
            if (parsed.GetResult(option) is OptionResult { Implicit: false })
            {
                throw new Failure($"{option.Name} is for {kind}.");
            }
        }
    }

    private static Option<string> Text(string name, string description, string usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static Option<string?> Given(string name, string description) =>
        new(name) { Description = description };

    private static Option<int?> Number(string name, string description) =>
        new(name) { Description = description };

    private static Option<float?> Real(string name, string description) =>
        new(name) { Description = description };
}
