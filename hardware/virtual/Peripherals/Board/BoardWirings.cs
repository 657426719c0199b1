namespace AstroNano.Peripherals;

using System.Collections.Generic;

/// <summary>
/// The boards there are. Written by hardware/generator from hardware/boards: change
/// it there.
/// </summary>
public static class BoardWirings
{
    /// <summary>All of them, by their names.</summary>
    public static IReadOnlyList<BoardWiring> All { get; } =
    [
        new BoardWiring
        {
            Id = "esp32-devkit",
            Chip = "ESP32",
            PinCount = 40,
            InputOnly = [34, 35, 36, 37, 38, 39],
            Converter =
            [
                36, 37, 38, 39, 32, 33, 34, 35, 36, 39,
                4, 0, 2, 15, 13, 12, 14, 27, 25, 26,
            ],
            KnobPins = [36, 39, 34, 35],
            CuePin = 25,
            ModePin = 26,
            DataPin = 21,
            ClockPin = 22,
            ResetPin = -1,
            SupplyPin = -1,
        },
        new BoardWiring
        {
            Id = "esp32-s3-devkitc-1",
            Chip = "ESP32-S3",
            PinCount = 49,
            InputOnly = [],
            Converter =
            [
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
                11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
            ],
            KnobPins = [4, 5, 6, 7],
            CuePin = 15,
            ModePin = 16,
            DataPin = 1,
            ClockPin = 2,
            ResetPin = -1,
            SupplyPin = -1,
        },
        new BoardWiring
        {
            Id = "heltec-wifi-kit-32-v2",
            Chip = "ESP32",
            PinCount = 40,
            InputOnly = [34, 35, 36, 37, 38, 39],
            Converter =
            [
                36, 37, 38, 39, 32, 33, 34, 35, 36, 39,
                4, 0, 2, 15, 13, 12, 14, 27, 25, 26,
            ],
            KnobPins = [35, 34, 39, 36],
            CuePin = 33,
            ModePin = 32,
            DataPin = 4,
            ClockPin = 15,
            ResetPin = 16,
            SupplyPin = 21,
        },
    ];
}
