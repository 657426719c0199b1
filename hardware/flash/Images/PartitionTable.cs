using System.Text;

namespace AstroNano.Flash.Images;

/// <summary>A part of the flash.</summary>
public sealed record Partition(string Name, byte Type, byte Subtype, uint Offset, uint Size)
{
    public uint End => Offset + Size;
}

/// <summary>
/// The partition table of a firmware, in ESP-IDF's binary form: entries of 32 bytes that begin
/// with AA 50, then one with EB EB and the MD5 of all entries, then FF to the end. The place of the
/// deployment has changed between versions of nanoFramework, so it is read and never remembered.
/// </summary>
public sealed class PartitionTable
{
    /// <summary>Where the table itself lies, on all chips.</summary>
    public const int Offset = 0x8000;

    /// <summary>The space for it, up to the first partition.</summary>
    public const int MaximumSize = 0xC00;

    private const int EntrySize = 32;
    private const ushort EntryMark = 0x50AA;
    private const ushort DigestMark = 0xEBEB;
    private const ushort Erased = 0xFFFF;
    private const byte ApplicationType = 0;
    private const int Megabyte = 1024 * 1024;

    private PartitionTable(IReadOnlyList<Partition> partitions)
    {
        Partitions = partitions;
    }

    public IReadOnlyList<Partition> Partitions { get; }

    /// <summary>Where nanoFramework's interpreter goes.</summary>
    public Partition Factory => Partitions.FirstOrDefault(part => part.Type == ApplicationType)
        ?? throw new Failure("The partition table has no place for the interpreter.");

    /// <summary>Where our assemblies go.</summary>
    public Partition Deployment => Named("deploy", "deployment area");

    /// <summary>Where nanoFramework keeps files, and AstroNano its settings.</summary>
    public Partition Settings => Named("config", "place for settings");

    /// <summary>Reads a table; throws what is wrong with it.</summary>
    public static PartitionTable Parse(ReadOnlySpan<byte> bytes)
    {
        List<Partition> partitions = [];
        for (int at = 0; ; at += EntrySize)
        {
            if (at + EntrySize > bytes.Length)
            {
                throw new Failure(
                    $"The partition table is truncated: it ends after {bytes.Length} bytes.");
            }

            ReadOnlySpan<byte> entry = bytes.Slice(at, EntrySize);
            ushort mark = BinaryPrimitives.ReadUInt16LittleEndian(entry);
            if (mark == DigestMark && (entry[2..16].ContainsAnyExcept((byte)0xFF)
                || !entry[16..].SequenceEqual(MD5.HashData(bytes[..at]))))
            {
                throw new Failure("The partition table is damaged (MD5 mismatch).");
            }

            if (mark is DigestMark or Erased && at > 0)
            {
                // The boot loader refuses a table that does not end here.
                return bytes[(at + EntrySize)..].ContainsAnyExcept((byte)0xFF)
                    ? throw new Failure("The partition table is damaged after its end.")
                    : new PartitionTable(Checked(partitions));
            }

            if (mark != EntryMark)
            {
                throw new Failure(
                    $"Byte {at} of the partition table is {entry[0]:X2}, not AA: this is not a "
                        + "partition table.");
            }

            partitions.Add(new Partition(
                EspImage.Text(entry[12..28]),
                entry[2],
                entry[3],
                BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[8..])));
        }
    }

    /// <summary>
    /// Throws if the table is for another size of flash: a boot loader refuses one that ends beyond
    /// its flash, and one for less flash has the settings at another place than the right one.
    /// </summary>
    public void CheckFlashSize(int megabytes)
    {
        // nanoFramework's tables fill 2 and 4 MB, and use from 5.75 MB of 8 MB and more.
        int least = Math.Min(megabytes / 2, 4);
        uint end = Partitions.Max(part => part.End);
        if (end > megabytes * Megabyte || end <= least * Megabyte)
        {
            throw new Failure(
                $"The partition table ends at 0x{end:X}; it is not for {megabytes} MB of flash.");
        }
    }

    private static List<Partition> Checked(List<Partition> partitions)
    {
        Partition[] inOrder = [.. partitions.OrderBy(part => part.Offset)];
        for (int i = 1; i < inOrder.Length; i++)
        {
            if (inOrder[i - 1].End > inOrder[i].Offset)
            {
                throw new Failure(
                    $"The partitions {inOrder[i - 1].Name} and {inOrder[i].Name} overlap.");
            }
        }

        return partitions;
    }

    private Partition Named(string name, string what) =>
        Partitions.FirstOrDefault(part => part.Name == name)
            ?? throw new Failure(
                $"The partition table has no {what}: is it nanoFramework's?");
}
