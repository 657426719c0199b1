using System;

namespace AstroNano.Instruments;

/// <summary>
/// The picture of a 128 × 64 display in the layout its controller keeps: eight pages of 128 bytes,
/// the byte at x + 128·page holds eight pixels of one column, bit 0 on top. Painting writes whole
/// bytes; a byte that becomes what it already was changes nothing, and only what was painted
/// differently has to go over the bus (3 ms a page at 400 kHz). It is known by sections of sixteen
/// columns: that takes one number, and no copy of what the display shows.
/// </summary>
public class Screen
{
    /// <summary>Pixels in a row, and bytes in a page.</summary>
    public const int Width = 128;
    /// <summary>Rows.</summary>
    public const int Height = 64;
    /// <summary>Pages of eight rows.</summary>
    public const int Pages = 8;

    /// <summary>Columns of a section.</summary>
    public const int SectionWidth = 1 << SectionBits;

    private const int SectionBits = 4;
    private const int Sections = Width / SectionWidth;
    private const long WholePage = (1 << Sections) - 1;

    private protected readonly byte[] _pixels = new byte[Width * Pages];

    // A bit a section, those of page 0 the lowest.
    private long _changed = ~0L;

    /// <summary>The 1024 bytes. Call <see cref="Touch"/> after writing to them.</summary>
    public byte[] Pixels => _pixels;

    /// <summary>Has anything changed since <see cref="AcceptPages"/>?</summary>
    public bool HasChanged => _changed != 0;

    /// <summary>
    /// The sections of a page that have changed since <see cref="AcceptPages"/>, a bit each, the
    /// leftmost the lowest.
    /// </summary>
    public int ChangedSections(int page) => (int)(_changed >> page * Sections & WholePage);

    /// <summary>What changed is on the display now.</summary>
    public void AcceptPages() => _changed = 0;

    /// <summary>A page is on the display now; one whose transfer failed stays changed.</summary>
    public void AcceptPage(int page) => _changed &= ~(WholePage << page * Sections);

    /// <summary>Some columns of a page were painted differently.</summary>
    public void Touch(int x, int columns, int page) =>
        _changed |= (long)((2 << (x + columns - 1 >> SectionBits)) - (1 << (x >> SectionBits)))
            << page * Sections;

    /// <summary>So on all pages whose bit is set; never on the first.</summary>
    public void TouchPages(int x, int columns, int bits)
    {
        // Copies of seven bits, each seven places further: of copy n only bit n is taken, which is
        // then the lowest of byte n. A loop over the pages would cost three times as much.
        long pages = (bits >> 1) * 0x408_1020_4081L & 0x1_0101_0101_0101L;
        _changed |= (pages << Sections) * SectionsOf(x, columns);
    }

    /// <summary>Everything has to go out again, as after a display was plugged in.</summary>
    public void TouchAll() => _changed = ~0L;

    /// <summary>
    /// Puts a column of up to four pages, eight rows each, bit 0 on top. Only pages whose byte
    /// becomes another are marked.
    /// </summary>
    public void PutColumn(int x, int page, int pages, int rows)
    {
        byte[] pixels = _pixels;
        int at = x + page * Width;
        for (int end = page + pages; page < end; page++)
        {
            if (pixels[at] != (rows & 0xFF))
            {
                pixels[at] = (byte)rows;
                _changed |= 1L << page * Sections + (x >> SectionBits);
            }
            at += Width;
            rows >>= 8;
        }
    }

    /// <summary>The same in columns side by side, which takes less time.</summary>
    public void PutColumns(int x, int columns, int page, int pages, int rows)
    {
        byte[] pixels = _pixels;
        for (int end = page + pages; page < end; page++)
        {
            int value = rows & 0xFF;
            bool changed = false;
            int at = x + page * Width;
            for (int last = at + columns; at < last; at++)
            {
                if (pixels[at] != value)
                {
                    pixels[at] = (byte)value;
                    changed = true;
                }
            }

            if (changed)
            {
                Touch(x, columns, page);
            }

            rows >>= 8;
        }
    }

    /// <summary>A bar from the left edge on that shows how far something is.</summary>
    public void PutBar(int page, int columns, int done)
    {
        for (int x = 0; x < columns; x++)
        {
            _pixels[page * Width + x] = x < done ? (byte)0x7E : (byte)0x18;
        }

        Touch(0, columns, page);
    }

    /// <summary>Fills a page with one byte, by copying ever longer pieces of itself.</summary>
    public void FillPage(int page, byte value)
    {
        int start = page * Width;
        _pixels[start] = value;
        for (int length = 1; length < Width; length *= 2)
        {
            Array.Copy(_pixels, start, _pixels, start + length, length);
        }

        _changed |= WholePage << page * Sections;
    }

    /// <summary>Dark from this page down.</summary>
    public void ClearFrom(int page)
    {
        Array.Clear(_pixels, page * Width, _pixels.Length - page * Width);
        _changed |= ~0L << page * Sections;
    }

    private static long SectionsOf(int x, int columns) =>
        (2 << (x + columns - 1 >> SectionBits)) - (1 << (x >> SectionBits));
}
