namespace AstroNano.Hardware.Outputs;

/// <summary>The device's constants for a board.</summary>
public static class FirmwarePins
{
    /// <summary>Writes the class that the firmware is compiled with for this board.</summary>
    public static Artifact Of(Board board)
    {
        DisplayWiring display = board.Display;
        string channels = string.Concat(board.Knobs.Select(board.Chip.ChannelOf));
        string gpios = string.Join(", ", board.Knobs);
        string sh1106 = display.Controller == "SH1106" ? "true" : "false";
        string text = $$"""
            namespace AstroNano.Firmware;

            /// <summary>
            /// The pins of the board "{{board.Name}}". Written by hardware/generator
            /// from hardware/boards/{{board.Id}}.json; change that file instead.
            /// </summary>
            public static class Pins
            {
                /// <summary>The board's identifier.</summary>
                public const string Board = "{{board.Id}}";

                /// <summary>GPIO of CUE: to ground, held high by the chip's pull-up.</summary>
                public const int CueButton = {{board.Buttons.Cue}};

                /// <summary>GPIO of MODE, wired in the same way.</summary>
                public const int ModeButton = {{board.Buttons.Mode}};

                /// <summary>GPIO of the display's SDA.</summary>
                public const int DisplayData = {{display.Data}};

                /// <summary>GPIO of the display's SCL.</summary>
                public const int DisplayClock = {{display.Clock}};

                /// <summary>The I2C bus of those two pins.</summary>
                public const int DisplayBus = {{display.Bus}};

                /// <summary>True for an SH1106 (most 1.3-inch displays), not an SSD1306.</summary>
                public const bool DisplayIsSh1106 = {{sh1106}};

                /// <summary>GPIO of the display's reset, low to reset; -1 for none.</summary>
                public const int DisplayReset = {{display.Reset ?? -1}};

                /// <summary>GPIO that powers the display when low; -1 for none.</summary>
                public const int DisplaySupply = {{display.SupplySwitch ?? -1}};

                /// <summary>
                /// Channels of converter 1 of the four knobs, a digit each, from left to right:
                /// GPIO {{gpios}}.
                /// </summary>
                public const string KnobChannels = "{{channels}}";
            }

            """;
        return new Artifact($"firmware/Boards/{board.Id}.cs", text.ReplaceLineEndings("\n"));
    }
}
