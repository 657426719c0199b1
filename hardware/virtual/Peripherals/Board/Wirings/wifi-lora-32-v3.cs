namespace AstroNano.Peripherals;

/// <content>Written by hardware/generator; change the board's file instead.</content>
public static partial class BoardWirings
{
    private static BoardWiring WifiLora32V3() => new()
    {
        Id = "wifi-lora-32-v3",
        Name = "Heltec WiFi LoRa 32 V3",
        Chip = Esp32S3Pins,
        KnobPins = [7, 6, 5, 4],
        CuePin = 41,
        ModePin = 42,
        Bus = 1,
        Address = 60,
        IsSh1106 = false,
        DataPin = 17,
        ClockPin = 18,
        ResetPin = 21,
        SupplyPin = 36,
        DisplayOnBoard = true,
        Sockets = 1,
        LeftPins = HeaderPin.Row("7 6 5 4 3 2 1 38 39 40 41 42 45 46 37 3V3 3V3 GND"),
        RightPins = HeaderPin.Row("19 20 21 26 48 47 33 34 35 36 0 RST TX=43 RX=44 Ve Ve 5V GND"),
    };
}
