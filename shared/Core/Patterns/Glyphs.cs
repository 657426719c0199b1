using System;

namespace AstroNano.Core;

/// <summary>
/// Letters and digits as 8×8 pictures, bold enough that about half of the 64 units are on: faint
/// letters would all resemble the empty picture, and so each other.
/// </summary>
internal static class Glyphs
{
    /// <summary>The characters that have a picture, in the order of the memories.</summary>
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>How many there are.</summary>
    public const int Count = LatinLetters + 10;

    /// <summary>Units of a picture, N.</summary>
    public const int Units = 64;

    private const int LatinLetters = 26;

    /// <summary>A character by its place in <see cref="Letters"/>.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <remarks>
    /// Computed, as its inverse is: on the device every mention of a string makes an object.
    /// </remarks>
    public static char LetterAt(int index)
    {
        Check.Range(index, 0, Count - 1)?.Throw(nameof(index));
        return (char)(index < LatinLetters ? 'A' + index : '0' + index - LatinLetters);
    }

    /// <summary>
    /// Whether a letter of a word is the first of its kind: those that are become memories.
    /// </summary>
    /// <param name="word">The word.</param>
    /// <param name="index">From 0 to the word's length − 1.</param>
    public static bool IsFirst(string word, int index)
    {
        Check.Given(word)?.Throw(nameof(word));
        return word.IndexOf(word[index]) == index;
    }

    /// <summary>Writes the picture of a character as 64 signs, row by row, ink as +1.</summary>
    /// <param name="letter">One of <see cref="Letters"/>.</param>
    /// <param name="signs">Room for 64 signs.</param>
    public static void Draw(char letter, sbyte[] signs)
    {
        long rows = RowsOf(letter);
        if (rows == 0)
        {
            // In a variable: a char in a concatenation becomes a span, which the device lacks.
            string given = letter.ToString();
            throw new ArgumentOutOfRangeException(nameof(letter),
                "letter must be one of " + Letters + " (was '" + given + "').");
        }

        Draw(rows, signs);
    }

    /// <summary>Writes a picture: a byte a row from the top, the highest bit on the left.</summary>
    internal static void Draw(long rows, sbyte[] signs)
    {
        Check.Entries(signs, Units)?.Throw(nameof(signs));
        for (int unit = Units - 1; unit >= 0; unit--)
        {
            signs[unit] = ((int)rows & 1) != 0 ? (sbyte)1 : (sbyte)-1;
            rows >>= 1;
        }
    }

    // In the code, not in an array, which the device would copy to its memory.
    private static long RowsOf(char letter) => letter switch
    {
        'A' => 0x3C7EC3C3FFFFC3C3,
        'B' => unchecked((long)0xFCC6C6FCC7C3C7FC),
        'C' => 0x3F7FE0C0C0E07F3F,
        'D' => unchecked((long)0xF8FCCEC7C7CEFCF8),
        'E' => unchecked((long)0xFFFFC0FCFCC0FFFF),
        'F' => unchecked((long)0xFFFFC0FCFCC0C0C0),
        'G' => 0x7EFFC0CFCFC3FF7E,
        'H' => unchecked((long)0xC3C3C3FFFFC3C3C3),
        'I' => unchecked((long)0xFFFF18181818FFFF),
        'J' => 0x3F3F060606C6FE7C,
        'K' => unchecked((long)0xC7CEDCF8F8DCCEC7),
        'L' => unchecked((long)0xC0C0C0C0C0C0FFFF),
        'M' => unchecked((long)0xC3E7FFFFDBC3C3C3),
        'N' => unchecked((long)0xC3E3F3DBDBCFC7C3),
        'O' => 0x3C7EE7C3C3E77E3C,
        'P' => unchecked((long)0xFEFFC3FFFEC0C0C0),
        'Q' => 0x7CFEC6C6D6CEFF7B,
        'R' => unchecked((long)0xFEFFC3FFFCDCCEC7),
        'S' => 0x3E63C07C3E03C67C,
        'T' => unchecked((long)0xFFFF181818181818),
        'U' => unchecked((long)0xC3C3C3C3C3C3FF7E),
        'V' => unchecked((long)0xC3C3C3C366663C18),
        'W' => unchecked((long)0xC3C3C3DBFFFFE7C3),
        'X' => unchecked((long)0xC3E77E3C3C7EE7C3),
        'Y' => unchecked((long)0xC3C3663C18181818),
        'Z' => unchecked((long)0xFFFF0E1C3870FFFF),
        '0' => 0x7EE7C7CFF3E3E77E,
        '1' => 0x1838781818187E7E,
        '2' => unchecked((long)0xFEFF037FFEC0FFFF),
        '3' => unchecked((long)0xFEFF033E3E03FFFE),
        '4' => 0x0E1E3666FFFF0606,
        '5' => unchecked((long)0xFFFFC0FEFF03FFFE),
        '6' => 0x3E60C0FEFFC3FF7E,
        '7' => unchecked((long)0xFFFF060C18303030),
        '8' => 0x7EC3C37E7EC3C37E,
        '9' => 0x7EFFC3FF7F03067C,
        _ => 0,
    };
}
