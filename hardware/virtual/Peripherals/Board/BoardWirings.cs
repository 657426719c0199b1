namespace AstroNano.Peripherals;

/// <summary>
/// Every board. Written by hardware/generator from hardware/boards; change the files
/// there instead.
/// </summary>
public static partial class BoardWirings
{
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
