namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring ArduinoNanoEsp32() => new()
    {
        Id = "arduino-nano-esp32",
        Name = "Arduino Nano ESP32",
        Chip = "ESP32-S3",
        PinCount = 49,
        InputOnly = [],
        Converter =
        [
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
            11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
        ],
        KnobPins = [5, 6, 7, 8],
        KnobChannels = [4, 5, 6, 7],
        CuePin = 17,
        ModePin = 18,
        Bus = 1,
        Address = 60,
        IsSh1106 = false,
        DataPin = 11,
        ClockPin = 12,
        ResetPin = -1,
        SupplyPin = -1,
        DisplayOnBoard = false,
        Sockets = 1,
        LeftPins =
        [
            new("TX1", 43), new("RX0", 44), new("RST", -1), new("GND", -1),
            new("D2", 5), new("D3", 6), new("D4", 7), new("D5", 8),
            new("D6", 9), new("D7", 10), new("D8", 17), new("D9", 18),
            new("D10", 21), new("D11", 38), new("D12", 47),
        ],
        RightPins =
        [
            new("VIN", -1), new("GND", -1), new("B1", 0), new("VBUS", -1),
            new("A7", 14), new("A6", 13), new("A5", 12), new("A4", 11),
            new("A3", 4), new("A2", 3), new("A1", 2), new("A0", 1),
            new("B0", 46), new("3V3", -1), new("D13", 48),
        ],
    };
}
