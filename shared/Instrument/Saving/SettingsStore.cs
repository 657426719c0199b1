using System;

namespace AstroNano.Instruments;

/// <summary>
/// Saves settings so that they survive a power cycle. Records are written to two slots in turn, and
/// the newest whole one is loaded: whenever power fails, the old or the new settings are left,
/// whole. Nothing is written while a knob turns, nor more often than once a minute, nor if nothing
/// has changed. A record of a later version is left alone, and so is one that could not be read at
/// the start, because a power cycle may bring it back. Nothing here throws.
/// </summary>
public sealed partial class SettingsStore
{
    /// <summary>Microseconds without a change before a record is written.</summary>
    public const int QuietTime = 5_000_000;

    /// <summary>Microseconds between two writes, at least.</summary>
    public const int LeastInterval = 60_000_000;

    // A bit each, as on the device a field takes 12 bytes: a slot holds a record of a later
    // version; one could not be read, or an unread record would be overwritten.
    private const int Locked = 1;
    private const int Unread = 2;
    private const string NotSaved = "settings not saved";

    private readonly Storage _storage;
    private readonly SavedContents _contents;
    private readonly SavedRecord _record = new SavedRecord();
    private int _slot;
    private int _sequence;
    private int _savedCrc;
    private int _savedHash;
    private int _known;
    private int _last;
    private int _quiet;
    private int _wait;
    private bool _due;
    private int _slots;

    /// <summary>Saves contents to a storage.</summary>
    public SettingsStore(Storage storage, SavedContents contents)
    {
        _storage = storage;
        _contents = contents;
    }

    /// <summary>What the user should know, or null.</summary>
    public string Notice { get; private set; }

    /// <summary>Is there a record of what was set, loaded or saved?</summary>
    public bool HasRestored => _sequence != 0;

    /// <summary>
    /// Reads the newest whole record; if it fails on the way, the other. Allocates: at boot.
    /// </summary>
    public void Restore()
    {
        RecordState first = CheckSlot(0);
        int firstSequence = _record.Sequence;
        RecordState second = CheckSlot(1);
        int secondSequence = _record.Sequence;
        bool both = first == RecordState.Whole && second == RecordState.Whole;

        // A difference, so that a number that has wrapped around is still the newer one.
        bool secondIsNewer = both ? secondSequence - firstSequence > 0
            : second == RecordState.Whole;
        bool any = both || first == RecordState.Whole || second == RecordState.Whole;
        bool isNewer = first == RecordState.Newer || second == RecordState.Newer;
        _slots |= isNewer ? Locked : 0;
        _slot = 0;
        _sequence = 0;
        if (any)
        {
            int newest = secondIsNewer ? 1 : 0;
            any = LoadSlot(newest) || (both && LoadSlot(1 - newest));
        }

        bool damaged = first == RecordState.Damaged || second == RecordState.Damaged;
        Notify(isNewer ? "newer settings found" : any || !damaged ? null
            : "saved data damaged");
        AcceptContents();
    }

    /// <summary>A frame at that time in microseconds, which may wrap around.</summary>
    public void Frame(int now)
    {
        int passed = now - _last;
        _last = now;
        if (passed < 0)
        {
            passed = 0;
        }

        if (_wait > 0)
        {
            _wait -= passed;
        }

        int changes = _contents.Changes;
        if (changes != _known)
        {
            _known = changes;
            _quiet = 0;
            _due = true;
            return;
        }

        if (!_due || (_slots & Locked) != 0)
        {
            return;
        }

        if (_quiet < QuietTime)
        {
            _quiet += passed;
        }

        if (_quiet >= QuietTime && _wait <= 0)
        {
            Write();
        }
    }

    /// <summary>
    /// Forgets all records, the older one first: if the power goes in between, the newer is left.
    /// Where they cannot be deleted, a record of the present settings is written over them later.
    /// Allocates: a gesture of the user.
    /// </summary>
    public void Erase()
    {
        bool isErased = false;
        _slots &= ~Locked;
        _contents.Reset();
        try
        {
            _storage.Delete(_slot);
            _storage.Delete(1 - _slot);
            _slots = 0;
            isErased = true;
            Notify(null);
        }
        catch (Exception)
        {
            Notify("settings not erased");
        }

        AcceptContents();
        if (!isErased)
        {
            _savedCrc = ~_savedCrc;
            _due = true;
        }
    }

    private void Write()
    {
        _due = false;
        Measure();
        if (_record.Crc == _savedCrc && _record.Hash == _savedHash)
        {
            // The settings are those of the saved record again: nothing is missing.
            Notify(Notice == NotSaved ? null : Notice);
            return;
        }

        _wait = LeastInterval;
        int crc = _record.Crc;
        int hash = _record.Hash;
        int length = _record.Count;
        if ((_slots & Unread) != 0 && WouldOverwrite())
        {
            _due = true;
            Notify(NotSaved);
            return;
        }

        try
        {
            _storage.OpenForWriting(_slot);
            _record.BeginWriting(_storage, _sequence + 1, length);
            _contents.Write(_record);
            _record.EndWriting();
            _storage.Close();
        }
        catch (Exception)
        {
            _due = true;
            Close();
            Notify(NotSaved);
            return;
        }

        _savedCrc = crc;
        _savedHash = hash;
        _sequence++;
        _slot = 1 - _slot;
        Notify(null);
    }

    private void Notify(string notice)
    {
        if (notice != Notice)
        {
            Notice = notice;
            _contents.Notify(notice);
        }
    }

    // The present settings count as saved.
    private void AcceptContents()
    {
        _known = _contents.Changes;
        Measure();
        _savedCrc = _record.Crc;
        _savedHash = _record.Hash;
        _due = false;
    }

    private void Measure()
    {
        _record.Measure();
        _contents.Write(_record);
    }
}
