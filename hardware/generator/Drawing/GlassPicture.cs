using AstroNano.Peripherals;

namespace AstroNano.Hardware.Drawing;

/// <summary>A picture of the display: each row of lit pixels as one stroke.</summary>
public static class GlassPicture
{
    /// <summary>The colours of lit and of dark pixels.</summary>
    internal static readonly Color Lit = Color.FromRgb(0xbf, 0xea, 0xff);
    internal static readonly Color Dark = Color.FromRgb(0x05, 0x08, 0x0c);
    private const int Margin = 4;
    private const int Scale = 3;

    /// <summary>Draws 1024 bytes in the order in which the instrument paints.</summary>
    public static string Draw(byte[] glass, string title)
    {
        var path = new StringBuilder();
        for (int y = 0; y < OledGlass.Height; y++)
        {
            for (int x = 0; x < OledGlass.Width; x++)
            {
                int start = x;
                while (x < OledGlass.Width && IsLit(glass, x, y))
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append($"M{start} {y}h{x - start}");
                }
            }
        }

        int width = OledGlass.Width + (2 * Margin);
        int height = OledGlass.Height + (2 * Margin);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"
              width="{width * Scale}" height="{height * Scale}" shape-rendering="crispEdges">
            <title>{title}</title>
            <rect width="{width}" height="{height}" rx="2" fill="#05080c"/>
            <path transform="translate({Margin} {Margin}.5)" stroke="#bfeaff" d="{path}"/>
            </svg>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The display in the middle of a larger picture, its pixels as squares.</summary>
    internal static Image<Rgb24> Enlarge(byte[] glass, int width, int height, int scale)
    {
        var picture = new Image<Rgb24>(width, height, Dark);
        int left = (width - (scale * OledGlass.Width)) / 2;
        int top = (height - (scale * OledGlass.Height)) / 2;
        for (int y = 0; y < scale * OledGlass.Height; y++)
        {
            for (int x = 0; x < scale * OledGlass.Width; x++)
            {
                if (IsLit(glass, x / scale, y / scale))
                {
                    picture[left + x, top + y] = Lit;
                }
            }
        }

        return picture;
    }

    /// <summary>Whether a pixel of such a picture is lit.</summary>
    public static bool IsLit(byte[] glass, int x, int y) =>
        (glass[x + (OledGlass.Width * (y / 8))] >> (y % 8) & 1) != 0;
}
