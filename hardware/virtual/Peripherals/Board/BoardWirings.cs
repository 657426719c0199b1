namespace AstroNano.Peripherals;

/// <summary>
/// Every board. Written by hardware/generator from hardware/boards; change the files
/// there instead.
/// </summary>
public static partial class BoardWirings
{
    private static readonly ChipPins Esp32Pins = new(
        "ESP32", 40, [34, 35, 36, 37, 38, 39],
        [
            36, 37, 38, 39, 32, 33, 34, 35, 36, 39,
            4, 0, 2, 15, 13, 12, 14, 27, 25, 26,
        ]);

    private static readonly ChipPins Esp32C3Pins = new(
        "ESP32-C3", 22, [],
        [
            0, 1, 2, 3, 4,
            5,
        ]);

    private static readonly ChipPins Esp32S3Pins = new(
        "ESP32-S3", 49, [],
        [
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
            11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
        ]);

    /// <summary>All boards, sorted by their identifiers.</summary>
    public static IReadOnlyList<BoardWiring> All { get; } =
    [
        ArduinoNanoEsp32(),
        Esp32C3Supermini(),
        Esp32DevkitV1(),
        Esp32Devkit(),
        Esp32S3Devkitc1(),
        HeltecWifiKit32V2(),
        LolinD32(),
        WifiLora32V3(),
        XiaoEsp32s3(),
    ];
}
