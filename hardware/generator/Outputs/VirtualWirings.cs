namespace AstroNano.Hardware.Outputs;

/// <summary>How the simulated boards are wired.</summary>
public static class VirtualWirings
{
    private const string Folder = "hardware/virtual/Peripherals/Board/";
    private const int PinsOfTheEsp32 = 8;
    private const int LongestRow = 64;

    /// <summary>Writes a file for each, and one of their chips that lists them.</summary>
    public static IEnumerable<Artifact> Of(IReadOnlyList<Board> boards)
    {
        string chips = string.Join("\n\n", boards.Select(board => board.Chip)
            .DistinctBy(chip => chip.Id).OrderBy(chip => chip.Id, StringComparer.Ordinal)
            .Select(Text));
        string entries = string.Join(
            "\n", boards.Select(board => $"        {NameOf(board.Id)}(),"));
        string list = $$"""
            namespace AstroNano.Peripherals;

            /// <summary>
            /// Every board. Written by hardware/generator from hardware/boards; change the files
            /// there instead.
            /// </summary>
            public static partial class BoardWirings
            {
            {{chips}}

                /// <summary>All boards, sorted by their identifiers.</summary>
                public static IReadOnlyList<BoardWiring> All { get; } =
                [
            {{entries}}
                ];
            }

            """;
        return boards.Select(board => File(Folder + $"Wirings/{board.Id}.cs", Text(board)))
            .Append(File(Folder + "BoardWirings.cs", list));
    }

    private static Artifact File(string path, string text) =>
        new(path, text.ReplaceLineEndings("\n"));

    private static string NameOf(string id) => string.Concat(
        id.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string Text(Chip chip)
    {
        // Channels 8 and 9 of the ESP32 have no pin of their own; they read what others do.
        IEnumerable<int> converter = chip.Adc1.Count == PinsOfTheEsp32
            ? [.. chip.Adc1, chip.Adc1[0], chip.Adc1[3]]
            : chip.Adc1;
        return $"""
                private static readonly ChipPins {NameOf(chip.Id)}Pins = new(
                    "{chip.Name}", {chip.Pins.Max() + 1}, [{string.Join(", ", chip.InputOnly)}],
                    [
                        {string.Join(", ", converter)},
                        {string.Join(", ", chip.Adc2)},
                    ]);
            """;
    }

    private static string Text(Board board)
    {
        DisplayWiring display = board.Display;
        return $$"""
            namespace AstroNano.Peripherals;

            /// <content>Written by hardware/generator; change the board's file instead.</content>
            public static partial class BoardWirings
            {
                private static BoardWiring {{NameOf(board.Id)}}() => new()
                {
                    Id = "{{board.Id}}",
                    Name = "{{board.Name}}",
                    Chip = {{NameOf(board.Chip.Id)}}Pins,
                    KnobPins = [{{string.Join(", ", board.Knobs)}}],
                    CuePin = {{board.Buttons.Cue}},
                    ModePin = {{board.Buttons.Mode}},
                    Bus = {{display.Bus}},
                    Address = {{display.Address}},
                    IsSh1106 = {{Bool(display.Controller == "SH1106")}},
                    DataPin = {{display.Data}},
                    ClockPin = {{display.Clock}},
                    ResetPin = {{display.Reset ?? -1}},
                    SupplyPin = {{display.SupplySwitch ?? -1}},
                    DisplayOnBoard = {{Bool(display.OnBoard)}},
                    Sockets = {{board.Header.Sockets.Count}},
                    LeftPins = HeaderPin.Row({{Row(board.Header.Left)}}),
                    RightPins = HeaderPin.Row({{Row(board.Header.Right)}}),
                };
            }

            """;
    }

    private static string Bool(bool value) => value ? "true" : "false";

    // As in the board's file, but for pins that are of a supply: those by its name.
    private static string Row(IEnumerable<HeaderPin> pins)
    {
        string row = string.Join(' ', pins.Select(pin => pin.Gpio is int gpio
            && pin.Label != $"{gpio}" ? $"{pin.Label}={gpio}" : pin.Supply ?? pin.Label));
        int middle = row.Length > LongestRow ? row.LastIndexOf(' ', LongestRow) + 1 : 0;
        return middle == 0 ? $"\"{row}\""
            : $"\"{row[..middle]}\"\n            + \"{row[middle..]}\"";
    }
}
