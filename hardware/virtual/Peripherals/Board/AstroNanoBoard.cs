namespace AstroNano.Peripherals;

/// <summary>
/// The AstroNano as it is wired: a chip, four potentiometers, two buttons and an OLED. It asks the
/// board's file and not the firmware: where the two differ, a real board would not work either.
/// </summary>
public sealed class AstroNanoBoard
{
    /// <summary>Wires the board. It is not yet the one that the firmware finds.</summary>
    public AstroNanoBoard(
        BoardClock clock, int? oledAddress = null, OledModel? oledModel = null,
        BoardWiring? wiring = null, SimulatedFiles? files = null)
    {
        Board = new SimulatedBoard(clock, wiring) { Files = files ?? new SimulatedFiles() };
        wiring = Board.Wiring;
        OledAddress = oledAddress ?? wiring.Address;
        Oled = new Ssd1306Chip(OledAddress,
            oledModel ?? (wiring.IsSh1106 ? OledModel.Sh1106 : OledModel.Ssd1306));
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

    /// <summary>The address that the display was soldered for.</summary>
    public int OledAddress { get; }

    /// <summary>The bus that the display is soldered to.</summary>
    public I2cBus Bus => Board.Buses[0];

    /// <summary>The pin of its data line.</summary>
    public SimulatedPin DataPin => Board.Pin(Board.Wiring.DataPin);

    /// <summary>The pin of its clock line.</summary>
    public SimulatedPin ClockPin => Board.Pin(Board.Wiring.ClockPin);

    /// <summary>The chip and its pins.</summary>
    public SimulatedBoard Board { get; }

    /// <summary>The four potentiometers, from left to right.</summary>
    public SimulatedPot[] Pots { get; }

    /// <summary>The display.</summary>
    public Ssd1306Chip Oled { get; }

    public PushButton CueButton { get; }

    public PushButton ModeButton { get; }

    /// <summary>Makes this the board that the firmware runs on.</summary>
    public AstroNanoBoard Use()
    {
        SimulatedBoard.Current = Board;
        return this;
    }

    /// <summary>The converter's channel of a knob.</summary>
    public int ChannelOf(int knob) => Board.Wiring.KnobChannels[knob];

    /// <summary>
    /// Plugs the display in or pulls it out. One that gets its power back has forgotten everything.
    /// </summary>
    public void PlugDisplay(bool plugged)
    {
        if (plugged && !Oled.Present)
        {
            Oled.PowerOn();
        }

        Oled.Present = plugged;
    }

    /// <summary>Of a hundred calls of the drivers of bus and display, so many fail.</summary>
    public void MakeBusFlaky(int failures)
    {
        Bus.Driver.Failures = failures;
        foreach (int gpio in new[]
        {
            DataPin.Gpio, ClockPin.Gpio, Board.Wiring.SupplyPin, Board.Wiring.ResetPin,
        })
        {
            if (PinOrNone(gpio) is { } pin)
            {
                pin.Driver.Failures = failures;
            }
        }
    }

    private SimulatedPin? PinOrNone(int gpio) => gpio < 0 ? null : Board.Pin(gpio);
}
