namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring XiaoEsp32s3() => new()
    {
        Id = "xiao-esp32s3",
        Name = "XIAO ESP32S3",
        Chip = Esp32S3Pins,
        KnobPins = [1, 2, 4, 9],
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
        LeftPins = HeaderPin.Row("D7=44 D8=7 D9=8 D10=9 3V3 GND 5V"),
        RightPins = HeaderPin.Row("D6=43 D5=6 D4=5 D3=4 D2=3 D1=2 D0=1"),
    };
}
