using System;

namespace AstroNano.Instruments;

/// <summary>
/// Numbers that are saved in slots of their own, lowest byte first, and overwritten: no file has to
/// be deleted. Nothing here throws.
/// </summary>
public static class SavedNumber
{
    /// <summary>
    /// What is saved, up to the largest that can have been; 0 if nothing is. Allocates.
    /// </summary>
    /// <param name="storage">Where the slot is.</param>
    /// <param name="slot">Which.</param>
    /// <param name="bytes">How many bytes it takes, up to 3.</param>
    /// <param name="largest">The largest.</param>
    public static int Read(Storage storage, int slot, int bytes, int largest)
    {
        int value = 0;
        try
        {
            var saved = new byte[bytes];
            if (storage.OpenForReading(slot) && storage.Read(saved, bytes) == bytes)
            {
                for (int place = bytes - 1; place >= 0; place--)
                {
                    value = value << 8 | saved[place];
                }

                // Anything larger was never written: erased flash, or a write that was cut off.
                value = value <= largest ? value : 0;
            }
        }
        catch (Exception)
        {
            // As if there were none.
        }

        Close(storage);
        return value;
    }

    /// <summary>Saves it; false if the storage refuses. Allocates.</summary>
    /// <param name="storage">Where the slot is.</param>
    /// <param name="slot">Which.</param>
    /// <param name="bytes">How many bytes it takes, up to 3.</param>
    /// <param name="value">The number.</param>
    public static bool Write(Storage storage, int slot, int bytes, int value)
    {
        bool isWritten = false;
        try
        {
            var saved = new byte[bytes];
            for (int place = 0; place < bytes; place++)
            {
                saved[place] = (byte)(value >> 8 * place);
            }

            storage.OpenForWriting(slot);
            storage.Write(saved, bytes);
            isWritten = true;
        }
        catch (Exception)
        {
            // It is not saved.
        }

        return Close(storage) && isWritten;
    }

    private static bool Close(Storage storage)
    {
        try
        {
            storage.Close();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
