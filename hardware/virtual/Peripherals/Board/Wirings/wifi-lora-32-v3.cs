namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring WifiLora32V3() => new()
    {
        Id = "wifi-lora-32-v3",
        Name = "Heltec WiFi LoRa 32 V3",
        Chip = "ESP32-S3",
        PinCount = 49,
        InputOnly = [],
        Converter =
        [
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
            11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
        ],
        KnobPins = [7, 6, 5, 4],
        KnobChannels = [6, 5, 4, 3],
        CuePin = 41,
        ModePin = 42,
        Bus = 1,
        Address = 60,
        IsSh1106 = false,
        DataPin = 17,
        ClockPin = 18,
        ResetPin = 21,
        SupplyPin = 36,
        DisplayOnBoard = true,
        Sockets = 1,
        LeftPins =
        [
            new("7", 7), new("6", 6), new("5", 5), new("4", 4),
            new("3", 3), new("2", 2), new("1", 1), new("38", 38),
            new("39", 39), new("40", 40), new("41", 41), new("42", 42),
            new("45", 45), new("46", 46), new("37", 37), new("3V3", -1),
            new("3V3", -1), new("GND", -1),
        ],
        RightPins =
        [
            new("19", 19), new("20", 20), new("21", 21), new("26", 26),
            new("48", 48), new("47", 47), new("33", 33), new("34", 34),
            new("35", 35), new("36", 36), new("0", 0), new("RST", -1),
            new("TX", 43), new("RX", 44), new("Ve", -1), new("Ve", -1),
            new("5V", -1), new("GND", -1),
        ],
    };
}
