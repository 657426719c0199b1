namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring Esp32C3Supermini() => new()
    {
        Id = "esp32-c3-supermini",
        Name = "ESP32-C3 SuperMini",
        Chip = "ESP32-C3",
        PinCount = 22,
        InputOnly = [],
        Converter =
        [
            0, 1, 2, 3, 4,
            5,
        ],
        KnobPins = [0, 1, 3, 4],
        KnobChannels = [0, 1, 3, 4],
        CuePin = 7,
        ModePin = 10,
        Bus = 1,
        Address = 60,
        IsSh1106 = false,
        DataPin = 5,
        ClockPin = 6,
        ResetPin = -1,
        SupplyPin = -1,
        DisplayOnBoard = false,
        Sockets = 1,
        LeftPins =
        [
            new("0", 0), new("1", 1), new("2", 2), new("3", 3),
            new("4", 4), new("3V3", -1), new("GND", -1), new("5V", -1),
        ],
        RightPins =
        [
            new("21", 21), new("20", 20), new("10", 10), new("9", 9),
            new("8", 8), new("7", 7), new("6", 6), new("5", 5),
        ],
    };
}
