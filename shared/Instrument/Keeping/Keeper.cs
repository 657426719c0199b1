using System;

namespace AstroNano.Instruments;

/// <summary>
/// Keeps what was set, so that it is there again after the power was off. Records go into two slots
/// in turn, and the newest whole one counts: whenever the power goes, the old or the new settings
/// are left, whole. Nothing is written while a knob turns, nor more often than once a minute, nor
/// if nothing has changed. A record of a later version is left alone, and so is one that could not
/// be read at the start: off and on brings it back. Nothing here throws.
/// </summary>
public sealed partial class Keeper
{
    /// <summary>Microseconds without a change after which is written.</summary>
    public const int QuietTime = 5_000_000;

    /// <summary>Microseconds between two writes, at least.</summary>
    public const int LeastInterval = 60_000_000;

    private const string NotKept = "settings not saved";

    private readonly Storage _storage;
    private readonly KeptContents _contents;
    private readonly KeptRecord _record = new KeptRecord();
    private int _slot;
    private int _sequence;
    private int _keptCrc;
    private int _keptHash;
    private int _known;
    private int _last;
    private int _quiet;
    private int _wait;
    private bool _due;
    private bool _locked;
    private bool _isUnread;

    /// <summary>Keeps contents in a storage.</summary>
    public Keeper(Storage storage, KeptContents contents)
    {
        _storage = storage;
        _contents = contents;
    }

    /// <summary>What the user should know, or null.</summary>
    public string Notice { get; private set; }

    /// <summary>Was a record found and taken?</summary>
    public bool HasRestored { get; private set; }

    /// <summary>
    /// Reads the newest whole record; if it fails on the way, the other. Allocates: at boot.
    /// </summary>
    public void Restore()
    {
        RecordState first = Look(0);
        int firstSequence = _record.Sequence;
        RecordState second = Look(1);
        int secondSequence = _record.Sequence;
        bool both = first == RecordState.Whole && second == RecordState.Whole;

        // A difference, so that a number that has wrapped around is still the newer one.
        bool secondIsNewer = both ? secondSequence - firstSequence > 0
            : second == RecordState.Whole;
        bool any = both || first == RecordState.Whole || second == RecordState.Whole;
        _locked = first == RecordState.Newer || second == RecordState.Newer;
        _slot = 0;
        _sequence = 0;
        if (any)
        {
            int newest = secondIsNewer ? 1 : 0;
            any = Take(newest) || (both && Take(1 - newest));
        }

        HasRestored = any;
        bool damaged = first == RecordState.Damaged || second == RecordState.Damaged;
        Tell(_locked ? "newer settings found" : any || !damaged ? null
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

        if (!_due || _locked)
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
        _locked = false;
        _contents.Reset();
        try
        {
            _storage.Delete(_slot);
            _storage.Delete(1 - _slot);
            _isUnread = false;
            isErased = true;
            Tell(null);
        }
        catch (Exception)
        {
            Tell("settings not erased");
        }

        AcceptContents();
        if (!isErased)
        {
            _keptCrc = ~_keptCrc;
            _due = true;
        }
    }

    private void Write()
    {
        _due = false;
        Measure();
        if (_record.Crc == _keptCrc && _record.Hash == _keptHash)
        {
            // What was not to be had is not missing any more.
            Tell(Notice == NotKept ? null : Notice);
            return;
        }

        _wait = LeastInterval;
        int crc = _record.Crc;
        int hash = _record.Hash;
        int length = _record.Count;
        if (_isUnread && IsInTheWay())
        {
            _due = true;
            Tell(NotKept);
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
            Tell(NotKept);
            return;
        }

        _keptCrc = crc;
        _keptHash = hash;
        _sequence++;
        _slot = 1 - _slot;
        Tell(null);
    }

    private void Tell(string notice)
    {
        if (notice != Notice)
        {
            Notice = notice;
            _contents.Tell(notice);
        }
    }

    // What is set now is what is kept.
    private void AcceptContents()
    {
        _known = _contents.Changes;
        Measure();
        _keptCrc = _record.Crc;
        _keptHash = _record.Hash;
        _due = false;
    }

    private void Measure()
    {
        _record.Measure();
        _contents.Write(_record);
    }
}
