using System.Security.Cryptography;

namespace AstroNano.Chips;

/// <summary>
/// A file as a release has it, by the documented formats: a boot loader's header, a partition table
/// with its MD5, and content of which half can be packed; it ends before the settings.
/// </summary>
public static class SampleImage
{
    private const int Length = 0x30000;
    private const int Application = 0x10000;
    private const int Noise = 0x10000;

    private static readonly (string Name, byte Type, byte Subtype, uint At, uint Size)[] Parts =
    [
        ("nvs", 1, 2, 0x9000, 0x6000), ("factory", 0, 0, 0x10000, 0x1D0000),
        ("deploy", 1, 0x84, 0x1E0000, 0x1C0000), ("config", 1, 0x83, 0x3C0000, 0x40000),
    ];

    /// <summary>The file for a chip, saying in its header how much flash there is.</summary>
    public static byte[] Of(ChipKind kind, int megabytes)
    {
        byte[] image = new byte[Length];
        Array.Fill(image, (byte)0xFF);
        byte[] header = new byte[24];
        header[0] = 0xE9;
        header[3] = (byte)(int.Log2(megabytes) << 4);
        header[12] = (byte)(kind.SecurityInfoChip ?? 0);
        header.CopyTo(image, kind.Bootloader);
        Table().CopyTo(image, 0x8000);
        new Random(1).NextBytes(image.AsSpan(Application, Noise));
        for (int at = Application + Noise; at < Length; at++)
        {
            image[at] = (byte)(at / 64);
        }

        return image;
    }

    private static byte[] Table()
    {
        var table = new MemoryStream();
        var writer = new BinaryWriter(table);
        foreach ((string name, byte type, byte subtype, uint at, uint size) in Parts)
        {
            writer.Write((ushort)0x50AA);
            writer.Write(type);
            writer.Write(subtype);
            writer.Write(at);
            writer.Write(size);
            writer.Write(Encoding.ASCII.GetBytes(name.PadRight(16, '\0')));
            writer.Write(0);
        }

        byte[] digest = MD5.HashData(table.ToArray());
        writer.Write((ushort)0xEBEB);
        writer.Write([.. Enumerable.Repeat((byte)0xFF, 14)]);
        writer.Write(digest);
        return table.ToArray();
    }
}
