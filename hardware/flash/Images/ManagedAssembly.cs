namespace AstroNano.Flash.Images;

/// <summary>An assembly that another one needs.</summary>
public sealed record AssemblyReference(string Name, Version Version);

/// <summary>
/// An assembly as the metadata processor writes it (.pe): a header of 124 bytes with a CRC of
/// itself and one of the rest, then fifteen tables, each padded to a multiple of four bytes.
/// </summary>
public sealed class ManagedAssembly
{
    public const int HeaderSize = 124;

    private const int HeaderCrc = 8;
    private const int TableStarts = 40;
    private const int TablePaddings = 108;
    private const int StringTableVersion = 1;
    private const int ReferenceTable = 0;
    private const int StringTable = 11;
    private const int EndOfAssembly = 15;
    private const int ReferenceSize = 12;

    // Numbers from here on count down from 0xFFFF through strings that nanoCLR itself holds.
    private const ushort FirstBuiltInString = 0xFFFF - 860;

    private static readonly byte[] Marker = [.. "NFMRK1\0\0"u8];

    // Those of them that name an assembly.
    private static readonly Dictionary<int, string> BuiltInStrings = new()
    {
        [0xFFFF - 448] = "System.Collections",
        [0xFFFF - 470] = "System.Text",
        [0xFFFF - 471] = "System.Threading",
        [0xFFFF - 813] = "mscorlib",
    };

    private readonly byte[] _bytes;

    private ManagedAssembly(byte[] bytes)
    {
        _bytes = bytes;
        Name = StringAt(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(36)));
        Version = ReadVersion(bytes.AsSpan(28));
        NativeChecksum = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(20));
        References = [.. Table(ReferenceTable).ToArray().Chunk(ReferenceSize)
            .Select(entry => new AssemblyReference(
                StringAt(BinaryPrimitives.ReadUInt16LittleEndian(entry)),
                ReadVersion(entry.AsSpan(4))))];
    }

    public string Name { get; }

    public Version Version { get; }

    /// <summary>Of its native methods; 0 if it has none.</summary>
    public uint NativeChecksum { get; }

    public IReadOnlyList<AssemblyReference> References { get; }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>All its strings, names and literals.</summary>
    public IEnumerable<string> Strings
    {
        get
        {
            byte[] table = Table(StringTable).ToArray();
            for (int at = 0; at < table.Length;)
            {
                string text = EspImage.Text(table.AsSpan(at));
                yield return text;
                at += System.Text.Encoding.UTF8.GetByteCount(text) + 1;
            }
        }
    }

    /// <summary>Whether an assembly begins here.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Marker);

    /// <summary>Reads the assembly that these bytes begin with; throws what is wrong.</summary>
    public static ManagedAssembly Parse(string name, ReadOnlySpan<byte> bytes)
    {
        if (!Begins(bytes))
        {
            throw new Failure($"{name} is not a nanoFramework assembly.");
        }

        if (bytes.Length < HeaderSize)
        {
            throw Truncated(name, bytes);
        }

        byte[] header = [.. bytes[..HeaderSize]];
        header.AsSpan(HeaderCrc, sizeof(uint)).Clear();
        if (Crc(header) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[HeaderCrc..]))
        {
            throw new Failure($"{name} is damaged (CRC mismatch in its header).");
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[38..]) != StringTableVersion)
        {
            throw new Failure(
                $"{name} was made by a metadata processor for another generation of nanoCLR.");
        }

        int size = Start(bytes, EndOfAssembly);
        if (size < HeaderSize || size > bytes.Length)
        {
            throw Truncated(name, bytes);
        }

        return Crc(bytes[HeaderSize..size])
            == BinaryPrimitives.ReadUInt32LittleEndian(bytes[(HeaderCrc + 4)..])
            ? new ManagedAssembly(bytes[..size].ToArray())
            : throw new Failure($"{name} is damaged (CRC mismatch).");
    }

    /// <summary>Four numbers of 16 bits.</summary>
    public static Version ReadVersion(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]));

    /// <summary>
    /// nanoCLR's CRC-32: the usual polynomial, but the highest bit first and nothing inverted.
    /// </summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0;
        foreach (byte value in bytes)
        {
            crc ^= (uint)value << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc << 1) ^ ((crc >> 31) * 0x04C11DB7);
            }
        }

        return crc;
    }

    private static Failure Truncated(string name, ReadOnlySpan<byte> bytes) =>
        new($"{name} is truncated: it ends after {bytes.Length:N0} bytes.");

    private static int Start(ReadOnlySpan<byte> bytes, int table) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes[(TableStarts + (4 * table))..]);

    private ReadOnlySpan<byte> Table(int table) => _bytes.AsSpan(
        Start(_bytes, table)..(Start(_bytes, table + 1) - _bytes[TablePaddings + table]));

    private string StringAt(ushort number) => number >= FirstBuiltInString
        ? BuiltInStrings.GetValueOrDefault(number, $"built-in string {number:X4}")
        : EspImage.Text(Table(StringTable)[number..]);
}
