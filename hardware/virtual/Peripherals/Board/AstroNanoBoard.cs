namespace AstroNano.Peripherals;

/// <summary>
/// The AstroNano as it is wired: a chip, four potentiometers, two buttons and an OLED. It asks the
/// board's file and not the firmware: where the two differ, a real board would not work either.
/// </summary>
public sealed class AstroNanoBoard
{
    /// <summary>Wires the board. It is not yet the one that the firmware finds.</summary>
    public AstroNanoBoard(
        BoardClock clock, int oledAddress = 0x3C, OledModel oledModel = OledModel.Ssd1306,
        BoardWiring? wiring = null, SimulatedFiles? files = null)
    {
        Board = new SimulatedBoard(clock, wiring) { Files = files ?? new SimulatedFiles() };
        wiring = Board.Wiring;
        Oled = new Ssd1306Chip(oledAddress, oledModel);
        Board.Attach(
            new SwitchedChip(Oled, PinOrNone(wiring.SupplyPin), PinOrNone(wiring.ResetPin)),
            wiring.DataPin, wiring.ClockPin);
        Pots = new SimulatedPot[wiring.KnobPins.Count];
        for (int knob = 0; knob < Pots.Length; knob++)
        {
            Board.Pin(wiring.KnobPins[knob]).Pot = Pots[knob] = new SimulatedPot();
        }

        Board.Pin(wiring.CuePin).Button = CueButton = new PushButton();
        Board.Pin(wiring.ModePin).Button = ModeButton = new PushButton();
    }

    /// <summary>The chip and its pins.</summary>
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

    private SimulatedPin? PinOrNone(int gpio) => gpio < 0 ? null : Board.Pin(gpio);
}
