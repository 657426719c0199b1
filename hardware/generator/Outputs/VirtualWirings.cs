namespace AstroNano.Hardware.Outputs;

/// <summary>
/// How the simulated boards are wired.
/// </summary>
public static class VirtualWirings
{
    private const string Folder = "hardware/virtual/Peripherals/Board/";
    private const int PinsOfTheEsp32 = 8;

    /// <summary>Writes a file for each, and one that lists them.</summary>
    public static IEnumerable<Artifact> Of(IReadOnlyList<Board> boards)
    {
        string entries = string.Join(
            "\n", boards.Select(board => $"        {MethodOf(board)}(),"));
        string list = $$"""
            namespace AstroNano.Peripherals;

            /// <summary>
            /// Every board. Written by hardware/generator from hardware/boards; change the files
            /// there instead.
            /// </summary>
            public static partial class BoardWirings
            {
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

    private static string MethodOf(Board board) => string.Concat(
        board.Id.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string Text(Board board)
    {
        Chip chip = board.Chip;
        DisplayWiring display = board.Display;
        // Channels 8 and 9 of the ESP32 have no pin of their own; they read what others do.
        IEnumerable<int> converter = chip.Adc1.Count == PinsOfTheEsp32
            ? [.. chip.Adc1, chip.Adc1[0], chip.Adc1[3]]
            : chip.Adc1;
        return $$"""
            namespace AstroNano.Peripherals;

            /// <content>Written by hardware/generator; change the board's file instead.</content>
            public static partial class BoardWirings
            {
                private static BoardWiring {{MethodOf(board)}}() => new()
                {
                    Id = "{{board.Id}}",
                    Name = "{{board.Name}}",
                    Chip = "{{chip.Name}}",
                    PinCount = {{chip.Pins.Max() + 1}},
                    InputOnly = [{{string.Join(", ", chip.InputOnly)}}],
                    Converter =
                    [
                        {{string.Join(", ", converter)}},
                        {{string.Join(", ", chip.Adc2)}},
                    ],
                    KnobPins = [{{string.Join(", ", board.Knobs)}}],
                    KnobChannels = [{{string.Join(", ", board.Knobs.Select(chip.ChannelOf))}}],
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
                    LeftPins =
                    [
            {{Row(board.Header.Left)}}
                    ],
                    RightPins =
                    [
            {{Row(board.Header.Right)}}
                    ],
                };
            }

            """;
    }

    private static string Bool(bool value) => value ? "true" : "false";

    private static string Row(IEnumerable<HeaderPin> pins) => string.Join("\n", pins.Chunk(4)
        .Select(few => new string(' ', 12) + string.Join(" ", few.Select(
            pin => $"new(\"{pin.Supply ?? pin.Label}\", {pin.Gpio ?? -1}),"))));
}
