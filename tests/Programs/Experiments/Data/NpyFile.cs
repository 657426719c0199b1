using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AstroNano.Experiments.Data;

/// <summary>
/// Arrays in NumPy's own format, version 1.0 to 3.0: a magic word, the length of a header, the
/// header as a Python dictionary, and the numbers in their order in memory.
/// </summary>
public static class NpyFile
{
    private const int Alignment = 64;
    private const int Fixed = 10;

    private static readonly byte[] Magic = [0x93, .. "NUMPY"u8];

    // What a number looks like in the file, by NumPy's letters for kind and size.
    private static readonly Dictionary<string, (int Size, Func<byte[], int, float> Read)> Kinds =
        new()
        {
            ["b1"] = (1, (data, at) => data[at] == 0 ? 0f : 1f),
            ["i1"] = (1, (data, at) => (sbyte)data[at]),
            ["u1"] = (1, (data, at) => data[at]),
            ["i2"] = (2, (data, at) => BitConverter.ToInt16(data, at)),
            ["u2"] = (2, (data, at) => BitConverter.ToUInt16(data, at)),
            ["i4"] = (4, (data, at) => BitConverter.ToInt32(data, at)),
            ["u4"] = (4, (data, at) => BitConverter.ToUInt32(data, at)),
            ["i8"] = (8, (data, at) => BitConverter.ToInt64(data, at)),
            ["u8"] = (8, (data, at) => BitConverter.ToUInt64(data, at)),
            ["f4"] = (4, BitConverter.ToSingle),
            ["f8"] = (8, (data, at) => (float)BitConverter.ToDouble(data, at)),
        };

    /// <summary>Reads patterns: the first axis counts them, the others are its units.</summary>
    /// <exception cref="Failure">It is no array of numbers of two axes or more.</exception>
    public static PatternTable Read(string path)
    {
        byte[] file = ReadAll(path);
        int start = Fixed + (file.Length > 6 && file[6] > 1 ? 2 : 0);
        if (file.Length < start || !file.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw Refused(path, "its beginning is not that of one");
        }

        int length = start == Fixed ? BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(8))
            : BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        string header = length >= 0 && start + (long)length <= file.Length
            ? Encoding.UTF8.GetString(file, start, length)
            : throw Refused(path, "it was cut");
        string kind = Find(header, "'descr':\\s*'[<|=]?([a-z][0-9])'") is { Success: true } match
            ? match.Groups[1].Value : "";
        if (!Kinds.TryGetValue(kind, out var how) || header.Contains("'fortran_order': True"))
        {
            throw Refused(path, "it must hold little-endian numbers or booleans in C order");
        }

        int[] shape = [.. Find(header, "'shape':\\s*\\(([0-9, ]*)\\)").Groups[1].Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(axis => int.TryParse(axis, CultureInfo.InvariantCulture, out int size)
                ? size : 0)];
        if (shape.Length < 2 || shape.Any(size => size == 0))
        {
            throw Refused(path, "it must have two axes or more, none of them empty");
        }

        long units = shape.Skip(1).Aggregate(1L, (product, size) => product * size);
        int data = start + length;
        if ((file.Length - data) / how.Size != shape[0] * units)
        {
            throw Refused(path, "it was cut");
        }

        var rows = new float[shape[0]][];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = new float[units];
            for (int unit = 0; unit < units; unit++)
            {
                rows[row][unit] = how.Read(file, data + (int)((row * units + unit) * how.Size));
            }
        }

        return new PatternTable(path, rows, null, shape.Length > 2 ? shape[1] : 1, false);
    }

    /// <summary>Writes what stands before the numbers of an array of singles.</summary>
    public static void WriteHeader(Stream stream, params long[] shape)
    {
        string header = "{'descr': '<f4', 'fortran_order': False, 'shape': ("
            + string.Concat(shape.Select(size =>
                size.ToString(CultureInfo.InvariantCulture) + ", ")).TrimEnd()
            + "), }";
        int whole = (Fixed + header.Length + Alignment) / Alignment * Alignment;
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)(whole - Fixed));
        stream.Write([.. Magic, 1, 0, .. length]);
        stream.Write(Encoding.ASCII.GetBytes(header.PadRight(whole - Fixed - 1) + "\n"));
    }

    /// <summary>Writes the next numbers.</summary>
    public static void Write(Stream stream, float[] values) =>
        stream.Write(MemoryMarshal.AsBytes<float>(values));

    private static byte[] ReadAll(string path)
    {
        using FileStream stream = Input.Open(path);
        byte[] file = new byte[Math.Min(stream.Length, Array.MaxLength)];
        stream.ReadExactly(file);
        return file;
    }

    private static Match Find(string header, string pattern) => Regex.Match(header, pattern);

    private static Failure Refused(string path, string why) =>
        new($"'{path}' is not an array that this program can read: {why}.");
}
