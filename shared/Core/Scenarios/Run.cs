using System;

namespace AstroNano.Core;

/// <summary>
/// All that determines a run, so that it can be repeated bit for bit: network, sizes, memories and
/// cue by seed, what is changed at given steps, and the number of steps. Scenarios, capsules, links
/// and the instrument's own record are runs; <see cref="RunPlayer"/> plays them. Its digest is the
/// FNV-1a of the bits of the whole state after every step, so that two runs that part for a moment
/// and meet again still differ.
/// </summary>
public sealed class Run
{
    /// <summary>The key of a change that corrupts a memory into a new cue.</summary>
    public const string CueKey = "cue";

    /// <summary>The key of a change of how many units the next cues have wrong.</summary>
    public const string FlipsKey = "flips";

    private const int All = -1;

    /// <summary>The step of a change that comes before the first cue.</summary>
    public const int BeforeCue = -1;

    private int[] _steps = new int[4];
    private string[] _keys = new string[4];
    private float[] _values = new float[4];
    private int _changes;
    private int _briefSteps = All;
    private int _briefStateSize;
    private int _briefDigest;

    /// <summary>A short name in words.</summary>
    public string Name { get; set; }

    /// <summary>The network's key in the <see cref="Catalogue"/>.</summary>
    public string Network { get; set; }

    /// <summary>N.</summary>
    public int Units { get; set; } = 64;

    /// <summary>K of the patterns below; 0 if there are only learned ones.</summary>
    public int Memories { get; set; } = 16;

    /// <summary>What was drawn or learned beside them, or null; N is then 64.</summary>
    public LearnedPatterns? Learned { get; set; }

    /// <summary>The most memories that its network has to hold.</summary>
    public int Capacity => Learned == null ? Memories : Learned.CapacityAfter(Memories);

    /// <summary>The kind of patterns that the memories are.</summary>
    public PatternKind PatternKind { get; set; }

    /// <summary>
    /// Number of the trial: it seeds the random stream that draws memories and corruption.
    /// </summary>
    public int TrialNumber { get; set; }

    /// <summary>Number of that stream.</summary>
    public int Stream { get; set; }

    /// <summary>How many units of a memory are flipped in the cue.</summary>
    public int Flips { get; set; }

    /// <summary>
    /// Number of the first cue, from 1: so many corruptions are drawn, of one memory after the
    /// other, and the last of them is the cue.
    /// </summary>
    public int CueNumber { get; set; } = 1;

    /// <summary>
    /// Where the generator stands when the first cue is drawn; 0 if it goes on from the memories.
    /// </summary>
    public int Generator { get; set; }

    /// <summary>
    /// The first cue itself, N signs, if it was painted; otherwise null. It is not copied.
    /// </summary>
    public sbyte[]? Painted { get; set; }

    /// <summary>Number of steps.</summary>
    public int Steps { get; set; }

    /// <summary>The golden: the digest after the last step.</summary>
    public int Digest { get; set; }

    /// <summary>
    /// Whether the digest is of the last state alone, which is what the about page shows.
    /// </summary>
    public bool OfLastState { get; set; }

    /// <summary>The golden: how many numbers of state are digested in each step.</summary>
    public int StateSize { get; set; }

    /// <summary>Number of changes.</summary>
    public int Changes => _changes;

    /// <summary>The number of steps made when a change takes effect; −1 before the cue.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such change.</exception>
    public int StepOf(int change) => _steps[Existing(change)];

    /// <summary>What a change sets: a setting's key, or "cue", or "flips".</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such change.</exception>
    public string KeyOf(int change) => _keys[Existing(change)];

    /// <summary>What it sets it to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such change.</exception>
    public float ValueOf(int change) => _values[Existing(change)];

    /// <summary>Sets where memories and cue come from.</summary>
    /// <returns>This run.</returns>
    public Run From(PatternKind patterns, int trial, int stream, int flips)
    {
        PatternKind = patterns;
        TrialNumber = trial;
        Stream = stream;
        Flips = flips;
        return this;
    }

    /// <summary>Sets the expected size and digest of the state: the goldens.</summary>
    /// <returns>This run.</returns>
    public Run Reaching(int stateSize, int digest)
    {
        StateSize = stateSize;
        Digest = digest;
        return this;
    }

    /// <summary>Sets a setting before the first cue.</summary>
    /// <returns>This run.</returns>
    public Run With(string key, float value) => Change(BeforeCue, key, value);

    /// <summary>
    /// Says how many steps of it a self-test plays that has little time, and the goldens then; none
    /// if others show what it shows.
    /// </summary>
    /// <returns>This run.</returns>
    public Run Briefly(int steps, int stateSize, int digest)
    {
        _briefSteps = steps;
        _briefStateSize = stateSize;
        _briefDigest = digest;
        return this;
    }

    /// <summary>Cuts it to what a self-test plays that has little time.</summary>
    /// <returns>This run.</returns>
    public Run Brief()
    {
        if (_briefSteps != All)
        {
            Steps = _briefSteps;
            Reaching(_briefStateSize, _briefDigest);
        }

        return this;
    }

    /// <summary>Appends a change; changes come in the order of their steps.</summary>
    /// <param name="step">Steps made before it, or <see cref="BeforeCue"/>.</param>
    /// <param name="key">A setting's key, <see cref="CueKey"/> or <see cref="FlipsKey"/>.</param>
    /// <param name="value">The value, as the network allows it.</param>
    /// <returns>This run.</returns>
    /// <exception cref="ArgumentNullException">The key is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The step is before the last change.
    /// </exception>
    public Run Change(int step, string key, float value)
    {
        int least = _changes == 0 ? BeforeCue : _steps[_changes - 1];
        Check.Range(step, least, int.MaxValue)?.Throw(nameof(step));
        Check.Given(key)?.Throw(nameof(key));
        if (_changes == _steps.Length)
        {
            Grow();
        }

        _steps[_changes] = step;
        _keys[_changes] = key;
        _values[_changes] = value;
        _changes++;
        return this;
    }

    /// <summary>
    /// Appends changes through a range: at every step from <paramref name="step"/> on the value
    /// is multiplied by <paramref name="factor"/>.
    /// </summary>
    /// <returns>This run.</returns>
    public Run Sweep(int step, string key, float from, float factor, int changes)
    {
        float value = from;
        for (int change = 0; change < changes; change++)
        {
            Change(step + change, key, value);
            value *= factor;
        }

        return this;
    }

    private int Existing(int change)
    {
        Check.Range(change, 0, _changes - 1)?.Throw(nameof(change));
        return change;
    }

    private void Grow()
    {
        var steps = new int[2 * _changes];
        var keys = new string[2 * _changes];
        var values = new float[2 * _changes];
        Array.Copy(_steps, steps, _changes);
        Array.Copy(_keys, keys, _changes);
        Array.Copy(_values, values, _changes);
        _steps = steps;
        _keys = keys;
        _values = values;
    }
}
