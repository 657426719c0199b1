namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring LolinD32() => new()
    {
        Id = "lolin-d32",
        Name = "LOLIN D32",
        Chip = Esp32Pins,
        KnobPins = [36, 39, 34, 32],
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
        LeftPins = HeaderPin.Row("3V3 RS VP=36 VN=39 34 32 33 25 26 27 14 12 13 EN USB BAT"),
        RightPins = HeaderPin.Row("GND 23 22 TX=1 RX=3 21 19 18 5 17 16 4 0 2 15 GND"),
    };
}
