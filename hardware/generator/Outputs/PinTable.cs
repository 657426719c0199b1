namespace AstroNano.Hardware.Outputs;

/// <summary>One wire that the builder lays: from what, to which pin.</summary>
public sealed record Wire(string Part, string Terminal, string To);

/// <summary>The pin table of a board, for documents and drawings alike.</summary>
public static class PinTable
{
    /// <summary>The wires in the order in which one lays them.</summary>
    public static IEnumerable<Wire> Wires(Board board)
    {
        DisplayWiring display = board.Display;
        if (!display.OnBoard)
        {
            yield return new Wire("OLED", "GND", "GND");
            yield return new Wire("OLED", "VCC", "3V3");
            yield return new Wire("OLED", "SCL", Pin(board, display.Clock));
            yield return new Wire("OLED", "SDA", Pin(board, display.Data));
        }

        for (int knob = 0; knob < board.Knobs.Count; knob++)
        {
            yield return new Wire($"knob {knob + 1}", "left end", "GND");
            yield return new Wire($"knob {knob + 1}", "wiper", Pin(board, board.Knobs[knob]));
            yield return new Wire($"knob {knob + 1}", "right end", "3V3");
        }

        yield return new Wire("CUE", "one side", Pin(board, board.Buttons.Cue));
        yield return new Wire("CUE", "other side", "GND");
        yield return new Wire("MODE", "one side", Pin(board, board.Buttons.Mode));
        yield return new Wire("MODE", "other side", "GND");
    }

    /// <summary>A GPIO, with what is printed beside it where that is not its number.</summary>
    public static string Pin(Board board, int gpio)
    {
        string label = board.Header.PlaceOf(gpio).Pin.Label;
        return label == $"{gpio}" ? $"GPIO {gpio}" : $"GPIO {gpio} ({label})";
    }

    /// <summary>The table in short, one line a part, in Markdown.</summary>
    public static string Markdown(Board board)
    {
        DisplayWiring display = board.Display;
        string knobs = string.Join(", ", board.Knobs.Select(gpio => Pin(board, gpio)));
        List<string> lines = ["| part | pin | to |", "|---|---|---|"];
        if (display.OnBoard)
        {
            lines.Add($"| OLED | on the board | GPIO {display.Data} (SDA), {display.Clock} (SCL)"
                + Optional(", {0} (reset)", display.Reset)
                + Optional(", {0} (supply)", display.SupplySwitch) + " |");
        }
        else
        {
            lines.Add($"| OLED | SDA | {Pin(board, display.Data)} |");
            lines.Add($"| OLED | SCL | {Pin(board, display.Clock)} |");
            lines.Add("| OLED | VCC, GND | 3V3, GND |");
        }

        lines.Add($"| knob 1 … 4 | wiper | {knobs} |");
        lines.Add("| knobs | left end, right end | GND, 3V3 |");
        lines.Add($"| CUE | either side | {Pin(board, board.Buttons.Cue)} and GND |");
        lines.Add($"| MODE | either side | {Pin(board, board.Buttons.Mode)} and GND |");
        return string.Join("\n", lines) + "\n";
    }

    private static string Optional(string format, int? gpio) => gpio is null
        ? ""
        : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, gpio);
}
