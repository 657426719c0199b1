namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring Esp32S3Devkitc1() => new()
    {
        Id = "esp32-s3-devkitc-1",
        Name = "ESP32-S3-DevKitC-1",
        Chip = Esp32S3Pins,
        KnobPins = [4, 5, 6, 7],
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
        LeftPins = HeaderPin.Row("3V3 3V3 RST 4 5 6 7 15 16 17 18 8 3 46 9 10 11 12 13 14 5V GND"),
        RightPins = HeaderPin.Row("GND TX=43 RX=44 1 2 42 41 40 39 38 37 36 35 0 45 48 47 21 20 19 "
            + "GND GND"),
    };
}
