using System;

namespace AstroNano.Instruments;

/// <summary>
/// The picture of a 128 × 64 display in the layout its controller keeps: eight pages of 128 bytes,
/// the byte at x + 128·page holds eight pixels of one column, bit 0 on top. Painting writes whole
/// bytes; a byte that becomes what it already was changes nothing, and only pages with a changed
/// byte have to go over the bus (3 ms each at 400 kHz).
/// </summary>
public sealed class Screen
{
    /// <summary>Pixels in a row, and bytes in a page.</summary>
    public const int Width = 128;
    /// <summary>Rows.</summary>
    public const int Height = 64;
    /// <summary>Pages of eight rows.</summary>
    public const int Pages = 8;

    private const int AllPages = (1 << Pages) - 1;

    private readonly byte[] _pixels = new byte[Width * Pages];
    private int _changed = AllPages;

    /// <summary>The 1024 bytes. Who writes here says so with <see cref="Touch"/>.</summary>
    public byte[] Pixels => _pixels;

    /// <summary>The pages of which a byte has changed, a bit each.</summary>
    public int ChangedPages => _changed;

    /// <summary>Has a byte of this page changed since <see cref="AcceptPages"/>?</summary>
    public bool PageChanged(int page) => (_changed >> page & 1) != 0;

    /// <summary>What changed is on the display now.</summary>
    public void AcceptPages() => _changed = 0;

    /// <summary>A page is on the display now; one whose transfer failed stays changed.</summary>
    public void AcceptPage(int page) => _changed &= ~(1 << page);

    /// <summary>Something on this page was painted differently.</summary>
    public void Touch(int page) => _changed |= 1 << page;

    /// <summary>So on all pages whose bit is set.</summary>
    public void TouchPages(int bits) => _changed |= bits;

    /// <summary>Everything has to go out again, as after a display was plugged in.</summary>
    public void TouchAll() => _changed = AllPages;

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
                _changed |= 1 << page;
            }
            at += Width;
            rows >>= 8;
        }
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

        _changed |= 1 << page;
    }

    /// <summary>Dark from this page down.</summary>
    public void ClearFrom(int page)
    {
        Array.Clear(_pixels, page * Width, _pixels.Length - page * Width);
        _changed |= AllPages & AllPages << page;
    }
}
