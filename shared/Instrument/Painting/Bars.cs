using System;

namespace AstroNano.Instruments;

/// <summary>
/// A row of upright bars, one a memory, 46 rows high at 1. What is negative is as high and striped.
/// Only what grew or shrank is painted, in whole bytes: a bar touches the display pages between
/// its old and its new end. When very much has changed a part of it waits for the next picture,
/// so that no picture is expensive.
/// </summary>
/// <remarks>
/// Most bars move within eight rows from one picture to the next. That way is written out in the
/// loop: sixty instructions where the general one takes a hundred and thirty.
/// </remarks>
internal sealed class Bars
{
    /// <summary>Rows of a bar whose value is 1.</summary>
    public const int FullHeight = 46;

    private const int LowestPage = 6;
    private const int Stripes = 0xAA;
    private const int Bias = 1024;

    // Pieces of bars painted in one picture, of sixty instructions or so; wide ones count twice.
    private const int Allowance = 15;

    private readonly Screen _screen;
    private readonly byte[] _pixels;
    private readonly sbyte[] _heights = new sbyte[Engine.Capacity];
    private readonly int _even;
    private readonly int _odd;
    private int _foot;
    private int _pitch;
    private int _width;
    private int _next;
    private int _allowed;

    /// <summary>Bars whose even and odd columns have these textures.</summary>
    public Bars(Screen screen, int even, int odd)
    {
        _screen = screen;
        _pixels = screen.Pixels;
        _even = even;
        _odd = odd;
    }

    /// <summary>Places the bars; nothing of them is on the screen.</summary>
    public void Arrange(int left, int pitch, int width)
    {
        _foot = LowestPage * Screen.Width + left;
        _pitch = pitch;
        _width = width;
        _next = 0;
        Array.Clear(_heights, 0, _heights.Length);
    }

    /// <summary>Paints what differs.</summary>
    public void Paint(float[] values, int count, float scale)
    {
        sbyte[] heights = _heights;
        byte[] pixels = _pixels;
        int width = _width;
        int even = _even;
        int odd = _odd;
        int pitch = _pitch;
        int touched = 0, first = count, last = 0;
        _allowed = Allowance;
        int memory = _next;
        int foot = _foot + memory * pitch;
        for (int rest = count; rest > 0; rest--, memory++, foot += pitch)
        {
            if (memory == count)
            {
                memory = 0;
                foot = _foot;
            }
            // Rounds values of both signs.
            int height = (int)(values[memory] * scale + (Bias + 0.5f)) - Bias;
            int old = heights[memory];
            if (height == old)
            {
                continue;
            }

            if (_allowed <= 0)
            {
                _next = memory;
                break;
            }

            first = memory < first ? memory : first;
            last = memory > last ? memory : last;
            if (height > FullHeight)
            {
                height = FullHeight;
            }
            else if (height < -FullHeight)
            {
                height = -FullHeight;
            }

            heights[memory] = (sbyte)height;
            if (height < 0 || old < 0)
            {
                touched |= PaintStriped(foot, old, height);
                continue;
            }
            int band = (old < height ? old : height) >> 3;
            int rows = height - (band << 3);
            if (rows > 8 || old - height + rows > 8 || width > 3)
            {
                touched |= PaintBands(foot, old, height, even, odd);
                continue;
            }
            _allowed--;
            rows = 0xFF00 >> rows;
            int at = foot - (band << 7);
            pixels[at] = (byte)(rows & even);
            touched |= 1 << LowestPage - band;
            if (width == 1)
            {
                continue;
            }

            pixels[at + 1] = (byte)(rows & odd);
            if (width == 3)
            {
                pixels[at + 2] = (byte)(rows & even);
            }
        }

        if (touched != 0)
        {
            int left = _foot % Screen.Width + first * pitch;
            _screen.TouchPages(left, (last - first) * pitch + width, touched);
        }
    }

    // Below zero before or after: if the texture changes, the old bar goes first.
    private int PaintStriped(int foot, int old, int height)
    {
        int touched = 0;
        if (height < 0 != old < 0 && old != 0)
        {
            touched = PaintBands(foot, old < 0 ? -old : old, 0, 0, 0);
            old = 0;
        }
        if (height < 0)
        {
            touched |= PaintBands(foot, -old, -height, Stripes, Stripes);
        }
        else if (height > 0)
        {
            touched |= PaintBands(foot, old, height, _even, _odd);
        }

        return touched;
    }

    // Band by band from the lower end to the higher: full ones, the one with the new end in it,
    // dark ones.
    private int PaintBands(int foot, int old, int height, int even, int odd)
    {
        byte[] pixels = _pixels;
        int width = _width;
        int lowest = (old < height ? old : height) >> 3;
        int highest = (old > height ? old : height) - 1 >> 3;
        int rows = height - (lowest << 3);
        int at = foot - lowest * Screen.Width;
        int last = foot - highest * Screen.Width;
        int pieces = highest - lowest + 2;
        _allowed -= width > 3 ? 2 * pieces : pieces;
        for (; at >= last; at -= Screen.Width)
        {
            int fill = 0;
            if (rows > 0)
            {
                fill = rows < 8 ? 0xFF00 >> rows : 0xFF;
            }

            rows -= 8;
            byte evenFill = (byte)(fill & even);
            pixels[at] = evenFill;
            if (width == 1)
            {
                continue;
            }

            byte oddFill = (byte)(fill & odd);
            pixels[at + 1] = oddFill;
            if (width == 2)
            {
                continue;
            }

            pixels[at + 2] = evenFill;
            for (int i = 3; i < width; i += 2)
            {
                pixels[at + i] = oddFill;
                if (i + 1 < width)
                {
                    pixels[at + i + 1] = evenFill;
                }
            }
        }
        // Each band is a page: from the highest's bit up to the lowest's.
        return (2 << LowestPage - lowest) - (1 << LowestPage - highest);
    }
}
