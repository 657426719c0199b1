using System;

namespace AstroNano.Core;

/// <summary>
/// A run that can be repeated bit for bit: network, sizes, memories and cue by seed, settings
/// turned at given steps, number of steps. Its digest is the FNV-1a of the bits of the whole
/// state after every step, so that two runs that part for a moment and meet again still differ.
/// </summary>
public sealed class Scenario
{
    private int[] _steps = new int[4];
    private Setting[] _settings = new Setting[4];
    private float[] _values = new float[4];
    private int _turns;

    /// <summary>A short name in words.</summary>
    public string Name { get; set; }

    /// <summary>Which network.</summary>
    public NetworkKind Network { get; set; }

    /// <summary>N.</summary>
    public int Units { get; set; } = 64;

    /// <summary>K.</summary>
    public int Memories { get; set; } = 16;

    /// <summary>Where the memories come from.</summary>
    public PatternKind Patterns { get; set; }

    /// <summary>Trial of the random stream that draws memories and corruption.</summary>
    public int Trial { get; set; }

    /// <summary>Number of that stream.</summary>
    public int Stream { get; set; }

    /// <summary>How many units of memory 0 are flipped in the cue.</summary>
    public int Flips { get; set; }

    /// <summary>Number of steps.</summary>
    public int Steps { get; set; }

    /// <summary>The golden: the digest after the last step.</summary>
    public int Digest { get; set; }

    /// <summary>
    /// Whether the digest is of the last state alone, which is what the about page shows.
    /// </summary>
    public bool OfLastState { get; set; }

    /// <summary>The golden: how many floats of state are digested in each step.</summary>
    public int StateSize { get; set; }

    /// <summary>Number of turns.</summary>
    public int Turns => _turns;

    /// <summary>The number of steps made when a turn takes effect.</summary>
    public int StepOfTurn(int turn) => _steps[turn];

    /// <summary>What a turn sets.</summary>
    public Setting SettingOfTurn(int turn) => _settings[turn];

    /// <summary>What it sets it to.</summary>
    public float ValueOfTurn(int turn) => _values[turn];

    /// <summary>Says where memories and cue come from.</summary>
    /// <returns>This scenario.</returns>
    public Scenario From(PatternKind patterns, int trial, int stream, int flips)
    {
        Patterns = patterns;
        Trial = trial;
        Stream = stream;
        Flips = flips;
        return this;
    }

    /// <summary>Says what it must come to: the goldens.</summary>
    /// <returns>This scenario.</returns>
    public Scenario Reaching(int stateSize, int digest)
    {
        StateSize = stateSize;
        Digest = digest;
        return this;
    }

    /// <summary>Appends a turn; turns come in the order of their steps.</summary>
    /// <param name="step">Steps made before it; at 0 it comes before the first cue.</param>
    /// <param name="setting">What to set.</param>
    /// <param name="value">The value, as the network allows it.</param>
    /// <returns>This scenario.</returns>
    public Scenario Turn(int step, Setting setting, float value)
    {
        int least = _turns == 0 ? 0 : _steps[_turns - 1];
        Check.Range(step, least, int.MaxValue)?.Throw(nameof(step));
        if (_turns == _steps.Length)
        {
            Grow();
        }

        _steps[_turns] = step;
        _settings[_turns] = setting;
        _values[_turns] = value;
        _turns++;
        return this;
    }

    /// <summary>
    /// Appends turns through a range: at every step from <paramref name="step"/> on the value
    /// is multiplied by <paramref name="factor"/>.
    /// </summary>
    /// <returns>This scenario.</returns>
    public Scenario Sweep(int step, Setting setting, float from, float factor, int turns)
    {
        float value = from;
        for (int turn = 0; turn < turns; turn++)
        {
            Turn(step + turn, setting, value);
            value *= factor;
        }

        return this;
    }

    private void Grow()
    {
        var steps = new int[2 * _turns];
        var settings = new Setting[2 * _turns];
        var values = new float[2 * _turns];
        Array.Copy(_steps, steps, _turns);
        Array.Copy(_settings, settings, _turns);
        Array.Copy(_values, values, _turns);
        _steps = steps;
        _settings = settings;
        _values = values;
    }
}
