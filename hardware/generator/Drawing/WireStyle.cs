namespace AstroNano.Hardware.Drawing;

/// <summary>
/// How a wire is drawn: a colour, and stripes in white that tell wires apart where colours do
/// not, in a black-and-white print or to somebody who sees colours differently.
/// </summary>
public sealed record WireStyle(string Name, string Colour, string? Stripes)
{
    private static readonly Dictionary<string, WireStyle> Signals = new()
    {
        [Netlist.Ground] = new WireStyle("black", "#22262b", null),
        [Netlist.Supply] = new WireStyle("red", "#c62f2f", "1.5 7"),
        ["knob 1"] = new WireStyle("ochre", "#b8860b", null),
        ["knob 2"] = new WireStyle("green", "#1f8a5b", "16 6"),
        ["knob 3"] = new WireStyle("violet", "#8e4ec6", "6 6"),
        ["knob 4"] = new WireStyle("orange", "#d2601a", "12 4 3 4"),
        ["CUE"] = new WireStyle("pink", "#c2265c", "24 10"),
        ["MODE"] = new WireStyle("blue", "#2f6fd0", "3 3"),
        ["SCL"] = new WireStyle("yellow", "#a07d00", "10 5"),
        ["SDA"] = new WireStyle("turquoise", "#0f7fa8", "18 4 4 4"),
    };

    /// <summary>The style of a signal's wire.</summary>
    public static WireStyle Of(string signal) => Signals[signal];

    /// <summary>
    /// Draws a wire through these points, with rounded corners and a light border.
    /// </summary>
    public void Draw(
        Svg svg, double width, (double X, double Y)[] points, string? name = null)
    {
        string path = Rounded(points, 7);
        svg.Path(path, "#ffffff", width + 2.4);
        svg.Path(path, Colour, width, name: name);
        if (Stripes is not null)
        {
            svg.Path(path, "#ffffff", width * 0.36, dashes: Stripes);
        }

        foreach ((double x, double y) in new[] { points[0], points[^1] })
        {
            svg.Circle(x, y, width * 0.75, Colour, "#ffffff", 1.2);
        }
    }

    private static string Rounded((double X, double Y)[] points, double radius)
    {
        string path = $"M{Svg.N(points[0].X)} {Svg.N(points[0].Y)}";
        for (int i = 1; i < points.Length - 1; i++)
        {
            (double X, double Y) corner = points[i];
            (double X, double Y) before = Towards(corner, points[i - 1], radius);
            (double X, double Y) after = Towards(corner, points[i + 1], radius);
            path += $"L{Svg.N(before.X)} {Svg.N(before.Y)}"
                + $"Q{Svg.N(corner.X)} {Svg.N(corner.Y)} {Svg.N(after.X)} {Svg.N(after.Y)}";
        }

        (double X, double Y) end = points.Last();
        return path + $"L{Svg.N(end.X)} {Svg.N(end.Y)}";
    }

    private static (double X, double Y) Towards(
        (double X, double Y) from, (double X, double Y) to, double distance)
    {
        double dx = to.X - from.X;
        double dy = to.Y - from.Y;
        double length = System.Math.Max(System.Math.Sqrt((dx * dx) + (dy * dy)), 0.001);
        double part = System.Math.Min(distance, length / 2) / length;
        return (from.X + (dx * part), from.Y + (dy * part));
    }
}
