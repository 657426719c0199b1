namespace AstroNano.Firmware;

/// <summary>
/// The pins of the board "ESP32 DevKit". Written by hardware/generator
/// from hardware/boards/esp32-devkit.json; change that file instead.
/// </summary>
public static class Pins
{
    /// <summary>The board's identifier.</summary>
    public const string Board = "esp32-devkit";

    /// <summary>GPIO of CUE: to ground, held high by the chip's pull-up.</summary>
    public const int CueButton = 25;

    /// <summary>GPIO of MODE, wired in the same way.</summary>
    public const int ModeButton = 26;

    /// <summary>GPIO of the display's SDA.</summary>
    public const int DisplayData = 21;

    /// <summary>GPIO of the display's SCL.</summary>
    public const int DisplayClock = 22;

    /// <summary>The I2C bus of those two pins.</summary>
    public const int DisplayBus = 1;

    /// <summary>True for an SH1106 (most 1.3-inch displays), not an SSD1306.</summary>
    public const bool DisplayIsSh1106 = false;

    /// <summary>GPIO of the display's reset, low to reset; -1 for none.</summary>
    public const int DisplayReset = -1;

    /// <summary>GPIO that powers the display when low; -1 for none.</summary>
    public const int DisplaySupply = -1;

    /// <summary>
    /// Channels of converter 1 of the four knobs, a digit each, from left to right:
    /// GPIO 36, 39, 34, 35.
    /// </summary>
    public const string KnobChannels = "0367";
}
