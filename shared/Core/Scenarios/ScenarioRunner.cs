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
    private readonly RandomStream _random;
    private readonly Corruption _corruption;
    private readonly sbyte[] _cue;
    private readonly Digest _digest = new Digest();
    private int _steps;
    private int _turn;
    private int _flips;

    /// <summary>Builds the network, stores the memories and cues memory 0.</summary>
    public ScenarioRunner(Scenario scenario)
    {
        Check.Given(scenario)?.Throw(nameof(scenario));
        _scenario = scenario;
        _network = NetworkSettings.Create(
            scenario.Network, scenario.Units, scenario.Memories);
        _random = new RandomStream(scenario.Trial, scenario.Stream);
        _flips = scenario.Flips;
        _corruption = new Corruption(scenario.Units);
        _cue = new sbyte[scenario.Units];
        _network.Store(DrawPatterns());
        ApplyTurns(false);
        Cue(0);
    }

    /// <summary>The network.</summary>
    public Network Network => _network;

    /// <summary>Steps made.</summary>
    public int Steps => _steps;

    /// <summary>Whether all steps are made.</summary>
    public bool Done => _steps >= _scenario.Steps;

    /// <summary>The digest of the states of all steps so far, or of the last.</summary>
    public int Digest => _digest.Value;

    /// <summary>How many floats a step adds to the digest.</summary>
    public int StateSize
    {
        get
        {
            int slow = NetworkSettings.Slow(_network) == null ? 0 : 1;
            int slower = NetworkSettings.Slower(_network) == null ? 0 : 1;
            return _scenario.Units + (slow + slower) * _scenario.Memories;
        }
    }

    /// <summary>Whether all steps were made and led to the golden.</summary>
    public bool Passed => Done && Digest == _scenario.Digest && StateSize == _scenario.StateSize;

    /// <summary>Turns what is due, makes a step, digests the state.</summary>
    public void Step()
    {
        if (_turn < _scenario.Turns)
        {
            ApplyTurns(true);
        }

        _network.Step();
        if (_scenario.OfLastState)
        {
            _digest.Reset();
        }

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
        _corruption.Flip(_cue, _flips, _random);
        _network.Cue(_cue);
    }

    // Before the first cue all that is due up to a cue; then all that is due.
    private void ApplyTurns(bool withCues)
    {
        while (_turn < _scenario.Turns && _scenario.StepOfTurn(_turn) <= _steps
            && (withCues || _scenario.SettingOfTurn(_turn) != Setting.Cue))
        {
            Apply(_scenario.SettingOfTurn(_turn), _scenario.ValueOfTurn(_turn));
            _turn++;
        }
    }

    private void Apply(Setting setting, float value)
    {
        if (setting == Setting.Cue && value >= 0f && value < _scenario.Memories)
        {
            Cue((int)value);
        }
        else if (setting == Setting.Flips && value >= 0f && value <= _scenario.Units)
        {
            _flips = (int)value;
        }
        else if (setting == Setting.Cue || setting == Setting.Flips
            || !NetworkSettings.TryTurn(_network, setting, value))
        {
            throw new ArgumentException("The scenario '" + _scenario.Name
                + "' turns what its network has not, or cues a memory that it has not.");
        }
    }
}
