namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring Esp32C3Supermini() => new()
    {
        Id = "esp32-c3-supermini",
        Name = "ESP32-C3 SuperMini",
        Chip = Esp32C3Pins,
        KnobPins = [0, 1, 3, 4],
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
        Sockets = 1,
        LeftPins = HeaderPin.Row("0 1 2 3 4 3V3 GND 5V"),
        RightPins = HeaderPin.Row("21 20 10 9 8 7 6 5"),
    };
}
