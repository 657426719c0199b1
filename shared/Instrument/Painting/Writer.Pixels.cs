namespace AstroNano.Instruments;

/// <summary>The pixels of letters; the caller marks them as changed, once per text.</summary>
public sealed partial class Writer
{
    private void Put(int x, int page, char character)
    {
        if (x < 0 || x > Width - Font.Columns)
        {
            return;
        }

        byte[] pixels = _pixels;
        int mask = _mask;
        long letter = Font.Letter(character) ^ mask;
        int at = x + page * Width;
        pixels[at] = (byte)letter;
        pixels[at + 1] = (byte)(letter >> 8);
        pixels[at + 2] = (byte)(letter >> 16);
        pixels[at + 3] = (byte)(letter >> 24);
        pixels[at + 4] = (byte)(letter >> 32);
        if (x < Width - Font.Columns)
        {
            pixels[at + Font.Columns] = (byte)mask;
        }
    }

    private void TouchUpTo(int start, int end, int page)
    {
        start = start < 0 ? 0 : start;
        end = end > Width ? Width : end;
        if (start < end)
        {
            Touch(start, end - start, page);
        }
    }

    private void PutTiny(int x, int page, char character, int down)
    {
        if (x < 0 || x > Width - Font.TinyColumns)
        {
            return;
        }

        byte[] pixels = _pixels;
        int letter = Font.TinyLetter(character);
        int at = x + page * Width;
        pixels[at] = (byte)(pixels[at] ^ (letter & 31) << down);
        pixels[at + 1] = (byte)(pixels[at + 1] ^ (letter >> 8 & 31) << down);
        pixels[at + 2] = (byte)(pixels[at + 2] ^ (letter >> 16) << down);
    }
}
