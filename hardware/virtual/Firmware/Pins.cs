using AstroNano.Peripherals;

namespace AstroNano.Firmware;

/// <summary>
/// The pins of the board that the firmware is for. An image for a device has constants in the place
/// of this class, one file of firmware/Boards; on .NET one assembly runs on every board.
/// </summary>
public static class Pins
{
    /// <summary>The board, to be set before the firmware starts.</summary>
    public static BoardWiring Wiring { get; set; } = BoardWiring.Default;

    /// <summary>The board's identifier.</summary>
    public static string Board => Wiring.Id;

    /// <summary>GPIO of CUE.</summary>
    public static int CueButton => Wiring.CuePin;

    /// <summary>GPIO of MODE.</summary>
    public static int ModeButton => Wiring.ModePin;

    /// <summary>GPIO of the display's SDA.</summary>
    public static int DisplayData => Wiring.DataPin;

    /// <summary>GPIO of the display's SCL.</summary>
    public static int DisplayClock => Wiring.ClockPin;

    /// <summary>The I2C bus of the display.</summary>
    public static int DisplayBus => Wiring.Bus;

    /// <summary>True for an SH1106, false for an SSD1306.</summary>
    public static bool DisplayIsSh1106 => Wiring.IsSh1106;

    /// <summary>GPIO of the display's reset, or -1.</summary>
    public static int DisplayReset => Wiring.ResetPin;

    /// <summary>GPIO that switches the display's supply on when low, or -1.</summary>
    public static int DisplaySupply => Wiring.SupplyPin;

    /// <summary>
    /// Channels of converter 1 of the four knobs, a digit each, from left to right.
    /// </summary>
    public static string KnobChannels => string.Concat(Wiring.KnobChannels);
}
