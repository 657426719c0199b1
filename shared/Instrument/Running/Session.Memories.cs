using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The memories of the run: a set, and after it what the user has drawn and learned, which stays
/// whatever set and network are chosen. When all slots are full the first memory is dropped.
/// </summary>
public sealed partial class Session
{
    private int _ofSet;
    private int _dropped;

    // The own set is chosen and empty: the network's set is shown until something is learned.
    private bool _isStandIn;

    // The word whose letters are stored, or null: another may have been set and not stored yet.
    private string _word;

    /// <summary>What the user has drawn and learned.</summary>
    public LearnedPatterns Learned { get; } = new LearnedPatterns();

    /// <summary>Memories whose patterns are of the chosen set; the others are the user's.</summary>
    public int MemoriesOfSet => _ofSet > _dropped ? _ofSet - _dropped : 0;

    /// <summary>
    /// Memories whose place a pattern can take: none while the set of what was learned is empty
    /// and the network's own set stands in for it.
    /// </summary>
    public int Places => _isStandIn ? 0 : _network.Memories;

    /// <summary>How often the user's patterns changed.</summary>
    public int LearnedChanges { get; private set; }

    /// <summary>
    /// The number that a memory is called by, from 1: its slot; 0 if it is called by its letter.
    /// </summary>
    public int NumberOf(int memory) =>
        ShowsLetters && memory + _dropped < _ofSet ? 0 : memory + 1;

    /// <summary>The letter of a memory that has no number.</summary>
    public char LetterOf(int memory)
    {
        int place = memory + _dropped;
        return _word != null ? LetterOfWord(place) : Glyphs.LetterAt(place);
    }

    /// <summary>
    /// Makes a pattern a memory and plays it as a cue without an error. Allocates.
    /// </summary>
    /// <param name="memory">
    /// The memory whose place it takes; from <see cref="Places"/> on, none.
    /// </param>
    /// <param name="signs">64 signs.</param>
    /// <returns>Its place.</returns>
    public int Learn(int memory, sbyte[] signs)
    {
        StoreIfDue();
        bool replaces = memory < Places;
        int place = memory + _dropped;
        int index = replaces ? Learned.IndexAt(place, _ofSet) : -1;
        if (index >= 0)
        {
            Learned.Set(index, signs);
        }
        else
        {
            Learned.Add(replaces ? place : LearnedPatterns.AtTheEnd, signs);
        }

        LearnedChanges++;
        Store();

        // Where the oldest learned pattern was dropped for it, the others may have moved.
        int learned = replaces ? place - _dropped : _network.Memories - 1;
        Cues = learned;
        CueFrom(learned, 0);
        return learned;
    }

    /// <summary>
    /// Begins again from the signs of the present state, one of them painted over. Allocates.
    /// </summary>
    /// <param name="unit">From 0 to 63.</param>
    /// <param name="isPlus">Its sign.</param>
    public void Paint(int unit, bool isPlus)
    {
        Check.Range(unit, 0, Engine.Units - 1)?.Throw(nameof(unit));
        var signs = new sbyte[Engine.Units];
        _network.CopySigns(signs);
        signs[unit] = isPlus ? (sbyte)1 : (sbyte)-1;
        _recorder.Begin(_network, _trial.Target, 0, _trial.Generator);
        _recorder.Paint(signs);
        _trial.SetCue(signs);
        _network.Cue(_trial.Cue);
        _trial.SetTarget(Observables.Dominant(_network.Overlaps, _network.Memories));
        _cueWaits = false;
        _isStored = false;
        Trace.Restart();
        TraceTarget();
    }

    /// <summary>Forgets a memory of the user's; false if it is none.</summary>
    public bool Forget(int memory)
    {
        StoreIfDue();
        int index = memory < Places ? Learned.IndexAt(memory + _dropped, _ofSet) : -1;
        if (index < 0)
        {
            return false;
        }

        Learned.RemoveAt(index);
        LearnedChanges++;
        SelectCue(1);
        return true;
    }

    /// <summary>Loads a saved pattern; the memories are stored again later.</summary>
    /// <param name="place">Whose place it takes, or <see cref="LearnedPatterns.AtTheEnd"/>.</param>
    /// <param name="signs">64 signs.</param>
    public void LoadLearned(int place, sbyte[] signs)
    {
        Learned.Add(place, signs);
        LearnedChanges++;
        Settings.StoreDue = true;
    }

    /// <summary>Forgets all that was drawn and learned.</summary>
    public void ForgetAll()
    {
        Learned.Clear();
        LearnedChanges++;
        Settings.StoreDue = true;
    }

    private char LetterOfWord(int place)
    {
        int index = -1;
        for (int left = place; left >= 0;)
        {
            index++;
            left -= Glyphs.IsFirst(_word, index) ? 1 : 0;
        }

        return _word[index];
    }

    private void Store()
    {
        Settings.StoreDue = false;
        int source = Settings.Table[RunSettings.Patterns].WholeValue;
        _isStandIn = source == PatternChoice.Mine && Learned.Count == 0;
        if (_isStandIn)
        {
            source = PatternChoice.Own;
        }

        _word = source == PatternChoice.Word ? Settings.Word : null;
        bool isEmpty = _word != null || source == PatternChoice.Mine;
        int count = isEmpty ? 0 : Settings.Table[RunSettings.Memories].WholeValue;
        PatternKind kind = source > 0 ? PatternKind.Random
            : source == PatternChoice.Walsh ? PatternKind.Walsh
            : source == PatternChoice.Own ? _network.DefaultPatterns
            : PatternKind.Glyphs;
        int trial = source > 0 ? source - 1 : 0;
        int stream = Pupil > 0 ? PupilStream.Of(Pupil) : source > 0 ? 0 : OwnStream;
        _trial.Store(kind, count, trial, stream);
        if (_word != null)
        {
            _trial.AddLetters(_word);
        }

        _ofSet = _trial.Patterns.Count;
        _dropped = _trial.Add(Learned);
        _recorder.Store(kind, count, trial, stream, _word);
        ShowsLetters = kind == PatternKind.Glyphs;
        _network.Store(_trial.Patterns);
        _isStored = true;
        Cues = 0;
        StoreCount++;
    }
}
