namespace AstroNano.Hardware.Drawing;

/// <summary>
/// The two orders of supply pins in which displays are sold, each wired by its names: wired by
/// place, the second gets its supply the wrong way round.
/// </summary>
public static class DisplaysView
{
    private static readonly string[][] Orders =
        [["GND", "VCC", "SCL", "SDA"], ["VCC", "GND", "SCL", "SDA"]];

    public static Artifact Draw()
    {
        var svg = new Svg(640, 330, "Displays with GND first and with VCC first, wired by name");
        for (int order = 0; order < Orders.Length; order++)
        {
            double first = 130 + (320 * order);
            svg.Text(first + 24, 20, $"{Orders[order][0]} first", 15, bold: true);
            for (int pin = 0; pin < Orders[order].Length; pin++)
            {
                Wire(svg, Orders[order][pin], first + (pin * Breadboard.Pitch), pin);
            }

            PartsView.Oled(svg, [.. Orders[order].Select(
                (name, pin) => new Leg($"OLED {name}", new Hole(true, 1 + pin, 'h')))],
                [.. Orders[order].Select((_, pin) => (first + (pin * Breadboard.Pitch), 150.0))]);
        }

        return new Artifact("hardware/wiring/displays.svg", svg.ToString());
    }

    private static void Wire(Svg svg, string name, double x, int pin)
    {
        string signal = name switch
        {
            "GND" => Netlist.Ground,
            "VCC" => Netlist.Supply,
            _ => name,
        };
        string end = name switch
        {
            "GND" => "to −",
            "VCC" => "to +",
            _ => $"{name} pin",
        };
        // The outer wires turn aside first.
        bool isLeft = pin < 2;
        double y = pin is 0 or 3 ? 112 : 70;
        double to = isLeft ? x - 40 - (16 * pin) : x + 40 + (16 * (3 - pin));
        WireStyle style = WireStyle.Of(signal);
        style.Draw(svg, 4, [(x, 138), (x, y), (to, y)]);
        svg.Label(to + (isLeft ? -24 : 30), y, end, 11, style.Colour);
    }
}
