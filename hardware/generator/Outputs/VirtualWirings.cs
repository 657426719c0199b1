using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Outputs;

/// <summary>
/// How the simulated boards are wired.
/// </summary>
public static class VirtualWirings
{
    private const int PinsOfTheEsp32 = 8;

    /// <summary>Writes them.</summary>
    public static Artifact Of(IEnumerable<Board> boards)
    {
        string entries = string.Join("\n", boards.Select(Entry));
        string text = $$"""
            namespace AstroNano.Peripherals;

            /// <summary>
            /// Every board. Written by hardware/generator from hardware/boards; change the files
            /// there instead.
            /// </summary>
            public static class BoardWirings
            {
                /// <summary>All boards, sorted by their identifiers.</summary>
                public static IReadOnlyList<BoardWiring> All { get; } =
                [
            {{entries}}
                ];
            }

            """;
        return new Artifact(
            "hardware/virtual/Peripherals/Board/BoardWirings.cs", text.ReplaceLineEndings("\n"));
    }

    private static string Entry(Board board)
    {
        Chip chip = board.Chip;
        DisplayWiring display = board.Display;
        // Channels 8 and 9 of the ESP32 have no pin of their own; they read what others do.
        IEnumerable<int> converter = chip.Adc1.Count == PinsOfTheEsp32
            ? [.. chip.Adc1, chip.Adc1[0], chip.Adc1[3]]
            : chip.Adc1;
        return $$"""
                    new BoardWiring
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
                        LeftPins =
                        [
            {{Row(board.Header.Left)}}
                        ],
                        RightPins =
                        [
            {{Row(board.Header.Right)}}
                        ],
                    },
            """;
    }

    private static string Bool(bool value) => value ? "true" : "false";

    private static string Row(IEnumerable<HeaderPin> pins) => string.Join("\n", pins.Chunk(4)
        .Select(few => new string(' ', 16) + string.Join(" ", few.Select(
            pin => $"new(\"{pin.Supply ?? pin.Label}\", {pin.Gpio ?? -1}),"))));
}
