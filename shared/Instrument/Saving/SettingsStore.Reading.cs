using System;

namespace AstroNano.Instruments;

/// <summary>Checks and loads the records in the slots.</summary>
public sealed partial class SettingsStore
{
    // Is a slot still unreadable, or would an unread record be overwritten?
    private bool WouldOverwrite()
    {
        _slots &= ~Unread;
        RecordState first = CheckSlot(0);
        RecordState second = CheckSlot(1);
        _slots |= HasRecord(first) || HasRecord(second) ? Unread : 0;
        return (_slots & Unread) != 0;
    }

    private static bool HasRecord(RecordState state) =>
        state == RecordState.Newer || state == RecordState.Whole;

    private RecordState CheckSlot(int slot)
    {
        RecordState state = RecordState.Damaged;
        try
        {
            state = _storage.OpenForReading(slot) ? _record.Check(_storage) : RecordState.Absent;
        }
        catch (Exception)
        {
            _slots |= Unread;
        }

        return Close() ? state : RecordState.Damaged;
    }

    private bool LoadSlot(int slot)
    {
        bool isLoaded = false;
        try
        {
            if (_storage.OpenForReading(slot) && _record.BeginReading(_storage) >= 0)
            {
                _sequence = _record.Sequence;
                _slot = 1 - slot;
                _contents.Read(_record);
                isLoaded = _record.Count == 0;
            }
        }
        catch (Exception)
        {
            _slots |= Unread;
        }

        Close();
        if (!isLoaded)
        {
            _contents.Reset();
        }

        return isLoaded;
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
