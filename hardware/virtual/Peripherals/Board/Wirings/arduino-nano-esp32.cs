namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring ArduinoNanoEsp32() => new()
    {
        Id = "arduino-nano-esp32",
        Name = "Arduino Nano ESP32",
        Chip = Esp32S3Pins,
        KnobPins = [5, 6, 7, 8],
        CuePin = 17,
        ModePin = 18,
        Bus = 1,
        Address = 60,
        IsSh1106 = false,
        DataPin = 11,
        ClockPin = 12,
        ResetPin = -1,
        SupplyPin = -1,
        DisplayOnBoard = false,
        Sockets = 1,
        LeftPins = HeaderPin.Row("TX1=43 RX0=44 RST GND D2=5 D3=6 D4=7 D5=8 D6=9 D7=10 D8=17 D9=18 "
            + "D10=21 D11=38 D12=47"),
        RightPins = HeaderPin.Row("VIN GND B1=0 VBUS A7=14 A6=13 A5=12 A4=11 A3=4 A2=3 A1=2 A0=1 "
            + "B0=46 3V3 D13=48"),
    };
}
