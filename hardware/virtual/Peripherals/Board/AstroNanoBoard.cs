namespace AstroNano.Peripherals;

/// <summary>
/// The AstroNano as it is wired: an ESP32, four potentiometers, two buttons and an OLED. It
/// repeats the pin table on purpose instead of asking the firmware: where the two differ, a real
/// board would not work either.
/// </summary>
public sealed class AstroNanoBoard
{
    /// <summary>GPIO of the display's SDA.</summary>
    public const int DataPin = 21;

    /// <summary>GPIO of the display's SCL.</summary>
    public const int ClockPin = 22;

    /// <summary>GPIO of CUE.</summary>
    public const int CuePin = 25;

    /// <summary>GPIO of MODE.</summary>
    public const int ModePin = 26;

    /// <summary>Wires the board. It is not yet the one that the firmware finds.</summary>
    public AstroNanoBoard(
        BoardClock clock, int oledAddress = 0x3C, OledModel oledModel = OledModel.Ssd1306)
    {
        Board = new SimulatedBoard(clock);
        Oled = new Ssd1306Chip(oledAddress, oledModel);
        Board.Attach(Oled, DataPin, ClockPin);
        Pots = new SimulatedPot[KnobPins.Length];
        for (int knob = 0; knob < Pots.Length; knob++)
        {
            Board.Pin(KnobPins[knob]).Pot = Pots[knob] = new SimulatedPot();
        }

        Board.Pin(CuePin).Button = CueButton = new PushButton();
        Board.Pin(ModePin).Button = ModeButton = new PushButton();
    }

    /// <summary>GPIO of the four wipers, from left to right.</summary>
    public static int[] KnobPins => [36, 39, 34, 35];

    /// <summary>The ESP32 and its pins.</summary>
    public SimulatedBoard Board { get; }

    /// <summary>The four potentiometers, from left to right.</summary>
    public SimulatedPot[] Pots { get; }

    /// <summary>The display.</summary>
    public Ssd1306Chip Oled { get; }

    /// <summary>CUE.</summary>
    public PushButton CueButton { get; }

    /// <summary>MODE.</summary>
    public PushButton ModeButton { get; }

    /// <summary>Makes this the board that the firmware runs on.</summary>
    public AstroNanoBoard Use()
    {
        SimulatedBoard.Current = Board;
        return this;
    }
}
