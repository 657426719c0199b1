namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring HeltecWifiKit32V2() => new()
    {
        Id = "heltec-wifi-kit-32-v2",
        Name = "Heltec WiFi Kit 32 V2",
        Chip = Esp32Pins,
        KnobPins = [35, 34, 39, 36],
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
        LeftPins = HeaderPin.Row("21 13 12 14 27 26 25 33 32 35 34 39 38 37 36 3V3 3V3 GND"),
        RightPins = HeaderPin.Row("16 17 4 2 15 5 18 23 19 22 0 RST TX=1 RX=3 Vext Vext 5V GND"),
    };
}
