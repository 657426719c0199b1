namespace AstroNano.Instruments;

/// <summary>Small letters, which go with what is there already.</summary>
public sealed partial class Writer
{
    /// <summary>
    /// Writes a small letter into bits 0 to 4 of the line's ground, moved down by the given rows.
    /// </summary>
    public void WriteTiny(int x, int page, char character, int down)
    {
        if (x < 0 || x > Screen.Width - Font.TinyColumns)
        {
            return;
        }

        byte[] pixels = _pixels;
        int letter = Font.TinyLetter(character);
        int at = x + page * Screen.Width;
        pixels[at] = (byte)(pixels[at] ^ (letter & 31) << down);
        pixels[at + 1] = (byte)(pixels[at + 1] ^ (letter >> 8 & 31) << down);
        pixels[at + 2] = (byte)(pixels[at + 2] ^ (letter >> 16) << down);
        _screen.Touch(x, Font.TinyColumns, page);
    }

    /// <summary>
    /// Writes a text in small letters, hyphens as blanks, and returns the column after it.
    /// </summary>
    public int WriteTiny(int x, int page, string text, int down)
    {
        for (int i = 0; i < text.Length; i++)
        {
            WriteTiny(x, page, text[i] == '-' ? ' ' : text[i], down);
            x += TinyPitch;
        }
        return x;
    }
}
