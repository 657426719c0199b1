using System;

namespace AstroNano.Core;

/// <summary>
/// Plays a run step by step. Everything is allocated in the constructor, so that the device can
/// play one in a frame's spare time.
/// </summary>
public sealed class RunPlayer
{
    private readonly Run _run;
    private readonly Network _network;
    private readonly Trial _trial;
    private readonly Digest _digest = new Digest();

    // The setting that each change changes; null for a cue and for flips.
    private readonly Setting[] _settings;
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
        _settings = FindSettings();
        _trial = new Trial(run.Units, capacity);
        _flips = run.Flips;
        _trial.Store(run.PatternKind, run.Memories, run.TrialNumber, run.Stream);
        if (run.Learned != null)
        {
            _trial.Add(run.Learned);
        }

        // Before the memories: some networks encode them again whenever a setting changes.
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

    /// <summary>How many numbers the digest takes in per step.</summary>
    public int StateSize => _network.StateSize;

    /// <summary>Whether all steps were made and led to the golden.</summary>
    public bool Passed =>
        Done && Digest == _run.Digest && StateSize == _run.StateSize;

    /// <summary>Changes what is due, makes a step, digests the state.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A change that is due has a value that is not in its range.
    /// </exception>
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
            _trial.SetCue(_run.Painted);
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

    private Setting[] FindSettings()
    {
        Setting[] table = _network.CreateSettings();
        var settings = new Setting[_run.Changes];
        for (int change = 0; change < settings.Length; change++)
        {
            string key = _run.KeyOf(change);
            int place = Adjustable.IndexOf(table, key);
            if (place >= 0)
            {
                settings[change] = table[place];
            }
            else if (key != Run.CueKey && key != Run.FlipsKey)
            {
                throw new ArgumentException(
                    "The network " + _run.Network + " has no setting '" + key + "'.");
            }
        }

        return settings;
    }

    private void ApplyChanges(int steps)
    {
        while (_change < _run.Changes && _run.StepOf(_change) <= steps)
        {
            Apply(_change);
            _change++;
        }
    }

    private void Apply(int change)
    {
        float value = _run.ValueOf(change);
        if (_settings[change] != null)
        {
            _settings[change].Set(value);
        }
        else if (_run.KeyOf(change) == Run.CueKey)
        {
            Check.Range(value, 0f, _network.Memories - 1)?.Throw(Run.CueKey);
            Cue((int)value);
        }
        else
        {
            Check.Range(value, 0f, _run.Units)?.Throw(Run.FlipsKey);
            _flips = (int)value;
        }
    }
}
