namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring Esp32Devkit() => new()
    {
        Id = "esp32-devkit",
        Name = "ESP32 DevKit",
        Chip = Esp32Pins,
        KnobPins = [36, 39, 34, 35],
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
        Sockets = 1,
        LeftPins = HeaderPin.Row("3V3 EN VP=36 VN=39 34 35 32 33 25 26 27 14 12 GND 13 D2=9 D3=10 "
            + "CMD=11 5V"),
        RightPins = HeaderPin.Row("GND 23 22 TX=1 RX=3 21 GND 19 18 5 17 16 4 0 2 15 D1=8 D0=7 "
            + "CLK=6"),
    };
}
