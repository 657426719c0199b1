namespace AstroNano.Firmware;

/// <summary>
/// What is wired where, on an ESP32 DevKit. None of these is a strapping pin (0, 2, 5, 12, 15),
/// a pin of the flash or PSRAM (6 to 11, 16, 17) or the debugger's serial port (1, 3).
/// </summary>
public static class Pins
{
    /// <summary>GPIO of CUE, to ground; the chip's own pull-up holds it high.</summary>
    public const int CueButton = 25;

    /// <summary>GPIO of MODE, likewise.</summary>
    public const int ModeButton = 26;

    /// <summary>GPIO of the display's SDA.</summary>
    public const int DisplayData = 21;

    /// <summary>GPIO of the display's SCL.</summary>
    public const int DisplayClock = 22;

    /// <summary>The I2C bus given to those two pins.</summary>
    public const int DisplayBus = 1;

    /// <summary>True for a module with an SH1106 (most of 1.3 inch), not an SSD1306.</summary>
    public const bool DisplayIsSh1106 = false;

    /// <summary>
    /// Converter channels of the four knobs, from left to right: GPIO 36, 39, 34, 35. All are of
    /// ADC1, which works while WiFi is on; all are inputs without pull-ups.
    /// </summary>
    public static readonly int[] KnobChannels = { 0, 3, 6, 7 };
}
