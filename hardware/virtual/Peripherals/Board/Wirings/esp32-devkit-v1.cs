namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring Esp32DevkitV1() => new()
    {
        Id = "esp32-devkit-v1",
        Name = "ESP32 DevKit V1",
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
            new("EN", -1), new("VP", 36), new("VN", 39), new("D34", 34),
            new("D35", 35), new("D32", 32), new("D33", 33), new("D25", 25),
            new("D26", 26), new("D27", 27), new("D14", 14), new("D12", 12),
            new("D13", 13), new("GND", -1), new("VIN", -1),
        ],
        RightPins =
        [
            new("D23", 23), new("D22", 22), new("TX0", 1), new("RX0", 3),
            new("D21", 21), new("D19", 19), new("D18", 18), new("D5", 5),
            new("TX2", 17), new("RX2", 16), new("D4", 4), new("D2", 2),
            new("D15", 15), new("GND", -1), new("3V3", -1),
        ],
    };
}
