namespace AstroNano.Instruments;

/// <summary>Small letters, which go with what is there already.</summary>
public sealed partial class Writer
{
    /// <summary>
    /// Writes a small letter into bits 0 to 4 of the line's ground, moved down by the given rows.
    /// </summary>
    public void WriteTiny(int x, int page, char character, int down)
    {
        PutTiny(x, page, character, down);
        TouchUpTo(x, x + TinyPitch, page);
    }

    /// <summary>
    /// Writes a text in small letters, hyphens as blanks, and returns the column after it.
    /// </summary>
    public int WriteTiny(int x, int page, string text, int down)
    {
        int start = x;
        for (int i = 0; i < text.Length; i++)
        {
            PutTiny(x, page, text[i] == '-' ? ' ' : text[i], down);
            x += TinyPitch;
        }

        TouchUpTo(start, x, page);
        return x;
    }
}
