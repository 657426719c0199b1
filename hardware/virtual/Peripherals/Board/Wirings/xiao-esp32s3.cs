namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring XiaoEsp32s3() => new()
    {
        Id = "xiao-esp32s3",
        Name = "XIAO ESP32S3",
        Chip = "ESP32-S3",
        PinCount = 49,
        InputOnly = [],
        Converter =
        [
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
            11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
        ],
        KnobPins = [1, 2, 4, 9],
        KnobChannels = [0, 1, 3, 8],
        CuePin = 8,
        ModePin = 7,
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
            new("D7", 44), new("D8", 7), new("D9", 8), new("D10", 9),
            new("3V3", -1), new("GND", -1), new("5V", -1),
        ],
        RightPins =
        [
            new("D6", 43), new("D5", 6), new("D4", 5), new("D3", 4),
            new("D2", 3), new("D1", 2), new("D0", 1),
        ],
    };
}
