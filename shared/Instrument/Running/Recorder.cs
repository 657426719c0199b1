using System;
using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Writes down the run since its cue, so that any runtime can repeat it. A cue sets everything
/// back but the settings and the generator, so with these two a record can begin there and stays
/// short, however long the instrument has been in use.
/// </summary>
public sealed class Recorder
{
    /// <summary>Most changes of settings between two cues that are written down.</summary>
    public const int MostChanges = 128;

    private const int MostSettings = 16;

    private readonly float[] _settings = new float[MostSettings];
    private readonly int[] _steps = new int[MostChanges];
    private readonly byte[] _places = new byte[MostChanges];
    private readonly float[] _values = new float[MostChanges];
    private int _changes;
    private PatternKind _kind;
    private int _trial;
    private int _stream;
    private int _flips;
    private int _generator;
    private int _target;

    /// <summary>Was more changed since the cue than there is room for?</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Was no setting changed since the cue?</summary>
    public bool IsUnchanged => _changes == 0;

    /// <summary>The memories that are stored.</summary>
    public void Store(PatternKind kind, int trial, int stream)
    {
        _kind = kind;
        _trial = trial;
        _stream = stream;
    }

    /// <summary>A cue is about to be drawn: the record begins anew.</summary>
    /// <param name="network">Its settings are written down.</param>
    /// <param name="target">The memory that is corrupted.</param>
    /// <param name="flips">How many of its units.</param>
    /// <param name="generator">Where the generator stands before.</param>
    public void Begin(Network network, int target, int flips, int generator)
    {
        _target = target;
        _flips = flips;
        _generator = generator;
        _changes = 0;
        IsTooLong = false;
        for (int place = 0; place < network.SettingCount; place++)
        {
            _settings[place] = network.GetSetting(place);
        }
    }

    /// <summary>A setting was changed after so many steps.</summary>
    public void Change(int place, float value, int steps)
    {
        int last = _changes - 1;
        if (last >= 0 && _places[last] == place && _steps[last] == steps)
        {
            _values[last] = value;
            return;
        }

        if (_changes == MostChanges)
        {
            IsTooLong = true;
            return;
        }

        _steps[_changes] = steps;
        _places[_changes] = (byte)place;
        _values[_changes] = value;
        _changes++;
    }

    /// <summary>The run so far, with the digest that the about page shows. Allocates.</summary>
    /// <exception cref="InvalidOperationException">It is too long.</exception>
    public Run ToRun(string networkKey, Network network)
    {
        if (IsTooLong)
        {
            throw new InvalidOperationException(
                "More was changed since the cue than can be written down.");
        }

        var run = new Run
        {
            Name = "a run on the instrument",
            Network = networkKey,
            Units = network.Units,
            Memories = network.Memories,
            CueNumber = _target + 1,
            Generator = _generator,
            Steps = network.Steps,
            OfLastState = true,
            StateSize = network.StateSize,
        }.From(_kind, _trial, _stream, _flips);
        Setting[] settings = network.CreateSettings();
        for (int place = 0; place < settings.Length; place++)
        {
            if (_settings[place] != settings[place].Default)
            {
                run.With(settings[place].Key, _settings[place]);
            }
        }

        for (int change = 0; change < _changes; change++)
        {
            run.Change(_steps[change], settings[_places[change]].Key, _values[change]);
        }

        var digest = new Digest();
        network.AddTo(digest);
        run.Digest = digest.Value;
        return run;
    }
}
