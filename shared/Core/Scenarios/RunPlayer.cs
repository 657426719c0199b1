using System;

namespace AstroNano.Core;

/// <summary>
/// Plays a run step by step. Everything is allocated in the constructor, so that the device can
/// play one in a frame's spare time.
/// </summary>
public sealed class RunPlayer
{
    private const int CueChange = -2;
    private const int FlipsChange = -3;

    private readonly Run _run;
    private readonly Network _network;
    private readonly Trial _trial;
    private readonly Digest _digest = new Digest();

    // What each change changes: the place of a setting, or one of the two above.
    private readonly int[] _places;
    private int _steps;
    private int _change;
    private int _flips;

    /// <summary>Builds the network, stores the memories and gives the first cue.</summary>
    /// <exception cref="ArgumentException">
    /// The run names a network, setting or memory that is not there, or a value out of range.
    /// </exception>
    public RunPlayer(Run run)
    {
        Check.Given(run)?.Throw(nameof(run));
        _run = run;
        int capacity = run.Capacity;
        _network = Catalogue.Find(run.Network).Create(run.Units, capacity);
        _places = Places();
        _trial = new Trial(run.Units, capacity);
        _flips = run.Flips;
        _trial.Store(run.Patterns, run.Memories, run.Trial, run.Stream);
        if (run.Learned != null)
        {
            _trial.Add(run.Learned);
        }

        // Before the memories: some networks write them anew whenever a setting changes.
        ApplyChanges(Run.BeforeCue);
        _network.Store(_trial.Patterns);
        GiveFirstCue();
        if (run.OfLastState)
        {
            _network.AddTo(_digest);
        }
    }

    /// <summary>The network.</summary>
    public Network Network => _network;

    /// <summary>Memories and cue.</summary>
    public Trial Trial => _trial;

    /// <summary>Steps made.</summary>
    public int Steps => _steps;

    /// <summary>Whether all steps are made.</summary>
    public bool Done => _steps >= _run.Steps;

    /// <summary>The digest of the states of all steps so far, or of the last.</summary>
    public int Digest => _digest.Value;

    /// <summary>How many numbers a step adds to the digest.</summary>
    public int StateSize => _network.StateSize;

    /// <summary>Whether all steps were made and led to the golden.</summary>
    public bool Passed =>
        Done && Digest == _run.Digest && StateSize == _run.StateSize;

    /// <summary>Changes what is due, makes a step, digests the state.</summary>
    public void Step()
    {
        if (_change < _run.Changes)
        {
            ApplyChanges(_steps);
        }

        _network.Step();
        if (_run.OfLastState)
        {
            _digest.Reset();
        }

        _network.AddTo(_digest);
        _steps++;
    }

    private void GiveFirstCue()
    {
        if (_run.Painted != null)
        {
            _trial.TakeCue(_run.Painted);
            _network.Cue(_trial.Cue);
            return;
        }

        Check.Range(_run.CueNumber, 1, int.MaxValue)?.Throw("cue");
        int memory = (_run.CueNumber - 1) % _network.Memories;
        if (_run.Generator != 0)
        {
            _trial.Generator = _run.Generator;
        }
        else
        {
            for (int drawn = 1; drawn < _run.CueNumber; drawn++)
            {
                _trial.DrawCue((drawn - 1) % _network.Memories, _flips);
            }
        }

        Cue(memory);
    }

    private void Cue(int memory)
    {
        _trial.DrawCue(memory, _flips);
        _network.Cue(_trial.Cue);
    }

    private int[] Places()
    {
        Setting[] settings = _network.CreateSettings();
        var places = new int[_run.Changes];
        for (int change = 0; change < places.Length; change++)
        {
            string key = _run.KeyOf(change);
            places[change] = key == Run.CueKey ? CueChange
                : key == Run.FlipsKey ? FlipsChange
                : Adjustable.IndexOf(settings, key);
            if (places[change] == -1)
            {
                throw new ArgumentException(
                    "The network " + _run.Network + " has no setting '" + key + "'.");
            }
        }

        return places;
    }

    private void ApplyChanges(int steps)
    {
        while (_change < _run.Changes && _run.StepOf(_change) <= steps)
        {
            Apply(_places[_change], _run.ValueOf(_change));
            _change++;
        }
    }

    private void Apply(int place, float value)
    {
        if (place == CueChange)
        {
            Check.Range(value, 0f, _network.Memories - 1)?.Throw(Run.CueKey);
            Cue((int)value);
        }
        else if (place == FlipsChange)
        {
            Check.Range(value, 0f, _run.Units)?.Throw(Run.FlipsKey);
            _flips = (int)value;
        }
        else
        {
            _network.SetSetting(place, value);
        }
    }
}
