using System.Text;
using AstroNano.Peripherals;

namespace AstroNano.Hardware.Drawing;

/// <summary>A picture of the display: each row of lit pixels as one stroke.</summary>
public static class GlassPicture
{
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

    /// <summary>Whether a pixel of such a picture is lit.</summary>
    public static bool IsLit(byte[] glass, int x, int y) =>
        (glass[x + (OledGlass.Width * (y / 8))] >> (y % 8) & 1) != 0;
}
