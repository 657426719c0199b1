using System.Xml.Linq;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// A picture: elements of SVG, added in the order in which they cover each other.
/// </summary>
public sealed class Svg
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";
    private readonly XElement _root;

    public Svg(double width, double height, string title)
    {
        Width = width;
        Height = height;
        _root = new XElement(
            Space + "svg",
            new XAttribute("viewBox", $"0 0 {N(width)} {N(height)}"),
            new XAttribute("width", N(width)),
            new XAttribute("height", N(height)),
            new XAttribute("font-family", "DejaVu Sans, Verdana, sans-serif"),
            new XElement(Space + "title", title));
        Rectangle(0, 0, width, height, "#ffffff");
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>A number as it stands in the file: at most two places.</summary>
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public void Rectangle(
        double x, double y, double width, double height, string fill,
        string stroke = "none", double strokeWidth = 1, double radius = 0) =>
        Add("rect", ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)),
            ("rx", N(radius)), ("fill", fill), ("stroke", stroke),
            ("stroke-width", N(strokeWidth)));

    public void Circle(
        double x, double y, double radius, string fill,
        string stroke = "none", double strokeWidth = 1) =>
        Add("circle", ("cx", N(x)), ("cy", N(y)), ("r", N(radius)), ("fill", fill),
            ("stroke", stroke), ("stroke-width", N(strokeWidth)));

    /// <summary>A line or any other path, with round ends.</summary>
    public void Path(
        string path, string stroke, double width, string fill = "none", string? dashes = null,
        string? name = null)
    {
        XElement element = Add("path", ("d", path), ("fill", fill), ("stroke", stroke),
            ("stroke-width", N(width)), ("stroke-linejoin", "round"),
            ("stroke-linecap", dashes is null ? "round" : "butt"));
        if (dashes is not null)
        {
            element.Add(new XAttribute("stroke-dasharray", dashes));
        }

        if (name is not null)
        {
            element.Add(new XAttribute("class", name));
        }
    }

    /// <summary>A leg in its hole, named so that the drawing can be read back.</summary>
    public void Leg(Leg leg, double x, double y, double half, string fill, string stroke) =>
        Add("rect", ("x", N(x - half)), ("y", N(y - half)), ("width", N(2 * half)),
            ("height", N(2 * half)), ("rx", "1.5"), ("fill", fill), ("stroke", stroke),
            ("stroke-width", "1"), ("class", $"leg {leg.Terminal}"));

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width) =>
        Path($"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}", stroke, width);

    /// <summary>Text; y is its middle, x its start, middle or end by the anchor.</summary>
    public void Text(
        double x, double y, string text, double size, string fill = "#1b1f24",
        string anchor = "middle", bool bold = false, double turn = 0)
    {
        XElement element = Add("text", ("x", N(x)), ("y", N(y + (size * 0.36))),
            ("font-size", N(size)), ("fill", fill), ("text-anchor", anchor));
        if (bold)
        {
            element.Add(new XAttribute("font-weight", "bold"));
        }

        if (turn != 0)
        {
            element.Add(new XAttribute("transform", $"rotate({N(turn)} {N(x)} {N(y)})"));
        }

        element.Value = text;
    }

    /// <summary>Text in a white box with a border, readable above anything.</summary>
    public void Label(double x, double y, string text, double size, string border)
    {
        double width = TextWidth(text, size) + (size * 0.8);
        double height = size * 1.5;
        Rectangle(x - (width / 2), y - (height / 2), width, height, "#ffffff", border, 1.4, 4);
        Text(x, y, text, size, bold: true);
    }

    /// <summary>About how wide a text is in this font.</summary>
    public static double TextWidth(string text, double size) => text.Length * size * 0.66;

    public override string ToString() => _root.ToString(SaveOptions.None)
        .ReplaceLineEndings("\n") + "\n";

    private XElement Add(string name, params (string Name, string Value)[] attributes)
    {
        var element = new XElement(Space + name);
        foreach ((string attribute, string value) in attributes)
        {
            if (attribute is not ("stroke" or "rx" or "stroke-width") || IsNeeded(attribute, value))
            {
                element.Add(new XAttribute(attribute, value));
            }
        }

        _root.Add(element);
        return element;
    }

    private static bool IsNeeded(string attribute, string value) => attribute switch
    {
        "rx" => value != "0",
        "stroke-width" => value != "1",
        _ => value != "none",
    };
}
