using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Browser;

/// <summary>
/// Writes down what is done to the running network since its patterns were stored, as a scenario
/// that any runtime can replay. It looks once a frame: knobs and buttons act before the steps.
/// </summary>
internal sealed class Session
{
    private const int MostTurns = 1000;
    private const int MostSteps = 100_000;
    private const int LettersStream = 1;

    private static readonly Setting[] Watched =
    [
        Setting.TimeStep, Setting.Steepness, Setting.NeuronTimeConstant,
        Setting.AstrocyteTimeConstant, Setting.Temperature, Setting.ReasoningGain,
        Setting.SaliencyTimeConstant, Setting.Leak, Setting.InitialSaliency, Setting.Flips,
    ];

    private readonly float[] _values = new float[Watched.Length];
    private Scenario _scenario = new();
    private Network? _network;
    private int _memories;
    private int _source;
    private int _cues;
    private int _steps;

    /// <summary>The patterns were or will be stored anew.</summary>
    public void Restart() => _network = null;

    /// <summary>Takes down what has happened since it was last called.</summary>
    public void Take(Simulator simulator)
    {
        Network network = simulator.Engine.Network;
        RunSettings run = simulator.Run;
        bool cued = run.Cues != _cues;
        if (network != _network || run.Cues < _cues || network.Memories != _memories
            || (int)run.PatternSource.Value != _source || (!cued && network.Steps < _steps))
        {
            Begin(network, run);
            cued = false;
            _steps = 0;
        }

        TakeTurns(network, run);
        if (cued)
        {
            Turn(Setting.Cue, simulator.Target);
            _steps = 0;
        }

        _cues = run.Cues;
        _scenario.Steps += network.Steps - _steps;
        _steps = network.Steps;
    }

    /// <summary>The session as a scenario, with the digest that the about page shows.</summary>
    /// <returns>Null if it has become too long.</returns>
    public Scenario? Finish()
    {
        if (_network == null || _scenario.Turns > MostTurns || _scenario.Steps > MostSteps)
        {
            return null;
        }

        var digest = new Digest();
        _network.AddTo(digest);
        _scenario.Digest = digest.Value;
        return _scenario;
    }

    private void Begin(Network network, RunSettings run)
    {
        _network = network;
        _memories = network.Memories;
        _source = (int)run.PatternSource.Value;
        _scenario = new Scenario
        {
            Name = "a run on the page",
            Network = network is AstrocyteNetwork ? NetworkKind.Astrocyte
                : network is ReasoningNetwork ? NetworkKind.Reasoning : NetworkKind.Hopfield,
            Patterns = _source > 0 ? PatternKind.Random
                : network is ReasoningNetwork ? PatternKind.Walsh : PatternKind.Glyphs,
            Units = network.Units,
            Memories = _memories,
            Trial = _source > 0 ? _source - 1 : 0,
            Stream = _source > 0 ? 0 : LettersStream,
            Flips = (int)run.Flips.Value,
            OfLastState = true,
        };
        for (int i = 0; i < Watched.Length; i++)
        {
            _values[i] = float.NaN;
        }

        // Cues that were asked for by number have drawn their corruptions one after the other.
        TakeTurns(network, run);
        for (int cue = 1; cue < run.Cues; cue++)
        {
            Turn(Setting.Cue, cue % _memories);
        }
    }

    private void TakeTurns(Network network, RunSettings run)
    {
        for (int i = 0; i < Watched.Length; i++)
        {
            float value = Watched[i] == Setting.Flips
                ? (int)run.Flips.Value : ValueOf(network, Watched[i]);
            if (float.IsNaN(value) || value == _values[i])
            {
                continue;
            }

            _values[i] = value;
            Turn(Watched[i], value);
        }
    }

    private void Turn(Setting setting, float value)
    {
        if (_scenario.Turns <= MostTurns)
        {
            _scenario.Turn(_scenario.Steps, setting, value);
        }
    }

    // NaN where the network has nothing of that name.
    private static float ValueOf(Network network, Setting setting) => (network, setting) switch
    {
        (_, Setting.TimeStep) => network.TimeStep,
        (TanhNetwork tanh, Setting.Steepness) => tanh.Steepness,
        (TanhNetwork tanh, Setting.NeuronTimeConstant) => tanh.NeuronTimeConstant,
        (ClippedNetwork clipped, Setting.NeuronTimeConstant) => clipped.NeuronTimeConstant,
        (AstrocyteNetwork gated, Setting.AstrocyteTimeConstant) => gated.AstrocyteTimeConstant,
        (AstrocyteNetwork gated, Setting.Temperature) => gated.Temperature,
        (ReasoningNetwork slow, Setting.ReasoningGain) => slow.ReasoningGain,
        (ReasoningNetwork slow, Setting.SaliencyTimeConstant) => slow.SaliencyTimeConstant,
        (ReasoningNetwork slow, Setting.Leak) => slow.Leak,
        (ReasoningNetwork slow, Setting.InitialSaliency) => slow.InitialSaliency,
        _ => float.NaN,
    };
}
