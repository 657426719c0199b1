namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring HeltecWifiKit32V2() => new()
    {
        Id = "heltec-wifi-kit-32-v2",
        Name = "Heltec WiFi Kit 32 V2",
        Chip = "ESP32",
        PinCount = 40,
        InputOnly = [34, 35, 36, 37, 38, 39],
        Converter =
        [
            36, 37, 38, 39, 32, 33, 34, 35, 36, 39,
            4, 0, 2, 15, 13, 12, 14, 27, 25, 26,
        ],
        KnobPins = [35, 34, 39, 36],
        KnobChannels = [7, 6, 3, 0],
        CuePin = 33,
        ModePin = 32,
        Bus = 1,
        Address = 60,
        IsSh1106 = false,
        DataPin = 4,
        ClockPin = 15,
        ResetPin = 16,
        SupplyPin = 21,
        DisplayOnBoard = true,
        Sockets = 1,
        LeftPins =
        [
            new("21", 21), new("13", 13), new("12", 12), new("14", 14),
            new("27", 27), new("26", 26), new("25", 25), new("33", 33),
            new("32", 32), new("35", 35), new("34", 34), new("39", 39),
            new("38", 38), new("37", 37), new("36", 36), new("3V3", -1),
            new("3V3", -1), new("GND", -1),
        ],
        RightPins =
        [
            new("16", 16), new("17", 17), new("4", 4), new("2", 2),
            new("15", 15), new("5", 5), new("18", 18), new("23", 23),
            new("19", 19), new("22", 22), new("0", 0), new("RST", -1),
            new("TX", 1), new("RX", 3), new("Vext", -1), new("Vext", -1),
            new("5V", -1), new("GND", -1),
        ],
    };
}
