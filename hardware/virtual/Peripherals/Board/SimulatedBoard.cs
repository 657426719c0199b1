namespace AstroNano.Peripherals;

using System.Device.Gpio;

/// <summary>
/// An ESP32 with things soldered to its pins: what the peripheral types of this assembly stand
/// on. One board is in use at a time, as the firmware has no way to name another.
/// </summary>
public sealed class SimulatedBoard
{
    private readonly SimulatedPin[] _pins;

    /// <summary>A board fresh from the reset: nothing attached, every pin floating.</summary>
    public SimulatedBoard(BoardClock clock, BoardWiring? wiring = null)
    {
        Clock = clock;
        Wiring = wiring ?? BoardWiring.Default;
        _pins = new SimulatedPin[Wiring.Chip.PinCount];
        for (int gpio = 0; gpio < _pins.Length; gpio++)
        {
            _pins[gpio] = new SimulatedPin(gpio, canDrive: !Wiring.Chip.InputOnly.Contains(gpio));
        }

        Buses = [new I2cBus(this, 18, 19), new I2cBus(this, 25, 26)];
        Adc = new SimulatedAdc(this);
    }

    /// <summary>The board that the firmware runs on.</summary>
    public static SimulatedBoard Current { get; set; } = new(new HostClock());

    /// <summary>What is soldered where.</summary>
    public BoardWiring Wiring { get; }

    /// <summary>How many pins its chip has, those counted that are missing in between.</summary>
    public int PinCount => _pins.Length;

    /// <summary>The board's clock.</summary>
    public BoardClock Clock { get; }

    /// <summary>The analogue-to-digital converter.</summary>
    public SimulatedAdc Adc { get; }

    /// <summary>I2C buses 1 and 2, on the chip's own pins until told otherwise.</summary>
    public I2cBus[] Buses { get; }

    /// <summary>The chip's internal storage, maybe that of an earlier start.</summary>
    public SimulatedFiles Files { get; init; } = new();

    /// <summary>
    /// The pins that the controller keeps: those that were opened and not closed.
    /// </summary>
    public List<GpioPin> OpenedPins { get; } = [];

    /// <summary>The so-manieth reading of the clock from now on fails; 0 for none.</summary>
    public int ClockFailsIn { get; set; }

    /// <summary>Does every reading of the clock fail?</summary>
    public bool ClockFails { get; set; }

    /// <summary>How often the firmware has asked for a restart: the host is to give it.</summary>
    public int RestartsAsked { get; internal set; }

    /// <summary>The pin of that GPIO number.</summary>
    public SimulatedPin Pin(int gpio) => gpio >= 0 && gpio < PinCount
        ? _pins[gpio]
        : throw new ArgumentOutOfRangeException(
            nameof(gpio), gpio, $"The {Wiring.Chip.Name} has GPIO 0 to {PinCount - 1}.");

    /// <summary>Solders an I2C chip to two pins.</summary>
    public void Attach(II2cChip chip, int dataPin, int clockPin)
    {
        foreach (I2cBus bus in Buses)
        {
            bus.Attach(chip, dataPin, clockPin);
        }
    }
}
