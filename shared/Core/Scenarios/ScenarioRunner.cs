using System;

namespace AstroNano.Core;

/// <summary>
/// Runs a scenario step by step. Everything is allocated in the constructor, so that the device
/// can run one in a frame's spare time.
/// </summary>
public sealed class ScenarioRunner
{
    private readonly Scenario _scenario;
    private readonly Network _network;
    private readonly TanhNetwork _tanh;
    private readonly AstrocyteNetwork _astrocyte;
    private readonly ReasoningNetwork _reasoning;
    private readonly RandomStream _random;
    private readonly Corruption _corruption;
    private readonly sbyte[] _cue;
    private readonly Digest _digest = new Digest();
    private int _steps;
    private int _turn;

    /// <summary>Builds the network, stores the memories and cues memory 0.</summary>
    public ScenarioRunner(Scenario scenario)
    {
        Require.Given(scenario, nameof(scenario));
        _scenario = scenario;
        int units = scenario.Units, memories = scenario.Memories;
        switch (scenario.Network)
        {
            case NetworkKind.Astrocyte:
                _astrocyte = new AstrocyteNetwork(units, memories);
                _tanh = _astrocyte;
                break;
            case NetworkKind.Hopfield:
                _tanh = new HopfieldNetwork(units, memories);
                break;
            default:
                _reasoning = new ReasoningNetwork(units, memories);
                break;
        }

        _network = _reasoning != null ? _reasoning : (Network)_tanh;
        _random = new RandomStream(scenario.Trial, scenario.Stream);
        _corruption = new Corruption(units);
        _cue = new sbyte[units];
        _network.Store(DrawPatterns());
        ApplyTurns();
        Cue(0);
    }

    /// <summary>The network.</summary>
    public Network Network
    {
        get { return _network; }
    }

    /// <summary>Gains or saliencies, one a memory; null where the network has neither.</summary>
    public float[] Seconds
    {
        get
        {
            return _astrocyte != null ? _astrocyte.Gains
                : _reasoning != null ? _reasoning.Saliencies : null;
        }
    }

    /// <summary>Steps made.</summary>
    public int Steps
    {
        get { return _steps; }
    }

    /// <summary>Whether all steps are made.</summary>
    public bool Done
    {
        get { return _steps >= _scenario.Steps; }
    }

    /// <summary>The digest of the states of all steps so far.</summary>
    public int Digest
    {
        get { return _digest.Value; }
    }

    /// <summary>How many floats a step adds to the digest.</summary>
    public int StateSize
    {
        get { return _scenario.Units + (Seconds != null ? _scenario.Memories : 0); }
    }

    /// <summary>Whether all steps were made and led to the golden.</summary>
    public bool Passed
    {
        get
        {
            return Done && Digest == _scenario.Digest && StateSize == _scenario.StateSize;
        }
    }

    /// <summary>Turns what is due, makes a step, digests the state.</summary>
    public void Step()
    {
        if (_turn < _scenario.Turns)
        {
            ApplyTurns();
        }

        _network.Step();
        _network.AddTo(_digest);
        _steps++;
    }

    private PatternSet DrawPatterns()
    {
        int memories = _scenario.Memories;
        var patterns = new PatternSet(_scenario.Units, memories);
        switch (_scenario.Patterns)
        {
            case PatternKind.Walsh:
                PatternSource.FillWalsh(patterns, memories, _cue);
                break;
            case PatternKind.Glyphs:
                PatternSource.FillGlyphs(patterns, memories, _cue);
                break;
            default:
                PatternSource.FillRandom(patterns, memories, _random, _cue);
                break;
        }

        return patterns;
    }

    private void Cue(int memory)
    {
        _network.Patterns.CopyTo(memory, _cue);
        _corruption.Flip(_cue, _scenario.Flips, _random);
        _network.Cue(_cue);
    }

    private void ApplyTurns()
    {
        while (_turn < _scenario.Turns && _scenario.StepOfTurn(_turn) <= _steps)
        {
            Apply(_scenario.SettingOfTurn(_turn), _scenario.ValueOfTurn(_turn));
            _turn++;
        }
    }

    private void Apply(Setting setting, float value)
    {
        switch (setting)
        {
            case Setting.TimeStep:
                _network.TimeStep = value;
                break;
            case Setting.NeuronTimeConstant when _tanh != null:
                _tanh.NeuronTimeConstant = value;
                break;
            case Setting.NeuronTimeConstant:
                _reasoning.NeuronTimeConstant = value;
                break;
            case Setting.Steepness when _tanh != null:
                _tanh.Steepness = value;
                break;
            case Setting.AstrocyteTimeConstant when _astrocyte != null:
                _astrocyte.AstrocyteTimeConstant = value;
                break;
            case Setting.Temperature when _astrocyte != null:
                _astrocyte.Temperature = value;
                break;
            case Setting.ReasoningGain when _reasoning != null:
                _reasoning.ReasoningGain = value;
                break;
            case Setting.SaliencyTimeConstant when _reasoning != null:
                _reasoning.SaliencyTimeConstant = value;
                break;
            case Setting.Leak when _reasoning != null:
                _reasoning.Leak = value;
                break;
            case Setting.InitialSaliency when _reasoning != null:
                _reasoning.InitialSaliency = value;
                break;
            case Setting.Cue when value >= 0f && value < _scenario.Memories:
                Cue((int)value);
                break;
            default:
                throw new ArgumentException("The scenario '" + _scenario.Name
                    + "' turns what its network has not, or cues a memory that it has not.");
        }
    }
}
