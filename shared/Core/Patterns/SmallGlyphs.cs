namespace AstroNano.Core;

/// <summary>
/// Small letters as 8×8 pictures: what the universal memory answers with when it is asked with a
/// capital one.
/// </summary>
public static class SmallGlyphs
{
    /// <summary>How many there are, a to z.</summary>
    public const int Count = 26;

    /// <summary>Writes the picture of a letter as 64 signs, row by row, ink as +1.</summary>
    /// <param name="index">0 for a to 25 for z.</param>
    /// <param name="signs">Room for 64 signs.</param>
    public static void Draw(int index, sbyte[] signs)
    {
        Check.Range(index, 0, Count - 1)?.Throw(nameof(index));
        Glyphs.Draw(RowsOf((char)('a' + index)), signs);
    }

    // A byte a row from the top, the highest bit on the left; in the code, as the capitals'.
    private static long RowsOf(char letter)
    {
        switch (letter)
        {
            case 'a': return 0x007C067EC6C67F00;
            case 'b': return unchecked((long)0xC0C0FCCEC6CEFC00);
            case 'c': return 0x007CE6C0C0E67C00;
            case 'd': return 0x06067EE6C6E67E00;
            case 'e': return 0x007CC6FEC0E67C00;
            case 'f': return 0x1E3830FE30303030;
            case 'g': return 0x7EE6C6E67E06CE7C;
            case 'h': return unchecked((long)0xC0C0FCEEC6C6C6C6);
            case 'i': return 0x300070303030FCFC;
            case 'j': return 0x0C003C0C0CCCFC78;
            case 'k': return unchecked((long)0xC0C6CCF8F8CCC6C3);
            case 'l': return 0x7070303030303E1E;
            case 'm': return 0x00DAFFDBDBDBDB00;
            case 'n': return 0x00FCEEC6C6C6C6C6;
            case 'o': return 0x007CEEC6C6EE7C00;
            case 'p': return unchecked((long)0xFCCEC6CEFCC0C0C0);
            case 'q': return 0x7EE6C6E67E060707;
            case 'r': return 0x00DEFBE0C0C0C0C0;
            case 's': return 0x007EC07C06C67C00;
            case 't': return 0x3030FE3030363E1C;
            case 'u': return 0x00C6C6C6C6EE7F00;
            case 'v': return 0x00C3C366663C1800;
            case 'w': return 0x00C3DBDBFF7E6600;
            case 'x': return 0x00C66C38386CC600;
            case 'y': return unchecked((long)0xC6C6C67E060CF8F0);
            case 'z': return 0x00FF0E1C3870FF00;
            default: return 0;
        }
    }
}
