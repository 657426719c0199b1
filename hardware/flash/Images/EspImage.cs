using System.Text;

namespace AstroNano.Flash.Images;

/// <summary>A segment of an image: where the chip sees it, and where it is in the file.</summary>
public sealed record Segment(uint Address, int Offset, int Length);

/// <summary>
/// A boot loader or application in Espressif's format: a header of 24 bytes, the segments, a
/// checksum that ends a block of 16 bytes, and a SHA-256 of it all if the header announces one.
/// </summary>
public sealed class EspImage
{
    /// <summary>The first byte of every image.</summary>
    public const byte Magic = 0xE9;

    private const int HeaderSize = 24;
    private const int SegmentHeaderSize = 8;
    private const int SizeAndClock = 3;
    private const int ChipId = 12;
    private const int HashAnnounced = 23;
    private const byte ChecksumSeed = 0xEF;
    private const uint DescriptionMagic = 0xABCD5432;

    // No board has one of these; a wrong image is named by its chip all the same.
    private static readonly Dictionary<int, string> OtherChips = new()
    {
        [2] = "ESP32-S2",
        [5] = "ESP32-C3",
        [12] = "ESP32-C2",
        [13] = "ESP32-C6",
        [16] = "ESP32-H2",
        [18] = "ESP32-P4",
        [20] = "ESP32-C61",
        [23] = "ESP32-C5",
    };

    private readonly byte[] _bytes;

    private EspImage(byte[] bytes, IReadOnlyList<Segment> segments)
    {
        _bytes = bytes;
        Segments = segments;
    }

    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The whole image, hash included.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The chip it was built for.</summary>
    public string Chip => ChipOf(_bytes);

    /// <summary>The size of the flash according to the header.</summary>
    public int FlashMegabytes => 1 << (_bytes[SizeAndClock] >> 4);

    /// <summary>Whether a SHA-256 ends it.</summary>
    public bool HasHash => _bytes[HashAnnounced] == 1;

    /// <summary>An application's name, version and build; empty for a boot loader.</summary>
    public string Project => Described(48);

    /// <inheritdoc cref="Project"/>
    public string Version => Described(16);

    /// <inheritdoc cref="Project"/>
    public string BuildDate => Described(96);

    /// <inheritdoc cref="Project"/>
    public string Framework => Described(112);

    /// <summary>Reads the image that these bytes begin with; throws if it is damaged.</summary>
    public static EspImage Parse(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize || bytes[0] != Magic)
        {
            throw new Failure(
                $"{name} is not an ESP32 image (its first byte is not E9).");
        }

        List<Segment> segments = [];
        int at = HeaderSize;
        byte checksum = ChecksumSeed;
        for (int i = 0; i < bytes[1]; i++)
        {
            ReadOnlySpan<byte> header = Part(name, bytes, at, SegmentHeaderSize);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            at += SegmentHeaderSize;
            foreach (byte value in Part(name, bytes, at, length))
            {
                checksum ^= value;
            }

            segments.Add(new Segment(
                BinaryPrimitives.ReadUInt32LittleEndian(header), at, (int)length));
            at += (int)length;
        }

        int end = (at | 15) + 1;
        if (Part(name, bytes, end - 1, 1)[0] != checksum)
        {
            throw new Failure($"{name} is damaged (checksum mismatch).");
        }

        if (bytes[HashAnnounced] == 1)
        {
            ReadOnlySpan<byte> hash = Part(name, bytes, end, SHA256.HashSizeInBytes);
            if (!hash.SequenceEqual(SHA256.HashData(bytes[..end])))
            {
                throw new Failure($"{name} is damaged (SHA-256 mismatch).");
            }

            end += SHA256.HashSizeInBytes;
        }

        return new EspImage(bytes[..end].ToArray(), segments);
    }

    /// <summary>The same image for another size of flash, its hash computed again.</summary>
    public EspImage WithFlashSize(int megabytes)
    {
        byte[] bytes = [.. _bytes];
        int size = (int)Math.Log2(megabytes);
        bytes[SizeAndClock] = (byte)((size << 4) | (bytes[SizeAndClock] & 0x0F));
        if (HasHash)
        {
            int end = bytes.Length - SHA256.HashSizeInBytes;
            SHA256.HashData(bytes.AsSpan(0, end), bytes.AsSpan(end));
        }

        return new EspImage(bytes, Segments);
    }

    /// <summary>What the chip sees from this address to the segment's end, if anything.</summary>
    public ReadOnlySpan<byte> At(uint address)
    {
        Segment? segment = Segments.FirstOrDefault(
            each => address >= each.Address && address - each.Address < each.Length);
        if (segment is null)
        {
            return [];
        }

        int skipped = (int)(address - segment.Address);
        return _bytes.AsSpan(segment.Offset + skipped, segment.Length - skipped);
    }

    /// <summary>The addresses at which the chip sees these bytes.</summary>
    public IReadOnlyList<uint> Find(ReadOnlySpan<byte> wanted, int alignment)
    {
        List<uint> found = [];
        foreach (Segment segment in Segments)
        {
            ReadOnlySpan<byte> bytes = _bytes.AsSpan(segment.Offset, segment.Length);
            for (int at = 0; bytes[at..].IndexOf(wanted) is int next && next >= 0; at++)
            {
                at += next;
                uint address = segment.Address + (uint)at;
                if (address % alignment == 0)
                {
                    found.Add(address);
                }
            }
        }

        return found;
    }

    /// <summary>The text at the start of these bytes, up to its zero.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
    }

    private static string ChipOf(ReadOnlySpan<byte> bytes)
    {
        int id = BinaryPrimitives.ReadUInt16LittleEndian(bytes[ChipId..]);
        return FlashBoard.All.FirstOrDefault(board => board.ImageId == id)?.Family
            ?? OtherChips.GetValueOrDefault(id, $"unknown chip {id}");
    }

    private static ReadOnlySpan<byte> Part(
        string name, ReadOnlySpan<byte> bytes, int start, uint length) =>
        start + (long)length <= bytes.Length
            ? bytes.Slice(start, (int)length)
            : throw new Failure(
                $"{name} is truncated: it ends after {bytes.Length:N0} bytes.");

    // ESP-IDF writes the description first into an application's first segment.
    private string Described(int offset)
    {
        ReadOnlySpan<byte> first = Segments.Count == 0 ? [] : At(Segments[0].Address);
        return first.Length >= 144
            && BinaryPrimitives.ReadUInt32LittleEndian(first) == DescriptionMagic
            ? Text(first.Slice(offset, offset == 96 ? 16 : 32))
            : "";
    }
}
