using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The record in a slot, lowest byte first: a magic number (4 bytes), version (2), length of the
/// contents (2), sequence number (4), the contents, and the CRC-32 of all before it (4). Every
/// version of the instrument frames its records so. It is written and read through one small
/// buffer, however long it is.
/// </summary>
public sealed class SavedRecord
{
    /// <summary>The version that is written, and the latest that is read.</summary>
    public const int Version = 2;

    /// <summary>Most bytes of contents.</summary>
    public const int MostBytes = 2048;

    // "ANKS" in the file marks the saved settings of AstroNano.
    private const int Magic = 0x534B4E41;
    private const int BufferBytes = 16;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private Storage _storage;
    private int _at;
    private int _filled;

    /// <summary>CRC of all bytes since the beginning.</summary>
    public int Crc { get; private set; }

    /// <summary>
    /// A second hash of what was written. Contents that share both with the saved record are taken
    /// to be the same.
    /// </summary>
    public int Hash { get; private set; }

    /// <summary>Bytes of contents written, or left to be read.</summary>
    public int Count { get; private set; }

    /// <summary>The sequence number of the record that was read last.</summary>
    public int Sequence { get; private set; }

    /// <summary>From now on bytes are counted and hashed, but not written.</summary>
    public void Measure() => Begin(null);

    /// <summary>Begins to write a record into the open slot.</summary>
    public void BeginWriting(Storage storage, int sequence, int length)
    {
        Begin(storage);
        Put(Magic, 4);
        Put(Version, 2);
        Put(length, 2);
        Put(sequence, 4);
    }

    /// <summary>Writes the lowest bytes of a number.</summary>
    public void Put(int value, int bytes)
    {
        for (int i = 0; i < bytes; i++)
        {
            int low = value & 0xFF;
            value >>= 8;
            Crc = Crc32.Add(Crc, low);
            Hash = Digest.Mix(Hash, low);
            Count++;
            if (_storage == null)
            {
                continue;
            }

            _buffer[_at] = (byte)low;
            _at++;
            if (_at == BufferBytes)
            {
                Flush();
            }
        }
    }

    /// <summary>Writes the CRC.</summary>
    public void EndWriting()
    {
        Put(~Crc, 4);
        if (_at > 0)
        {
            Flush();
        }
    }

    /// <summary>Checks whether the open slot holds a whole record.</summary>
    public RecordState Check(Storage storage)
    {
        int version = BeginReading(storage);
        if (version < 0)
        {
            return RecordState.Damaged;
        }

        while (Count > 0)
        {
            Take(1);
        }

        int crc = ~Crc;
        Count = 4;
        if (Take(4) != crc || Count != 0)
        {
            return RecordState.Damaged;
        }

        return version > Version ? RecordState.Newer : RecordState.Whole;
    }

    /// <summary>
    /// Begins to read the open slot's record; what follows are its contents. Its version, or -1 if
    /// it does not begin as a record does.
    /// </summary>
    public int BeginReading(Storage storage)
    {
        Begin(storage);
        Count = 12;
        int magic = Take(4);
        int version = Take(2);
        int length = Take(2);
        Sequence = Take(4);
        bool begins = magic == Magic && Count == 0 && length <= MostBytes;
        Count = length;
        return begins ? version : -1;
    }

    /// <summary>
    /// Reads a number of so many bytes; where the contents have ended, zeros follow.
    /// </summary>
    public int Take(int bytes)
    {
        int value = 0;
        for (int i = 0; i < bytes && Count > 0; i++)
        {
            if (_at == _filled)
            {
                _filled = _storage.Read(_buffer, BufferBytes);
                _at = 0;
                if (_filled <= 0)
                {
                    // Shorter than its length says: a count of −1 reports it.
                    _filled = 0;
                    Count = -1;
                    return 0;
                }
            }

            int low = _buffer[_at];
            _at++;
            Count--;
            Crc = Crc32.Add(Crc, low);
            value |= low << (8 * i);
        }

        return value;
    }

    private void Begin(Storage storage)
    {
        _storage = storage;
        _at = 0;
        _filled = 0;
        Crc = Crc32.Start;
        Hash = Digest.Start;
        Count = 0;
    }

    private void Flush()
    {
        _storage.Write(_buffer, _at);
        _at = 0;
    }
}
