using System;
using System.Device.Gpio;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace AstroNano.Firmware;

/// <summary>
/// The display's I2C bus. Where something holds a line down, each transfer stops everything for a
/// second: a short, a display without supply, a chip that was cut off in the middle of a byte. So
/// there is none until both lines are high. They are read as plain inputs, and a chip that
/// holds the data line gets clock pulses until it releases it (NXP UM10204, section 3.1.16).
/// </summary>
public sealed class Bus
{
    // A byte and its acknowledgement: no chip holds the line for longer.
    private const int MostClocks = 9;

    /// <summary>The device at the display's first address; null while it is closed.</summary>
    public I2cDevice First { get; private set; }

    /// <summary>The one at its second address; null while it is closed.</summary>
    public I2cDevice Second { get; private set; }

    /// <summary>Is a device open?</summary>
    public bool IsOpen => First != null || Second != null;

    /// <summary>
    /// Takes the pins for transfers, each for the other's line if swapped, and opens the devices
    /// that are closed.
    /// </summary>
    public void Open(bool isSwapped = false)
    {
        int data = isSwapped ? Pins.DisplayClock : Pins.DisplayData;
        int clock = isSwapped ? Pins.DisplayData : Pins.DisplayClock;
        // Before the bus is opened, which otherwise uses pins 18 and 19, without a display.
        Configuration.SetPinFunction(data, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(clock, DeviceFunction.I2C1_CLOCK);
        First ??= DeviceAt(Display.FirstAddress);
        Second ??= DeviceAt(Display.SecondAddress);
    }

    /// <summary>Closes the device that is not in use: each takes 170 bytes of the heap.</summary>
    public void Keep(I2cDevice device)
    {
        I2cDevice other = device == First ? Second : First;
        First = device == First ? First : null;
        Second = device == Second ? Second : null;
        other?.Dispose();
    }

    /// <summary>Releases the pins: with its last device the driver is released too.</summary>
    public void Close()
    {
        // Cleared first: a device whose Dispose fails is not used again, and the other goes too.
        I2cDevice first = First, second = Second;
        First = null;
        Second = null;
        using (first)
        using (second)
        {
        }
    }

    /// <summary>Are both lines high, be it after some clocks? The bus is closed.</summary>
    /// <remarks>
    /// The pins are closed whatever throws: neither the bus nor another look can have an open one.
    /// A controller closes them, as each open pin is in a list until then.
    /// </remarks>
    public bool IsFree()
    {
        var pins = new GpioController();
        GpioPin data = pins.OpenPin(Pins.DisplayData);
        try
        {
            GpioPin clock = pins.OpenPin(Pins.DisplayClock);
            try
            {
                return IsFree(data, clock);
            }
            finally
            {
                pins.ClosePin(Pins.DisplayClock);
            }
        }
        finally
        {
            pins.ClosePin(Pins.DisplayData);
        }
    }

    private static bool IsFree(GpioPin data, GpioPin clock)
    {
        data.SetPinMode(PinMode.InputPullUp);
        clock.SetPinMode(PinMode.InputPullUp);
        int clocks = 0;
        while (clocks < MostClocks && IsHigh(clock) && !IsHigh(data))
        {
            clock.SetPinMode(PinMode.Output);
            clock.Write(PinValue.Low);
            clock.SetPinMode(PinMode.InputPullUp);
            clocks++;
        }

        return IsHigh(clock) && IsHigh(data);
    }

    private static bool IsHigh(GpioPin pin) => (int)pin.Read() != 0;

    private static I2cDevice DeviceAt(int address)
    {
        I2cDevice device = I2cDevice.Create(
            new I2cConnectionSettings(Pins.DisplayBus, address, I2cBusSpeed.FastMode));
        GC.SuppressFinalize(device);
        return device;
    }
}
