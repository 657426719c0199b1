using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A screen on which letters and numbers are written, six columns a letter, without making a
/// string. A letter always fills its six columns, so that new text replaces old text. Every call
/// marks its page as changed: write what has changed, not what is there already.
/// </summary>
/// <remarks>
/// Who writes in every frame should hold literal strings in fields: the device allocates a string
/// object each time a literal is mentioned.
/// </remarks>
public sealed partial class Writer : Screen
{
    /// <summary>Columns from one letter to the next.</summary>
    public const int Pitch = Font.Columns + 1;

    /// <summary>Columns from one small letter to the next.</summary>
    public const int TinyPitch = Font.TinyColumns + 1;

    private const int Largest = 99_999_999;

    private int _mask;

    /// <summary>Dark letters on a bright line, as the header has them.</summary>
    public bool Inverse
    {
        get => _mask != 0;
        set => _mask = value ? -1 : 0;
    }

    /// <summary>Writes one letter; what would leave the screen is not written.</summary>
    public void Write(int x, int page, char character)
    {
        Put(x, page, character);
        TouchUpTo(x, x + Pitch, page);
    }

    /// <summary>Writes a text and returns the column after it.</summary>
    public int Write(int x, int page, string text)
    {
        int length = text.Length, start = x;
        for (int i = 0; i < length; i++)
        {
            Put(x, page, text[i]);
            x += Pitch;
        }

        TouchUpTo(start, x, page);
        return x;
    }

    /// <summary>Writes the name of a setting: its key, hyphens as blanks.</summary>
    public void WriteName(int x, int page, Setting setting)
    {
        string key = setting.Key;
        int start = x;
        for (int i = 0; i < key.Length; i++)
        {
            Put(x, page, key[i] == '-' ? ' ' : key[i]);
            x += Pitch;
        }

        TouchUpTo(start, x, page);
    }

    /// <summary>Writes the symbol of a setting, a letter or two.</summary>
    public void WriteSymbol(int x, int page, Setting setting)
    {
        int letters = setting.SymbolLetters;
        Put(x, page, (char)letters);
        letters >>= 16;
        if (letters != 0)
        {
            Put(x + Pitch, page, (char)letters);
        }

        TouchUpTo(x, x + 2 * Pitch, page);
    }

    /// <summary>Writes a text that ends before the given column; blanks fill the width.</summary>
    public void WriteRight(int end, int page, string text, int width)
    {
        int start = end - text.Length * Pitch;
        Write(start, page, text);
        Blank(end - width * Pitch, start, page);
    }

    /// <summary>
    /// Writes a number that ends before the given column, in as many letters as the width says,
    /// blanks in front. Decimals from 0 to 4; numbers beyond eight digits are cut to that.
    /// </summary>
    public void WriteNumber(int end, int page, float value, int decimals, int width)
    {
        float scale = 1f;
        for (int i = 0; i < decimals; i++)
        {
            scale *= 10f;
        }

        bool negative = value < 0f;
        if (negative)
        {
            value = -value;
        }

        value = value * scale + 0.5f;
        // A float beyond the range of int would wrap, and NaN has no digits.
        int digits = value < Largest ? (int)value : Largest;
        WriteDigits(end, page, digits, decimals, width, negative && digits != 0);
    }

    /// <summary>Writes a whole number that ends before the given column.</summary>
    public void WriteInteger(int end, int page, int value, int width)
    {
        bool negative = value < 0;
        if (negative)
        {
            value = -value;
        }

        WriteDigits(end, page, value, 0, width, negative);
    }

    /// <summary>Writes a setting's value or word; a long one small, as far as it fits.</summary>
    public void WriteSetting(int end, int page, Setting setting, int width)
    {
        string word = setting.ValueWord;
        if (word == null)
        {
            WriteNumber(end, page, setting.Value, setting.Decimals, width);
        }
        else if (word.Length <= width)
        {
            WriteRight(end, page, word, width);
        }
        else
        {
            int start = end - width * Pitch;
            Blank(start, end, page);
            int letters = width * Pitch / TinyPitch;
            letters = word.Length < letters ? word.Length : letters;
            int x = end - letters * TinyPitch;
            for (int i = 0; i < letters; i++)
            {
                PutTiny(x, page, word[i], 1);
                x += TinyPitch;
            }
        }
    }

    /// <summary>Writes eight hexadecimal digits and returns the column after them.</summary>
    public int WriteHexadecimal(int x, int page, int value)
    {
        int start = x;
        for (int shift = 28; shift >= 0; shift -= 4)
        {
            Put(x, page, HexadecimalDigit(value >> shift));
            x += Pitch;
        }

        TouchUpTo(start, x, page);
        return x;
    }

    /// <summary>The lowest four bits as a digit.</summary>
    public static char HexadecimalDigit(int value)
    {
        int digit = value & 15;
        return (char)(digit < 10 ? '0' + digit : 'A' - 10 + digit);
    }

    /// <summary>Fills columns with the line's ground.</summary>
    public void Blank(int from, int to, int page)
    {
        if (from < 0)
        {
            from = 0;
        }

        int at = from + page * Width;
        int end = to + page * Width;
        if (at >= end)
        {
            return;
        }

        while (at < end)
        {
            _pixels[at++] = (byte)_mask;
        }

        Touch(from, to - from, page);
    }

    // From the last digit to the first; what does not fit into the width is left out.
    private void WriteDigits(
        int end, int page, int digits, int decimals, int width, bool negative)
    {
        int start = end - width * Pitch;
        int x = end;
        while (x > start)
        {
            x -= Pitch;
            Put(x, page, (char)('0' + digits % 10));
            digits /= 10;
            decimals--;
            if (decimals == 0 && x > start)
            {
                x -= Pitch;
                Put(x, page, '.');
            }
            else if (digits == 0 && decimals < 0)
            {
                break;
            }
        }
        if (negative && x > start)
        {
            x -= Pitch;
            Put(x, page, '-');
        }

        TouchUpTo(x, end, page);
        Blank(start, x, page);
    }
}
