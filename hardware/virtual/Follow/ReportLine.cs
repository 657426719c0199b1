using System.Globalization;

namespace AstroNano.Follow;

/// <summary>
/// A line of a report: <c>@A1 KIND FIELDS… NUMBER CRC</c>. The number counts the lines, so that a
/// missing one is noticed; the checksum is the CRC-32 of everything before it.
/// </summary>
/// <param name="Kind">One letter.</param>
/// <param name="Fields">Separated by single spaces.</param>
/// <param name="Number">From 0 to <see cref="Numbers"/> − 1, then 0 again.</param>
public sealed record ReportLine(char Kind, string[] Fields, int Number)
{
    /// <summary>What a line of any version begins with.</summary>
    public const string Mark = "@A";

    /// <summary>The version of the lines that are understood.</summary>
    public const char Version = '1';

    /// <summary>The most characters of a line.</summary>
    public const int Longest = 80;

    /// <summary>How many numbers there are.</summary>
    public const int Numbers = 10_000;

    private const int SumLength = 8;

    /// <summary>A field as a whole number.</summary>
    /// <exception cref="FormatException">It is none, or missing.</exception>
    public int Whole(int field) =>
        int.Parse(At(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>A field of eight hexadecimal digits.</summary>
    /// <exception cref="FormatException">It is none, or missing.</exception>
    public int Bits(int field) =>
        int.Parse(At(field), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>A field as a float of these bits.</summary>
    /// <exception cref="FormatException">It is none, or missing.</exception>
    public float Value(int field) => BitConverter.Int32BitsToSingle(Bits(field));

    /// <summary>16 hexadecimal digits as 64 signs, the first unit's bit lowest.</summary>
    /// <exception cref="FormatException">It is none, or missing.</exception>
    public sbyte[] Signs(int field)
    {
        byte[] bytes = Convert.FromHexString(At(field));
        if (bytes.Length != Engine.Units / 8)
        {
            throw new FormatException();
        }

        var signs = new sbyte[Engine.Units];
        for (int unit = 0; unit < signs.Length; unit++)
        {
            signs[unit] = (bytes[unit / 8] >> (unit % 8) & 1) != 0 ? (sbyte)1 : (sbyte)-1;
        }

        return signs;
    }

    /// <summary>Everything from a field on.</summary>
    public string Rest(int field) => string.Join(' ', Fields.Skip(field));

    /// <summary>Reads a line of the port; something else may stand before it.</summary>
    public static LineState Read(string text, out ReportLine? line)
    {
        line = null;
        int mark = text.LastIndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0 || text.Length < mark + Mark.Length + 1)
        {
            return LineState.Text;
        }

        text = text[mark..];
        int end = text.LastIndexOf(' ') + 1;
        if (text.Length != end + SumLength || text[end..] != SumOf(text[..end]))
        {
            return LineState.WrongSum;
        }

        if (text[Mark.Length] != Version)
        {
            return LineState.OtherVersion;
        }

        string[] parts = text[..(end - 1)].Split(' ');
        bool isWhole = parts.Length >= 3 && parts[1].Length == 1
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (isWhole)
        {
            line = new ReportLine(parts[1][0], parts[2..^1],
                int.Parse(parts[^1], CultureInfo.InvariantCulture));
        }

        return isWhole ? LineState.Whole : LineState.WrongSum;
    }

    /// <summary>The checksum of the characters before it, as it is printed.</summary>
    public static string SumOf(string text)
    {
        int crc = Crc32.Start;
        foreach (char letter in text)
        {
            crc = Crc32.Add(crc, letter & 0xFF);
        }

        return $"{~crc:X8}";
    }

    private string At(int field) =>
        field < Fields.Length ? Fields[field] : throw new FormatException();
}
