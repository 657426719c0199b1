namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring Esp32Devkit() => new()
    {
        Id = "esp32-devkit",
        Name = "ESP32 DevKit",
        Chip = "ESP32",
        PinCount = 40,
        InputOnly = [34, 35, 36, 37, 38, 39],
        Converter =
        [
            36, 37, 38, 39, 32, 33, 34, 35, 36, 39,
            4, 0, 2, 15, 13, 12, 14, 27, 25, 26,
        ],
        KnobPins = [36, 39, 34, 35],
        KnobChannels = [0, 3, 6, 7],
        CuePin = 25,
        ModePin = 26,
        Bus = 1,
        Address = 60,
        IsSh1106 = false,
        DataPin = 21,
        ClockPin = 22,
        ResetPin = -1,
        SupplyPin = -1,
        DisplayOnBoard = false,
        Sockets = 1,
        LeftPins =
        [
            new("3V3", -1), new("EN", -1), new("VP", 36), new("VN", 39),
            new("34", 34), new("35", 35), new("32", 32), new("33", 33),
            new("25", 25), new("26", 26), new("27", 27), new("14", 14),
            new("12", 12), new("GND", -1), new("13", 13), new("D2", 9),
            new("D3", 10), new("CMD", 11), new("5V", -1),
        ],
        RightPins =
        [
            new("GND", -1), new("23", 23), new("22", 22), new("TX", 1),
            new("RX", 3), new("21", 21), new("GND", -1), new("19", 19),
            new("18", 18), new("5", 5), new("17", 17), new("16", 16),
            new("4", 4), new("0", 0), new("2", 2), new("15", 15),
            new("D1", 8), new("D0", 7), new("CLK", 6),
        ],
    };
}
