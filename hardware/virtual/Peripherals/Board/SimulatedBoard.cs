namespace AstroNano.Peripherals;

using System;

/// <summary>
/// An ESP32 with things soldered to its pins: what the peripheral types of this assembly stand
/// on. One board is in use at a time, as the firmware has no way to name another.
/// </summary>
public sealed class SimulatedBoard
{
    /// <summary>GPIO 0 to 39; those from 34 on are inputs without pull-ups.</summary>
    public const int PinCount = 40;

    private readonly SimulatedPin[] _pins = new SimulatedPin[PinCount];

    /// <summary>A board fresh from the reset: nothing attached, every pin floating.</summary>
    public SimulatedBoard(BoardClock clock)
    {
        Clock = clock;
        for (int gpio = 0; gpio < PinCount; gpio++)
        {
            _pins[gpio] = new SimulatedPin(gpio);
        }

        Buses = [new I2cBus(dataPin: 18, clockPin: 19), new I2cBus(dataPin: 25, clockPin: 26)];
        Adc = new SimulatedAdc(this);
    }

    /// <summary>The board that the firmware runs on.</summary>
    public static SimulatedBoard Current { get; set; } = new(new HostClock());

    /// <summary>The board's clock.</summary>
    public BoardClock Clock { get; }

    /// <summary>The analogue-to-digital converter.</summary>
    public SimulatedAdc Adc { get; }

    /// <summary>I2C buses 1 and 2, on the chip's own pins until told otherwise.</summary>
    public I2cBus[] Buses { get; }

    /// <summary>The pin of that GPIO number.</summary>
    public SimulatedPin Pin(int gpio) => gpio is >= 0 and < PinCount
        ? _pins[gpio]
        : throw new ArgumentOutOfRangeException(
            nameof(gpio), gpio, $"The ESP32 has GPIO 0 to {PinCount - 1}.");

    /// <summary>Solders an I2C chip to two pins.</summary>
    public void Attach(II2cChip chip, int dataPin, int clockPin)
    {
        foreach (I2cBus bus in Buses)
        {
            bus.Attach(chip, dataPin, clockPin);
        }
    }
}
