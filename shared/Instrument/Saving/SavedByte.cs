using System;

namespace AstroNano.Instruments;

/// <summary>
/// A byte that is saved in a slot of its own and overwritten: no file has to be deleted. Nothing
/// here throws.
/// </summary>
public sealed class SavedByte
{
    private readonly Storage _storage;
    private readonly int _slot;
    private readonly byte[] _value = new byte[1];

    /// <summary>In that slot of a storage.</summary>
    public SavedByte(Storage storage, int slot)
    {
        _storage = storage;
        _slot = slot;
    }

    /// <summary>
    /// What is saved, up to the largest that can have been; 0 if nothing is. Allocates.
    /// </summary>
    public int Read(int largest)
    {
        int value = 0;
        try
        {
            if (_storage.OpenForReading(_slot) && _storage.Read(_value, 1) == 1)
            {
                // Anything larger was never written: erased flash, or a write that was cut off.
                value = _value[0] <= largest ? _value[0] : 0;
            }
        }
        catch (Exception)
        {
            // As if there were none.
        }

        Close();
        return value;
    }

    /// <summary>Saves it; false if the storage refuses. Allocates.</summary>
    public bool Write(int value)
    {
        bool isWritten = false;
        try
        {
            _value[0] = (byte)value;
            _storage.OpenForWriting(_slot);
            _storage.Write(_value, 1);
            isWritten = true;
        }
        catch (Exception)
        {
            // It is not saved.
        }

        return Close() && isWritten;
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
