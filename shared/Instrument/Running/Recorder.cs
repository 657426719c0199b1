using System;
using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Writes down the run since its cue, so that any runtime can repeat it. A cue sets everything
/// back but the settings and the generator, so with these two a record can begin there and stays
/// short, however long the instrument has been in use.
/// </summary>
public sealed partial class Recorder
{
    private ChangeList _changes;
    private PatternKind _kind;
    private int _base;
    private string _word;
    private int _trial;
    private int _stream;
    private int _flips;
    private int _generator;
    private int _target;
    private sbyte[] _painted;

    /// <summary>Was no setting changed since the cue?</summary>
    public bool IsUnchanged { get; private set; }

    /// <summary>What was changed since the cue; null if that is not written down.</summary>
    public ChangeList Changes => _changes;

    /// <summary>Where the memories of the set come from.</summary>
    public PatternKind Kind => _kind;

    /// <summary>How many there are.</summary>
    public int MemoriesOfSet => _base;

    /// <summary>The word whose letters are memories, or null.</summary>
    public string Word => _word;

    /// <summary>Trial of the random stream.</summary>
    public int Trial => _trial;

    /// <summary>Its number.</summary>
    public int Stream => _stream;

    /// <summary>How many units of the cue are wrong.</summary>
    public int Flips => _flips;

    /// <summary>Where the generator stood before the cue was drawn.</summary>
    public int Generator => _generator;

    /// <summary>The memory that was corrupted.</summary>
    public int Target => _target;

    /// <summary>The cue, if it was painted: N signs; or null.</summary>
    public sbyte[] Painted => _painted;

    /// <summary>Writes down what is changed after a cue, too. Allocates.</summary>
    /// <param name="network">Its settings are written down.</param>
    /// <param name="room">How many changes there has to be room for.</param>
    public void KeepChanges(Network network, int room)
    {
        if (_changes == null || _changes.Room < room)
        {
            _changes = new ChangeList(room);
            _changes.Begin(network);

            // What was changed before is not in it.
            _changes.IsTooShort = !IsUnchanged;
        }
    }

    /// <summary>The memories that are stored, beside those that were learned.</summary>
    /// <param name="kind">Where they come from.</param>
    /// <param name="count">How many.</param>
    /// <param name="trial">Trial of the random stream.</param>
    /// <param name="stream">Its number.</param>
    /// <param name="word">The word whose letters they are, with a count of 0; or null.</param>
    public void Store(PatternKind kind, int count, int trial, int stream, string word)
    {
        _base = count;
        _word = word;
        _kind = kind;
        _trial = trial;
        _stream = stream;
    }

    /// <summary>A cue is about to be drawn: the record begins again.</summary>
    /// <param name="network">Its settings are written down.</param>
    /// <param name="target">The memory that is corrupted.</param>
    /// <param name="flips">How many of its units.</param>
    /// <param name="generator">Where the generator stands before.</param>
    public void Begin(Network network, int target, int flips, int generator)
    {
        _painted = null;
        _target = target;
        _flips = flips;
        _generator = generator;
        BeginAgain(network);
    }

    /// <summary>The same cue is given again, with the settings as they are now.</summary>
    public void BeginAgain(Network network)
    {
        IsUnchanged = true;
        _changes?.Begin(network);
    }

    /// <summary>
    /// The cue is given now; what was changed while it waited was changed before it.
    /// </summary>
    public void OnCued(Network network) => _changes?.Begin(network);

    /// <summary>The cue that has just begun the record was painted: N signs.</summary>
    public void Paint(sbyte[] signs) => _painted = signs;

    /// <summary>A setting was changed after so many steps.</summary>
    public void Change(int place, float value, int steps)
    {
        IsUnchanged = false;
        _changes?.Add(place, value, steps);
    }

    /// <summary>The run so far, with the digest that the about page shows. Allocates.</summary>
    /// <exception cref="InvalidOperationException">It is too long.</exception>
    public Run ToRun(string networkKey, Network network, LearnedPatterns learned)
    {
        Run run = Describe(networkKey, network, learned);
        var digest = new Digest();
        network.AddTo(digest);
        run.Digest = digest.Value;
        return run;
    }

    /// <summary>The same without the digest. Allocates.</summary>
    /// <exception cref="InvalidOperationException">It is too long.</exception>
    public Run Describe(string networkKey, Network network, LearnedPatterns learned)
    {
        if (!IsUnchanged && (_changes == null || _changes.IsTooShort))
        {
            throw new InvalidOperationException(_changes == null
                ? "The changes since the cue were not recorded; call KeepChanges first."
                : "Too much was changed since the cue to write the run.");
        }

        var run = new Run
        {
            Name = "a run on the instrument",
            Network = networkKey,
            Units = network.Units,
            Memories = _base,
            Learned = LearnedBeside(network.Patterns, learned),
            Painted = _painted,
            CueNumber = _target + 1,
            Generator = _generator,
            Steps = network.Steps,
            OfLastState = true,
            StateSize = network.StateSize,
        }.From(_kind, _trial, _stream, _flips);
        Setting[] settings = network.CreateSettings();
        for (int place = 0; place < settings.Length; place++)
        {
            float value = _changes == null ? settings[place].Value : _changes.BeganWith(place);
            if (value != settings[place].Default)
            {
                run.With(settings[place].Key, value);
            }
        }

        for (int change = 0; _changes != null && change < _changes.Count; change++)
        {
            run.Change(_changes.StepsOf(change), settings[_changes.PlaceOf(change)].Key,
                _changes.ValueOf(change));
        }

        return run;
    }
}
