using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace AstroNano.Flash;

/// <summary>A part of the flash.</summary>
public sealed record Partition(string Name, byte Type, byte Subtype, uint Offset, uint Size);

/// <summary>
/// The partition table of a firmware, in ESP-IDF's binary form: entries of 32 bytes that begin
/// with AA 50, then one with EB EB and the MD5 of all entries, then FF to the end. Where our image
/// belongs has changed between versions of nanoFramework, so it is read and never remembered.
/// </summary>
public sealed class PartitionTable
{
    /// <summary>Where the table itself lies, on all chips.</summary>
    public const int Offset = 0x8000;

    private const int EntrySize = 32;
    private const ushort EntryMark = 0x50AA;
    private const ushort DigestMark = 0xEBEB;
    private const byte ApplicationType = 0;

    private PartitionTable(IReadOnlyList<Partition> partitions)
    {
        Partitions = partitions;
    }

    public IReadOnlyList<Partition> Partitions { get; }

    /// <summary>Where nanoFramework's interpreter goes.</summary>
    public Partition Factory => Partitions.FirstOrDefault(part => part.Type == ApplicationType)
        ?? throw new FlashFailure("The partition table has no place for the interpreter.");

    /// <summary>Where our image goes.</summary>
    public Partition Deployment => Partitions.FirstOrDefault(part => part.Name == "deploy")
        ?? throw new FlashFailure(
            "The partition table has no deployment area; is it nanoFramework's?");

    /// <summary>Reads a table; throws what is wrong with it.</summary>
    public static PartitionTable Parse(ReadOnlySpan<byte> bytes)
    {
        List<Partition> partitions = [];
        for (int at = 0; ; at += EntrySize)
        {
            if (at + EntrySize > bytes.Length)
            {
                throw new FlashFailure(
                    $"The partition table breaks off after {bytes.Length} bytes.");
            }

            ReadOnlySpan<byte> entry = bytes.Slice(at, EntrySize);
            ushort mark = BinaryPrimitives.ReadUInt16LittleEndian(entry);
            if (mark == DigestMark)
            {
                if (!MD5.HashData(bytes[..at]).AsSpan().SequenceEqual(entry[16..]))
                {
                    throw new FlashFailure(
                        "The partition table's MD5 does not fit: it is damaged.");
                }

                return new PartitionTable(Checked(partitions));
            }

            if (mark != EntryMark)
            {
                throw new FlashFailure(
                    $"Byte {at} of the partition table is {entry[0]:X2}, not AA: this is no such "
                        + "table.");
            }

            partitions.Add(new Partition(
                Encoding.ASCII.GetString(entry[12..28]).TrimEnd('\0'),
                entry[2],
                entry[3],
                BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[8..])));
        }
    }

    private static IReadOnlyList<Partition> Checked(List<Partition> partitions)
    {
        Partition[] inOrder = [.. partitions.OrderBy(part => part.Offset)];
        for (int i = 1; i < inOrder.Length; i++)
        {
            if (inOrder[i - 1].Offset + inOrder[i - 1].Size > inOrder[i].Offset)
            {
                throw new FlashFailure(
                    $"The partitions {inOrder[i - 1].Name} and {inOrder[i].Name} overlap.");
            }
        }

        return partitions;
    }
}
