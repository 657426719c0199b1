namespace AstroNano.Replay;

/// <summary>
/// A picture of 64 units as 16 hexadecimal digits: row by row from the top, ink as 1, the unit on
/// the left highest.
/// </summary>
public static class PictureText
{
    /// <summary>Writes one that was learned.</summary>
    public static string Of(LearnedPatterns learned, int index)
    {
        var signs = new sbyte[Glyphs.Units];
        learned.CopyTo(index, signs);
        return Of(signs);
    }

    /// <summary>Writes 64 signs.</summary>
    public static string Of(sbyte[] signs)
    {
        ulong bits = 0;
        foreach (sbyte sign in signs)
        {
            bits = (bits << 1) | (sign > 0 ? 1UL : 0UL);
        }

        return bits.ToString("X16", CultureInfo.InvariantCulture);
    }

    /// <summary>Reads one; null if it is none.</summary>
    public static sbyte[]? Read(string text)
    {
        if (text.Length != 16 || !text.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        ulong bits = Convert.ToUInt64(text, 16);
        var signs = new sbyte[Glyphs.Units];
        for (int unit = 0; unit < signs.Length; unit++)
        {
            signs[unit] = (sbyte)(((bits >> (63 - unit)) & 1) != 0 ? 1 : -1);
        }

        return signs;
    }
}
