namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring Esp32S3Devkitc1() => new()
    {
        Id = "esp32-s3-devkitc-1",
        Name = "ESP32-S3-DevKitC-1",
        Chip = "ESP32-S3",
        PinCount = 49,
        InputOnly = [],
        Converter =
        [
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
            11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
        ],
        KnobPins = [4, 5, 6, 7],
        KnobChannels = [3, 4, 5, 6],
        CuePin = 15,
        ModePin = 16,
        Bus = 1,
        Address = 60,
        IsSh1106 = false,
        DataPin = 1,
        ClockPin = 2,
        ResetPin = -1,
        SupplyPin = -1,
        DisplayOnBoard = false,
        Sockets = 2,
        LeftPins =
        [
            new("3V3", -1), new("3V3", -1), new("RST", -1), new("4", 4),
            new("5", 5), new("6", 6), new("7", 7), new("15", 15),
            new("16", 16), new("17", 17), new("18", 18), new("8", 8),
            new("3", 3), new("46", 46), new("9", 9), new("10", 10),
            new("11", 11), new("12", 12), new("13", 13), new("14", 14),
            new("5V", -1), new("GND", -1),
        ],
        RightPins =
        [
            new("GND", -1), new("TX", 43), new("RX", 44), new("1", 1),
            new("2", 2), new("42", 42), new("41", 41), new("40", 40),
            new("39", 39), new("38", 38), new("37", 37), new("36", 36),
            new("35", 35), new("0", 0), new("45", 45), new("48", 48),
            new("47", 47), new("21", 21), new("20", 20), new("19", 19),
            new("GND", -1), new("GND", -1),
        ],
    };
}
