using System.Buffers.Binary;

namespace AstroNano.Hardware.Tests.Flash.Images;

/// <summary>
/// Firmware and assemblies by the documented formats: small, but whole, so that nothing has to be
/// downloaded.
/// </summary>
internal static class Made
{
    public const uint DataAddress = 0x3F400020;

    /// <summary>nanoFramework's table of July 2026 for an ESP32 with 4 MB.</summary>
    public static readonly Partition[] FourMegabytes =
    [
        new("nvs", 1, 2, 0x9000, 0x6000), new("phy_init", 1, 1, 0xF000, 0x1000),
        new("factory", 0, 0, 0x10000, 0x1D0000), new("deploy", 1, 0x84, 0x1E0000, 0x1C0000),
        new("config", 1, 0x83, 0x3C0000, 0x40000),
    ];

    /// <summary>The same for an ESP32-S3 with 8 MB.</summary>
    public static readonly Partition[] EightMegabytes =
    [
        new("nvs", 1, 2, 0x9000, 0x6000), new("phy_init", 1, 1, 0xF000, 0x1000),
        new("factory", 0, 0, 0x10000, 0x1A0000), new("deploy", 1, 0x84, 0x1B0000, 0x2E0000),
        new("config", 1, 0x83, 0x490000, 0x200000),
    ];

    /// <summary>The same with 16 MB.</summary>
    public static readonly Partition[] SixteenMegabytes =
        [.. EightMegabytes[..^1], new("config", 1, 0x83, 0x490000, 0x300000)];

    /// <summary>A partition table as ESP-IDF's gen_esp32part.py writes it.</summary>
    public static byte[] Table(IReadOnlyList<Partition> partitions, bool digest = true)
    {
        byte[] table = new byte[PartitionTable.MaximumSize];
        Array.Fill(table, (byte)0xFF);
        Span<byte> rest = table;
        foreach (Partition part in partitions)
        {
            rest[..32].Clear();
            BinaryPrimitives.WriteUInt16LittleEndian(rest, 0x50AA);
            rest[2] = part.Type;
            rest[3] = part.Subtype;
            BinaryPrimitives.WriteUInt32LittleEndian(rest[4..], part.Offset);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[8..], part.Size);
            Encoding.ASCII.GetBytes(part.Name, rest[12..]);
            rest = rest[32..];
        }

        if (digest)
        {
            rest[0] = rest[1] = 0xEB;
            MD5.HashData(table.AsSpan(0, table.Length - rest.Length), rest[16..]);
        }

        return table;
    }

    /// <summary>A boot loader or application; its header says 4 MB, as upstream's do.</summary>
    public static byte[] Image(
        int chip, bool hash, params (uint Address, byte[] Content)[] segments)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write([0xE9, (byte)segments.Length, 2, 0x2F]);
        writer.Write(0x40080614);
        writer.Write([0xEE, 0, 0, 0, (byte)chip]);
        writer.Write(new byte[10]);
        writer.Write(hash);
        foreach ((uint address, byte[] content) in segments)
        {
            writer.Write(address);
            writer.Write(content.Length);
            writer.Write(content);
        }

        writer.Write(new byte[15 - (stream.Length % 16)]);
        writer.Write(segments.SelectMany(segment => segment.Content)
            .Aggregate((byte)0xEF, (sum, value) => (byte)(sum ^ value)));
        if (hash)
        {
            writer.Write(SHA256.HashData(stream.ToArray()));
        }

        return stream.ToArray();
    }

    public static byte[] Bootloader(int chip, bool hash = true) => Image(chip, hash,
        (0x3FFF0030, new byte[1200]), (0x40078000, [.. Enumerable.Repeat((byte)7, 3000)]));

    /// <summary>An interpreter: ESP-IDF's description, names, records and their table.</summary>
    public static byte[] NanoClr(int chip, params NativeAssembly[] natives)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(0xABCD5432);
        writer.Write(new byte[12]);
        foreach ((string text, int size) in new[]
        {
            ("1.17.0.285", 32), ("nanoCLR", 32), ("08:33:38", 16), ("Jul 24 2026", 16),
            ("v5.5.4", 32),
        })
        {
            writer.Write(Encoding.ASCII.GetBytes(text.PadRight(size, '\0')));
        }

        stream.Position = 256;
        uint[] names = [.. natives.Select(native =>
        {
            uint address = DataAddress + (uint)stream.Position;
            writer.Write(Encoding.ASCII.GetBytes(native.Name + "\0"));
            return address;
        })];
        stream.Position = (stream.Position + 3) / 4 * 4;
        uint records = DataAddress + (uint)stream.Position;
        foreach ((uint name, NativeAssembly native) in names.Zip(natives))
        {
            writer.Write(name);
            writer.Write(native.Checksum);
            writer.Write(0x400D0020);
            WriteVersion(writer, native.Version);
        }

        byte[] table =
        [
            .. natives.SelectMany((_, i) => BitConverter.GetBytes(records + (uint)(20 * i))),
            .. new byte[4],
        ];
        return Image(chip, true,
            (DataAddress, stream.ToArray()), (0x3FFB0000, table), (0x400D0020, new byte[40_000]));
    }

    /// <summary>An assembly with a table of references and one of strings.</summary>
    public static byte[] Assembly(
        string name,
        string version,
        uint checksum = 0,
        (string Name, string Version)[]? references = null,
        params string[] literals)
    {
        List<byte> strings = [0];
        ushort Add(string text)
        {
            int at = strings.Count;
            strings.AddRange(Encoding.UTF8.GetBytes(text + "\0"));
            return text == "mscorlib" ? (ushort)(0xFFFF - 813) : (ushort)at;
        }

        ushort own = Add(name);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(new byte[ManagedAssembly.HeaderSize]);
        foreach ((string other, string wanted) in references ?? [])
        {
            writer.Write((int)Add(other));
            WriteVersion(writer, Version.Parse(wanted));
        }

        Array.ForEach(literals, literal => Add(literal));
        int start = (int)stream.Length;
        int padding = (4 - (strings.Count % 4)) % 4;
        writer.Write([.. strings, .. new byte[padding]]);
        int end = (int)stream.Length;
        stream.Position = 0;
        writer.Write("NFMRK1\0\0"u8);
        stream.Position = 20;
        writer.Write(checksum);
        stream.Position = 28;
        WriteVersion(writer, Version.Parse(version));
        writer.Write(own);
        writer.Write((ushort)1);
        for (int table = 0; table < 16; table++)
        {
            writer.Write(table == 0 ? ManagedAssembly.HeaderSize : table < 12 ? start : end);
        }

        stream.Position = 108 + 11;
        writer.Write((byte)padding);
        byte[] bytes = stream.ToArray();
        Seal(bytes);
        return bytes;
    }

    /// <summary>Writes both CRCs of an assembly.</summary>
    public static void Seal(byte[] assembly)
    {
        Span<byte> bytes = assembly;
        bytes[8..16].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(
            bytes[12..], ManagedAssembly.Crc(bytes[ManagedAssembly.HeaderSize..]));
        BinaryPrimitives.WriteUInt32LittleEndian(
            bytes[8..], ManagedAssembly.Crc(bytes[..ManagedAssembly.HeaderSize]));
    }

    private static void WriteVersion(BinaryWriter writer, Version version)
    {
        foreach (int number in new[]
        {
            version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0),
        })
        {
            writer.Write((ushort)number);
        }
    }
}
