using System;

namespace AstroNano.Instruments;

/// <summary>How it looks at what the slots hold, and takes it.</summary>
public sealed partial class Keeper
{
    // Is there still what could not be read, or a record that would be given up unseen?
    private bool IsInTheWay()
    {
        _isUnread = false;
        RecordState first = Look(0);
        RecordState second = Look(1);
        _isUnread = _isUnread || first >= RecordState.Newer || second >= RecordState.Newer;
        return _isUnread;
    }

    private RecordState Look(int slot)
    {
        RecordState state = RecordState.Damaged;
        try
        {
            state = _storage.OpenForReading(slot) ? _record.Check(_storage) : RecordState.Absent;
        }
        catch (Exception)
        {
            _isUnread = true;
        }

        return Close() ? state : RecordState.Damaged;
    }

    private bool Take(int slot)
    {
        bool taken = false;
        try
        {
            if (_storage.OpenForReading(slot) && _record.BeginReading(_storage) >= 0)
            {
                _sequence = _record.Sequence;
                _slot = 1 - slot;
                _contents.Read(_record);
                taken = _record.Count == 0;
            }
        }
        catch (Exception)
        {
            _isUnread = true;
        }

        Close();
        if (!taken)
        {
            _contents.Reset();
        }

        return taken;
    }

    private bool Close()
    {
        try
        {
            _storage.Close();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
