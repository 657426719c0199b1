using System;

namespace AstroNano.Instruments;

/// <summary>
/// A number that is saved in a slot of its own, lowest byte first, and overwritten: no file has to
/// be deleted. Nothing here throws.
/// </summary>
public sealed class SavedNumber
{
    private readonly Storage _storage;
    private readonly int _slot;
    private readonly byte[] _bytes;

    /// <summary>In that slot of a storage.</summary>
    /// <param name="storage">Where the slot is.</param>
    /// <param name="slot">Which.</param>
    /// <param name="bytes">How many bytes it takes, up to 3.</param>
    public SavedNumber(Storage storage, int slot, int bytes)
    {
        _storage = storage;
        _slot = slot;
        _bytes = new byte[bytes];
    }

    /// <summary>
    /// What is saved, up to the largest that can have been; 0 if nothing is. Allocates.
    /// </summary>
    public int Read(int largest)
    {
        int value = 0;
        try
        {
            if (_storage.OpenForReading(_slot)
                && _storage.Read(_bytes, _bytes.Length) == _bytes.Length)
            {
                for (int place = _bytes.Length - 1; place >= 0; place--)
                {
                    value = value << 8 | _bytes[place];
                }

                // Anything larger was never written: erased flash, or a write that was cut off.
                value = value <= largest ? value : 0;
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
            for (int place = 0; place < _bytes.Length; place++)
            {
                _bytes[place] = (byte)(value >> 8 * place);
            }

            _storage.OpenForWriting(_slot);
            _storage.Write(_bytes, _bytes.Length);
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
