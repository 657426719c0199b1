namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring Esp32DevkitV1() => new()
    {
        Id = "esp32-devkit-v1",
        Name = "ESP32 DevKit V1",
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
        LeftPins = HeaderPin.Row("EN VP=36 VN=39 D34=34 D35=35 D32=32 D33=33 D25=25 D26=26 D27=27 "
            + "D14=14 D12=12 D13=13 GND VIN"),
        RightPins = HeaderPin.Row("D23=23 D22=22 TX0=1 RX0=3 D21=21 D19=19 D18=18 D5=5 TX2=17 "
            + "RX2=16 D4=4 D2=2 D15=15 GND 3V3"),
    };
}
