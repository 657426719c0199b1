namespace AstroNano.Core;

/// <summary>
/// Small letters as 8×8 pictures: what the universal memory answers with when it is asked with a
/// capital one.
/// </summary>
internal static class SmallGlyphs
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
    private static long RowsOf(char letter) => letter switch
    {
        'a' => 0x007C067EC6C67F00,
        'b' => unchecked((long)0xC0C0FCCEC6CEFC00),
        'c' => 0x007CE6C0C0E67C00,
        'd' => 0x06067EE6C6E67E00,
        'e' => 0x007CC6FEC0E67C00,
        'f' => 0x1E3830FE30303030,
        'g' => 0x7EE6C6E67E06CE7C,
        'h' => unchecked((long)0xC0C0FCEEC6C6C6C6),
        'i' => 0x300070303030FCFC,
        'j' => 0x0C003C0C0CCCFC78,
        'k' => unchecked((long)0xC0C6CCF8F8CCC6C3),
        'l' => 0x7070303030303E1E,
        'm' => 0x00DAFFDBDBDBDB00,
        'n' => 0x00FCEEC6C6C6C6C6,
        'o' => 0x007CEEC6C6EE7C00,
        'p' => unchecked((long)0xFCCEC6CEFCC0C0C0),
        'q' => 0x7EE6C6E67E060707,
        'r' => 0x00DEFBE0C0C0C0C0,
        's' => 0x007EC07C06C67C00,
        't' => 0x3030FE3030363E1C,
        'u' => 0x00C6C6C6C6EE7F00,
        'v' => 0x00C3C366663C1800,
        'w' => 0x00C3DBDBFF7E6600,
        'x' => 0x00C66C38386CC600,
        'y' => unchecked((long)0xC6C6C67E060CF8F0),
        'z' => 0x00FF0E1C3870FF00,
        _ => 0,
    };
}
