namespace AstroNano.Flash.Images;

/// <summary>
/// The native code that nanoCLR has for an assembly. It loads an assembly only if the checksum of
/// its native methods is the same on both sides.
/// </summary>
public sealed record NativeAssembly(string Name, uint Checksum, Version Version)
{
    private const int RecordSize = 20;

    /// <summary>
    /// All of them, from nanoCLR's table: a list of addresses that ends with a zero and begins with
    /// mscorlib's. Each is the address of a record: the address of the name, the checksum, the
    /// address of the methods, and four numbers of a version.
    /// </summary>
    public static IReadOnlyList<NativeAssembly> In(EspImage interpreter)
    {
        IEnumerable<NativeAssembly[]> tables =
            from name in interpreter.Find("mscorlib\0"u8, alignment: 1)
            from record in interpreter.Find(Word(name), alignment: 4)
            from table in interpreter.Find(Word(record), alignment: 4)
            select Table(interpreter, table).ToArray();
        return tables.FirstOrDefault(table => table.Length > 0)
            ?? throw new Failure(
                "nanoCLR.bin has no table of native assemblies: is it nanoFramework's?");
    }

    private static byte[] Word(uint value)
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    // Nothing if it is not the table after all: one of its addresses leads nowhere.
    private static List<NativeAssembly> Table(EspImage interpreter, uint at)
    {
        List<NativeAssembly> all = [];
        for (; ; at += sizeof(uint))
        {
            ReadOnlySpan<byte> entry = interpreter.At(at);
            if (entry.Length < sizeof(uint))
            {
                return [];
            }

            uint record = BinaryPrimitives.ReadUInt32LittleEndian(entry);
            if (record == 0)
            {
                return all;
            }

            ReadOnlySpan<byte> bytes = interpreter.At(record);
            if (bytes.Length < RecordSize)
            {
                return [];
            }

            all.Add(new NativeAssembly(
                EspImage.Text(interpreter.At(BinaryPrimitives.ReadUInt32LittleEndian(bytes))),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
                ManagedAssembly.ReadVersion(bytes[12..])));
        }
    }
}
