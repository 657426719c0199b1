using System;

namespace AstroNano.Instruments;

/// <summary>
/// Counts starts that did not live a minute. After three in a row the next one is to do without
/// what is kept: maybe that is what the board cannot live with. Nothing here throws; where nothing
/// can be written, nothing is counted. The count is a byte that is overwritten: no file has to be
/// deleted.
/// </summary>
public sealed class Starts
{
    /// <summary>Microseconds: a minute.</summary>
    public const int LifeTime = 60_000_000;

    /// <summary>Short starts in a row that lead to safe mode.</summary>
    public const int MostShort = 3;

    private readonly Storage _storage;
    private readonly byte[] _count = new byte[1];
    private int _begun;
    private bool _isCounted = true;

    /// <summary>Counts in a storage.</summary>
    public Starts(Storage storage)
    {
        _storage = storage;
    }

    /// <summary>
    /// Could the count that led to a safe start not be cleared, so that the next start is a safe
    /// one again?
    /// </summary>
    public bool IsStuck { get; private set; }

    /// <summary>Counts this one; true if it is to be a safe one. Allocates: at boot.</summary>
    public bool Begin(int now)
    {
        _begun = now;
        int before = Read();

        // The one after a safe one is as any other, so that off and on leads out.
        bool isSafe = before == MostShort;
        bool isWritten = Write(isSafe ? 0 : before + 1);
        IsStuck = isSafe && !isWritten;

        // Where nothing can be written there may be an older count to clear.
        _isCounted = isWritten ? !isSafe : before > 0;
        return isSafe;
    }

    /// <summary>
    /// A frame at that time in microseconds, which may wrap around. A count that cannot be cleared
    /// is tried again a minute later.
    /// </summary>
    public void Frame(int now)
    {
        if (_isCounted && now - _begun >= LifeTime)
        {
            _begun = now;
            _isCounted = !Write(0);
        }
    }

    private int Read()
    {
        int count = 0;
        try
        {
            if (_storage.OpenForReading(Storage.StartsSlot) && _storage.Read(_count, 1) == 1)
            {
                count = _count[0];

                // Anything else was never written: erased flash, or a write that was cut off.
                count = count <= MostShort ? count : 0;
            }
        }
        catch (Exception)
        {
            // As if there were none.
        }

        Close();
        return count;
    }

    private bool Write(int count)
    {
        bool isWritten = false;
        try
        {
            _count[0] = (byte)count;
            _storage.OpenForWriting(Storage.StartsSlot);
            _storage.Write(_count, 1);
            isWritten = true;
        }
        catch (Exception)
        {
            // It is not counted.
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
