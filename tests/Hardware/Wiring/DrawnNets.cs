using AstroNano.Hardware.Boards;
using AstroNano.Hardware.Wiring;

namespace AstroNano.Hardware.Tests.Wiring;

/// <summary>
/// Reads a drawing back: holes, legs and ends of wires by their places on the paper, and which of
/// them the metal of two real breadboards would join. Of the plan it knows nothing.
/// </summary>
public sealed class DrawnNets
{
    private readonly List<Spot> _holes = [];
    private readonly List<string> _stray = [];

    public DrawnNets(string drawing, Board real)
    {
        XElement root = XDocument.Parse(drawing).Root!;
        ILookup<string, XElement> byClass = root.Elements()
            .Where(each => each.Attribute("class") is not null)
            .ToLookup(each => each.Attribute("class")!.Value.Split(' ')[0]);
        foreach (XElement row in byClass["holes"])
        {
            AddHoles(row);
        }

        Queue<string> pins = new(real.Header.Places.Select(Netlist.TerminalOf));
        foreach (XElement leg in byClass["leg"])
        {
            string name = leg.Attribute("class")!.Value["leg ".Length..];
            // A board has the pins that it really has, whatever the drawing calls them.
            string terminal = name.StartsWith("board ", StringComparison.Ordinal)
                ? pins.Dequeue() : name;
            double half = Number(leg, "width") / 2;
            Joints.Plug(terminal, StripAt(
                Number(leg, "x") + half, Number(leg, "y") + half, terminal));
        }

        foreach (XElement wire in byClass["wire"])
        {
            double[] numbers = [.. Regex.Matches(wire.Attribute("d")!.Value, @"-?\d+(\.\d+)?")
                .Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
            string name = wire.Attribute("class")!.Value;
            Joints.Join(StripAt(numbers[0], numbers[1], name),
                StripAt(numbers[^2], numbers[^1], name));
        }
    }

    public Joints Joints { get; } = new();

    /// <summary>What is wrong with it, by the netlist of a board.</summary>
    public string[] Faults(Board real) =>
        [.. _stray, .. Netlist.Of(real).Faults(Joints)];

    // A dashed line: each dash is a hole.
    private void AddHoles(XElement row)
    {
        string[] name = row.Attribute("class")!.Value.Split(' ');
        double[] line = [.. Regex.Matches(row.Attribute("d")!.Value, @"\d+(\.\d+)?")
            .Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
        double[] dashes = [.. row.Attribute("stroke-dasharray")!.Value.Split(' ')
            .Select(each => double.Parse(each, CultureInfo.InvariantCulture))];
        List<double> centres = [];
        double x = line[0];
        for (int i = 0; x < line[2]; i++)
        {
            if (i % 2 == 0)
            {
                centres.Add(x + (dashes[i % dashes.Length] / 2));
            }

            x += dashes[i % dashes.Length];
        }

        bool isRail = name[2] is "+" or "−";
        Assert.Equal(isRail ? 50 : 63, centres.Count);
        for (int hole = 0; hole < centres.Count; hole++)
        {
            string strip = isRail
                ? $"{name[1]} {name[2]} {(hole < centres.Count / 2 ? "left" : "right")}"
                : $"{name[1]} {hole + 1} {("abcde".Contains(name[2]) ? "a-e" : "f-j")}";
            _holes.Add(new Spot(centres[hole], line[1], strip));
        }
    }

    private string StripAt(double x, double y, string what)
    {
        Spot? hole = _holes.Find(each => Math.Abs(each.X - x) < 0.6 && Math.Abs(each.Y - y) < 0.6);
        if (hole is null)
        {
            _stray.Add($"{what} ends in no hole");
        }

        return hole?.Strip ?? $"{what} at {x} {y}";
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private sealed record Spot(double X, double Y, string Strip);
}
