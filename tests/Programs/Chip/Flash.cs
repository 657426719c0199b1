using System.Numerics;

namespace AstroNano.Chips;

/// <summary>
/// A NOR flash chip: erasing sets bits of whole sectors, writing only clears them.
/// </summary>
public sealed class Flash
{
    public const int Sector = 4096;

    private const byte Manufacturer = 0xEF;
    private const byte Type = 0x40;

    /// <summary>Used before, so that what is not erased is seen.</summary>
    public Flash(int megabytes)
    {
        Content = new byte[megabytes << 20];
        new Random(megabytes).NextBytes(Content);
    }

    public byte[] Content { get; }

    /// <summary>
    /// Its JEDEC identifier as it is shifted in: manufacturer, type, log2 of size.
    /// </summary>
    public uint Id =>
        (uint)(BitOperations.Log2((uint)Content.Length) << 16 | Type << 8 | Manufacturer);

    /// <summary>Erases the sectors that a range touches.</summary>
    public void Erase(int start, int length)
    {
        int from = start / Sector * Sector;
        int to = (start + length + Sector - 1) / Sector * Sector;
        Content.AsSpan(from..Math.Min(to, Content.Length)).Fill(0xFF);
    }

    /// <summary>Programs bytes.</summary>
    public void Write(int start, ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            Content[start + i] &= bytes[i];
        }
    }
}
