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
        new BoardWiring
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
        },
        new BoardWiring
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
        },
        new BoardWiring
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
        },
        new BoardWiring
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
        },
        new BoardWiring
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
        },
        new BoardWiring
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
        },
    ];
}
