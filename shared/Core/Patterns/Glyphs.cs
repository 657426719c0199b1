using System;

namespace AstroNano.Core;

/// <summary>
/// Letters and digits as 8×8 pictures, bold enough that about half of the 64 units are on: faint
/// letters would all resemble the empty picture, and so each other.
/// </summary>
public static class Glyphs
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
    private static long RowsOf(char letter)
    {
        switch (letter)
        {
            case 'A': return 0x3C7EC3C3FFFFC3C3;
            case 'B': return unchecked((long)0xFCC6C6FCC7C3C7FC);
            case 'C': return 0x3F7FE0C0C0E07F3F;
            case 'D': return unchecked((long)0xF8FCCEC7C7CEFCF8);
            case 'E': return unchecked((long)0xFFFFC0FCFCC0FFFF);
            case 'F': return unchecked((long)0xFFFFC0FCFCC0C0C0);
            case 'G': return 0x7EFFC0CFCFC3FF7E;
            case 'H': return unchecked((long)0xC3C3C3FFFFC3C3C3);
            case 'I': return unchecked((long)0xFFFF18181818FFFF);
            case 'J': return 0x3F3F060606C6FE7C;
            case 'K': return unchecked((long)0xC7CEDCF8F8DCCEC7);
            case 'L': return unchecked((long)0xC0C0C0C0C0C0FFFF);
            case 'M': return unchecked((long)0xC3E7FFFFDBC3C3C3);
            case 'N': return unchecked((long)0xC3E3F3DBDBCFC7C3);
            case 'O': return 0x3C7EE7C3C3E77E3C;
            case 'P': return unchecked((long)0xFEFFC3FFFEC0C0C0);
            case 'Q': return 0x7CFEC6C6D6CEFF7B;
            case 'R': return unchecked((long)0xFEFFC3FFFCDCCEC7);
            case 'S': return 0x3E63C07C3E03C67C;
            case 'T': return unchecked((long)0xFFFF181818181818);
            case 'U': return unchecked((long)0xC3C3C3C3C3C3FF7E);
            case 'V': return unchecked((long)0xC3C3C3C366663C18);
            case 'W': return unchecked((long)0xC3C3C3DBFFFFE7C3);
            case 'X': return unchecked((long)0xC3E77E3C3C7EE7C3);
            case 'Y': return unchecked((long)0xC3C3663C18181818);
            case 'Z': return unchecked((long)0xFFFF0E1C3870FFFF);
            case '0': return 0x7EE7C7CFF3E3E77E;
            case '1': return 0x1838781818187E7E;
            case '2': return unchecked((long)0xFEFF037FFEC0FFFF);
            case '3': return unchecked((long)0xFEFF033E3E03FFFE);
            case '4': return 0x0E1E3666FFFF0606;
            case '5': return unchecked((long)0xFFFFC0FEFF03FFFE);
            case '6': return 0x3E60C0FEFFC3FF7E;
            case '7': return unchecked((long)0xFFFF060C18303030);
            case '8': return 0x7EC3C37E7EC3C37E;
            case '9': return 0x7EFFC3FF7F03067C;
            default: return 0;
        }
    }
}
