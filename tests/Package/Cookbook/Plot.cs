using System.Globalization;
using System.Text;
using AstroNano.Core;

namespace AstroNano.Cookbook;

/// <summary>What a recipe shows: patterns as pixels, or numbers as lines, in SVG.</summary>
public sealed class Plot
{
    private const int Side = 8;
    private const int Pixel = 12;
    private const int Gap = 20;
    private const int Height = 150;
    private const int Width = 340;
    private const int Left = 44;
    private const int Bottom = 20;

    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"];

    private Plot(string svg)
    {
        Svg = svg;
    }

    /// <summary>The file.</summary>
    public string Svg { get; }

    /// <summary>Patterns of 64 signs beside one another, each with a word.</summary>
    public static Plot OfPatterns(params (string Word, float[] Signs)[] patterns)
    {
        var parts = new StringBuilder();
        int each = Side * Pixel + Gap;
        for (int index = 0; index < patterns.Length; index++)
        {
            int left = index * each;
            parts.Append(Text(left, 12, patterns[index].Word, "start"));
            for (int i = 0; i < Side * Side; i++)
            {
                string colour = patterns[index].Signs[i] > 0f ? "#0072b2" : "#e4e9ed";
                parts.Append(CultureInfo.InvariantCulture,
                    $"<rect x=\"{left + i % Side * Pixel}\" y=\"{18 + i / Side * Pixel}\" ")
                    .Append($"width=\"{Pixel - 1}\" height=\"{Pixel - 1}\" fill=\"{colour}\"/>\n");
            }
        }

        return new Plot(Drawn(patterns.Length * each, 18 + Side * Pixel, parts));
    }

    /// <summary>Lines over a common axis, each with a word.</summary>
    public static Plot OfLines(string x, string y,
        params (string Word, (double X, double Y)[] Points)[] lines)
    {
        (double X, double Y)[] all = [.. lines.SelectMany(line => line.Points)];
        (double left, double right) = (all.Min(point => point.X), all.Max(point => point.X));
        (double low, double high) = (all.Min(point => point.Y), all.Max(point => point.Y));
        string At((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture,
            $"{Left + (point.X - left) / (right - left) * (Width - Left - 90):0.0},"
            + $"{20 + (high - point.Y) / (high - low) * (Height - Bottom - 24):0.0}");
        var parts = new StringBuilder();
        for (int index = 0; index < lines.Length; index++)
        {
            string colour = Colours[index % Colours.Length];
            string points = string.Join(' ', lines[index].Points.Select(At));
            parts.Append($"<polyline points=\"{points}\" ")
                .Append($"fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>\n")
                .Append(Text(Width - 84, 20 + 16 * index, lines[index].Word, "start", colour));
        }

        int base_ = Height - Bottom;
        parts.Append(Text(Left - 4, 26, Number(high), "end"))
            .Append(Text(Left - 4, base_, Number(low), "end"))
            .Append(Text(Left, base_ + 14, Number(left), "middle"))
            .Append(Text(Width - 90, base_ + 14, Number(right), "middle"))
            .Append(Text((Left + Width - 90) / 2, base_ + 14, x, "middle"))
            .Append(Text(0, 10, y, "start"));
        return new Plot(Drawn(Width, Height, parts));
    }

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(int x, int y, string text, string anchor, string colour = "#333") =>
        $"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{text}</text>\n";

    private static string Drawn(int width, int height, StringBuilder parts) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" "
        + $"width=\"{width}\" font-family=\"sans-serif\" font-size=\"11\">\n"
        + $"<rect width=\"{width}\" height=\"{height}\" fill=\"white\"/>\n{parts}</svg>\n";
}
