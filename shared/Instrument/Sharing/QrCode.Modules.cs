namespace AstroNano.Instruments;

/// <summary>
/// The dark and light modules: what every such code has in the same places, and where words go.
/// </summary>
public sealed partial class QrCode
{
    private const int Finder = 7;
    private const int Alignment = 22;
    private const int Timing = 6;
    private const int WordBits = Words * 8;

    // Level L and mask 0 in five bits, behind them the ten that guard them, and the standard's
    // pattern over all.
    private const int Format = 0x77C4;

    // A column an int, a row a bit, dark is 1.
    private readonly int[] _columns = new int[Size];

    /// <summary>
    /// A column from the top down, lowest bit first; 1 is dark. It is whole when the work is done.
    /// </summary>
    public int Column(int x) => _columns[x];

    private void DrawFixed()
    {
        for (int i = 0; i < Size; i++)
        {
            Set(Timing, i, (i & 1) == 0);
            Set(i, Timing, (i & 1) == 0);
        }

        DrawRings(Finder / 2, Finder / 2, Finder / 2);
        DrawRings(Size - 1 - Finder / 2, Finder / 2, Finder / 2);
        DrawRings(Finder / 2, Size - 1 - Finder / 2, Finder / 2);
        DrawRings(Alignment, Alignment, 2);
        DrawFormat();
    }

    // The next bits go into a pair of columns, from 0 on the right, up and down in turn.
    private void PutPair(int pair)
    {
        byte[] words = _words;
        int right = Size - 1 - 2 * pair;
        if (right <= Timing)
        {
            right--;
        }

        bool isUp = (pair & 1) == 0;
        for (int step = 0; step < Size; step++)
        {
            int y = isUp ? Size - 1 - step : step;
            for (int x = right; x > right - 2; x--)
            {
                if (IsFixed(x, y))
                {
                    continue;
                }

                // Seven modules are left over after the words; they are zeros.
                int at = _bits++;
                int bit = at < WordBits ? words[at >> 3] >> (7 - (at & 7)) & 1 : 0;
                Set(x, y, bit != (x + y & 1 ^ 1));
            }
        }
    }

    // Finders with their light border and the format beside them, timing, alignment.
    private static bool IsFixed(int x, int y)
    {
        if (x == Timing || y == Timing)
        {
            return true;
        }

        const int Corner = Finder + 1;
        if (y <= Corner)
        {
            return x <= Corner || x >= Size - Corner;
        }

        if (x <= Corner)
        {
            return y >= Size - Corner;
        }

        return x >= Alignment - 2 && x <= Alignment + 2
            && y >= Alignment - 2 && y <= Alignment + 2;
    }

    // A dark middle, a light ring, a dark one, and around a finder a light one again.
    private void DrawRings(int x, int y, int dark)
    {
        for (int dx = -dark - 1; dx <= dark + 1; dx++)
        {
            for (int dy = -dark - 1; dy <= dark + 1; dy++)
            {
                int acrossX = dx < 0 ? -dx : dx;
                int acrossY = dy < 0 ? -dy : dy;
                int ring = acrossX > acrossY ? acrossX : acrossY;
                bool isInside = x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size;
                if (isInside && (ring <= dark || dark == Finder / 2))
                {
                    Set(x + dx, y + dy, ring != dark - 1 && ring <= dark);
                }
            }
        }
    }

    // Twice: around the finder on the upper left, and shared out between the two others.
    private void DrawFormat()
    {
        const int Beside = Finder + 1;
        for (int bit = 0; bit < 15; bit++)
        {
            bool isDark = (Format >> bit & 1) != 0;
            int along = bit < Timing ? bit : bit < 8 ? bit + 1 : bit < 9 ? Finder : 14 - bit;
            Set(bit < 8 ? Beside : along, bit < 8 ? along : Beside, isDark);
            Set(bit < 8 ? Size - 1 - bit : Beside, bit < 8 ? Beside : Size - 15 + bit, isDark);
        }

        Set(Beside, Size - Beside, true);
    }

    private void Set(int x, int y, bool isDark)
    {
        int bit = 1 << y;
        _columns[x] = isDark ? _columns[x] | bit : _columns[x] & ~bit;
    }
}
