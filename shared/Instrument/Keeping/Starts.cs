using System;

namespace AstroNano.Instruments;

/// <summary>
/// Counts starts that did not live a minute. After three in a row the next one is to do without
/// what is kept: maybe that is what the board cannot live with. Nothing here throws; where nothing
/// can be written, nothing is counted.
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
    private bool _isShort = true;

    /// <summary>Counts in a storage.</summary>
    public Starts(Storage storage)
    {
        _storage = storage;
    }

    /// <summary>Counts this one; true if it is to be a safe one. Allocates: at boot.</summary>
    public bool Begin(int now)
    {
        _begun = now;
        int before = Read();

        // The one after a safe one is as any other, so that off and on leads out.
        bool isSafe = before >= MostShort;
        Write(isSafe ? 0 : before + 1);
        _isShort = !isSafe;
        return isSafe;
    }

    /// <summary>A frame at that time in microseconds, which may wrap around.</summary>
    public void Frame(int now)
    {
        if (_isShort && now - _begun >= LifeTime)
        {
            _isShort = false;
            Write(0);
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
            }
        }
        catch (Exception)
        {
            // As if there were none.
        }

        Close();
        return count;
    }

    private void Write(int count)
    {
        try
        {
            if (count == 0)
            {
                _storage.Delete(Storage.StartsSlot);
                return;
            }

            _count[0] = (byte)count;
            _storage.OpenForWriting(Storage.StartsSlot);
            _storage.Write(_count, 1);
        }
        catch (Exception)
        {
            // It is not counted.
        }

        Close();
    }

    private void Close()
    {
        try
        {
            _storage.Close();
        }
        catch (Exception)
        {
            // Nothing that counts is lost.
        }
    }
}
