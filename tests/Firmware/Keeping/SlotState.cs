namespace AstroNano.Firmware.Tests.Keeping;

/// <summary>What a file may hold when the board is switched on.</summary>
internal sealed record SlotState(string Name, byte[]? Bytes)
{
    internal static readonly string[] Paths = [@"I:\settings-a", @"I:\settings-b"];

    private const int VersionAt = 4;

    /// <summary>Does a whole record stand in it that this version reads?</summary>
    internal bool IsWhole => Name.StartsWith("whole", StringComparison.Ordinal);

    /// <summary>Is it a whole record of a later version?</summary>
    internal bool IsNewer => Name == "newer version";

    /// <summary>A whole record's number.</summary>
    internal int Value { get; private init; }

    /// <summary>A whole record's place in the sequence.</summary>
    internal int Sequence { get; private init; }

    /// <summary>All states, with records before and after the wrap of the sequence.</summary>
    internal static SlotState[] All()
    {
        byte[] whole = RecordOf(41, 7);
        return
        [
            new("absent", null),
            new("empty", []),
            Whole("whole", 21, 6),
            Whole("whole, last before the wrap", 22, int.MaxValue),
            Whole("whole, first after it", 23, int.MinValue),
            Whole("whole, older version", 24, 8, version: 0),
            new("torn in its header", whole[..9]),
            new("torn in its contents", whole[..25]),
            new("without its last byte", whole[..^1]),
            new("a bit flipped", Flipped(whole, 8 * 18)),
            new("rubbish", [.. Enumerable.Range(0, 90).Select(i => (byte)(i * 37))]),
            new("erased flash", [.. Enumerable.Repeat((byte)0xFF, 70)]),
            new("newer version", RecordOf(42, 9, SavedRecord.Version + 1)),
        ];
    }

    internal static byte[] Flipped(byte[] bytes, int bit)
    {
        byte[] flipped = [.. bytes];
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }

    /// <summary>Bytes with the CRC that belongs to them.</summary>
    internal static byte[] Checked(byte[] bytes)
    {
        byte[] result = [.. bytes];
        int crc = Crc32.Start;
        foreach (byte value in bytes[..^4])
        {
            crc = Crc32.Add(crc, value);
        }

        BitConverter.GetBytes(~crc).CopyTo(result, bytes.Length - 4);
        return result;
    }

    private static SlotState Whole(string name, int value, int sequence, int version = 1) =>
        new(name, RecordOf(value, sequence, version)) { Value = value, Sequence = sequence };

    private static byte[] RecordOf(int value, int sequence, int version = SavedRecord.Version)
    {
        var clock = new SimulatedClock();
        AstroNanoBoard board = new AstroNanoBoard(clock).Use();
        var notes = new Notes { Value = value };
        var record = new SavedRecord();
        record.Measure();
        notes.Write(record);
        int length = record.Count;
        var storage = new InternalStorage();
        storage.OpenForWriting(0);
        record.BeginWriting(storage, sequence, length);
        notes.Write(record);
        record.EndWriting();
        storage.Close();
        byte[] bytes = board.Board.Files[Paths[0]]!;
        bytes[VersionAt] = (byte)version;
        return Checked(bytes);
    }
}
