using System;
using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The run that is played: a network, its memories, the cue, and what has happened since. One
/// network lives at a time; another one takes its place.
/// </summary>
public sealed partial class Session
{
    /// <summary>Highest number of a cue that can be asked for.</summary>
    public const int MostCues = 9999;

    // The letters' corruptions have a stream of their own; a random set's continue the set's, as
    // in the reference trials.
    private const int OwnStream = 1;

    // Most sets have no more patterns; room for as many again takes 720 bytes on the device.
    private const int FirstRoom = 16;

    private readonly Trial _trial = new Trial(Engine.Units, Engine.Capacity, FirstRoom);
    private readonly Recorder _recorder = new Recorder();
    private Engine _engine;
    private Network _network;
    private NetworkTheory _theory;
    private int _stepsPerColumn;
    private int _stepsToColumn;

    /// <summary>What the user has set for all networks.</summary>
    public Remembered Remembered { get; } = new Remembered();

    /// <summary>Speed, flips, memories, patterns.</summary>
    public RunSettings Settings { get; } = new RunSettings();

    /// <summary>Overlap, energy and spread since the cue.</summary>
    public Trace Trace { get; } = new Trace();

    /// <summary>The network that is played.</summary>
    public Engine Engine => _engine;

    /// <summary>The stored patterns.</summary>
    public PatternSet Patterns => _trial.Patterns;

    /// <summary>The memory that was corrupted into the present cue.</summary>
    public int Target => _trial.Target;

    /// <summary>Cues since the patterns were stored; the present one included.</summary>
    public int Cues { get; private set; }

    /// <summary>
    /// How often a state was found that no network produces, and the run restarted from its cue.
    /// </summary>
    public int Recoveries { get; private set; }

    /// <summary>
    /// How often patterns were stored, so that a painter sees that they are others.
    /// </summary>
    public int StoreCount { get; private set; }

    /// <summary>Do the memories stand for letters?</summary>
    public bool ShowsLetters { get; private set; }

    /// <summary>Releases the network and makes another one. Allocates.</summary>
    public void Play(NetworkEntry entry)
    {
        // The old one first: there is no room for two.
        Release();
        _engine = new Engine(entry, Remembered, _recorder);
        _network = _engine.Network;
        _theory = _engine.Theory;
        var presentation = Presentation.Of(_network);
        _stepsPerColumn = presentation.StepsPerColumn;
        Settings.SetDefaults(presentation.StepsPerSecond, _network.DefaultMemories);
        SelectCue(1);
    }

    /// <summary>Releases the network; another must be played before anything else.</summary>
    public void Release()
    {
        _engine = null;
        _network = null;
        _theory = null;
    }

    /// <summary>Stores the patterns again if others were asked for.</summary>
    public void StoreIfDue()
    {
        if (Settings.StoreDue)
        {
            SelectCue(1);
        }
    }

    /// <summary>Corrupts the next memory and starts: each cue is another one.</summary>
    public void Cue() =>
        CueFrom(Cues % _network.Memories, Settings.Table[RunSettings.Flips].WholeValue);

    /// <summary>
    /// Stores the patterns again and gives the cue of this number, from 1: the one that so many
    /// presses of CUE lead to.
    /// </summary>
    public void SelectCue(int number)
    {
        Check.Range(number, 1, MostCues)?.Throw("cue");
        Store();
        int flips = Settings.Table[RunSettings.Flips].WholeValue;
        for (; Cues < number - 1; Cues++)
        {
            if (Pupil == 0)
            {
                _trial.DrawCue(Cues % _network.Memories, flips);
            }
        }

        Cue();
    }

    /// <summary>
    /// A step of the network, and a check of one unit; false if the run restarted from its cue.
    /// </summary>
    public bool Step()
    {
        FinishPreparing();
        Network network = _network;
        network.Step();
        if (!network.IsSound(network.Steps & (Engine.Units - 1)))
        {
            RestartFromCue();
            return false;
        }

        _theory.Observe();
        if (--_stepsToColumn == 0)
        {
            TraceTarget();
        }

        return true;
    }

    /// <summary>Is this unit of the present cue 1?</summary>
    public bool CueIsPlus(int unit) => _trial.Cue[unit] > 0;

    /// <summary>Corrupts a memory as a generator does that stands there, and starts.</summary>
    /// <param name="target">The memory, from 0.</param>
    /// <param name="flips">How many of its units.</param>
    /// <param name="generator">Where the generator stands.</param>
    public void CueFrom(int target, int flips, int generator)
    {
        _trial.Generator = generator;
        _recorder.Begin(_network, target, flips, generator);
        _trial.DrawCue(target, flips);
        Cues++;
        GiveCue();
    }

    /// <summary>Units whose sign is not that of the cued memory.</summary>
    public int WrongSigns() => _network.WrongSigns(_trial.Target);

    /// <summary>The pupil whose cues are drawn; 0 for none.</summary>
    public int Pupil => Settings.Table[RunSettings.Pupil].WholeValue;

    /// <summary>Are the settings as they were at the cue?</summary>
    public bool IsAsCued => _recorder.IsUnchanged;

    /// <summary>What determines the run since its cue.</summary>
    public Recorder Recorder => _recorder;

    /// <summary>
    /// Writes down every change of a setting from now on, for <see cref="ToRun"/> or to report
    /// them. Allocates.
    /// </summary>
    /// <param name="room">
    /// How many changes since the cue there has to be room for; a board has none for so many.
    /// </param>
    public void KeepChanges(int room = ChangeList.Most) =>
        _recorder.KeepChanges(_network, room);

    /// <summary>All that determines the run since its cue, and its digest. Allocates.</summary>
    /// <exception cref="InvalidOperationException">
    /// It is too long to be written down, or changes were not written down.
    /// </exception>
    public Run ToRun()
    {
        FinishPreparing();
        return _recorder.ToRun(_engine.Key, _network, Learned);
    }

    /// <summary>The same without the digest, whether or not the cue is given yet.</summary>
    public Run Describe() => _recorder.Describe(_engine.Key, _network, Learned);

    private void CueFrom(int target, int flips)
    {
        if (Pupil > 0)
        {
            _trial.Seed(PupilStream.TrialOf(Cues + 1), PupilStream.Of(Pupil));
        }

        CueFrom(target, flips, _trial.Generator);
    }

    // The same cue, with the present settings. They are set and the memories stored again: a fault
    // may have changed a setting, or what a network computes from the memories.
    private void RestartFromCue()
    {
        Recoveries++;
        _engine.ApplyRemembered();
        _recorder.BeginAgain(_network);
        _network.Store(_trial.Patterns);
        GiveCue();
    }

    private void TraceTarget()
    {
        Trace.Add(_network.Overlaps[_trial.Target]);
        _stepsToColumn = _stepsPerColumn;
    }
}
