namespace AstroNano.Peripherals;

using System;
using System.Collections.Generic;

/// <summary>A chip on an I2C bus.</summary>
public interface II2cChip
{
    /// <summary>The 7-bit address that it answers to.</summary>
    int Address { get; }

    /// <summary>False while it is unplugged or without power: nobody acknowledges then.</summary>
    bool Present { get; }

    /// <summary>Takes what one transfer wrote, between start and stop.</summary>
    void Write(ReadOnlySpan<byte> transfer);
}

/// <summary>
/// One of the ESP32's two I2C controllers. It drives whatever two pins it was last configured
/// for; a chip soldered to others hears nothing, as on a wrongly set-up board.
/// </summary>
public sealed class I2cBus
{
    private readonly List<(II2cChip Chip, int DataPin, int ClockPin)> _attached = [];

    internal I2cBus(int dataPin, int clockPin)
    {
        DataPin = dataPin;
        ClockPin = clockPin;
    }

    /// <summary>The data pin that the next device to be opened configures.</summary>
    public int DataPin { get; internal set; }

    /// <summary>The clock pin that the next device to be opened configures.</summary>
    public int ClockPin { get; internal set; }

    /// <summary>The data pin driven now; -1 until a device has been opened.</summary>
    public int DrivenDataPin { get; private set; } = -1;

    /// <summary>The clock pin driven now; -1 until a device has been opened.</summary>
    public int DrivenClockPin { get; private set; } = -1;

    /// <summary>How many transfers were acknowledged.</summary>
    public long Transfers { get; private set; }

    /// <summary>Bytes on the wires, the address byte of each transfer included.</summary>
    public long BytesOnWire { get; private set; }

    /// <summary>Called with address and bytes of each transfer, acknowledged or not.</summary>
    public Action<int, byte[]>? Listener { get; set; }

    internal void Attach(II2cChip chip, int dataPin, int clockPin) =>
        _attached.Add((chip, dataPin, clockPin));

    internal void Configure()
    {
        DrivenDataPin = DataPin;
        DrivenClockPin = ClockPin;
    }

    /// <summary>Is there a chip at this address, on the wires that are driven?</summary>
    internal bool Acknowledges(int address) => At(address) is not null;

    /// <summary>One write transfer; false when no chip acknowledged the address.</summary>
    internal bool Write(int address, ReadOnlySpan<byte> transfer)
    {
        Listener?.Invoke(address, transfer.ToArray());
        II2cChip? chip = At(address);
        if (chip is null)
        {
            BytesOnWire++;
            return false;
        }

        Transfers++;
        BytesOnWire += transfer.Length + 1;
        chip.Write(transfer);
        return true;
    }

    private II2cChip? At(int address)
    {
        for (int i = 0; i < _attached.Count; i++)
        {
            (II2cChip chip, int dataPin, int clockPin) = _attached[i];
            bool heard = dataPin == DrivenDataPin && clockPin == DrivenClockPin;
            if (heard && chip.Present && chip.Address == address)
            {
                return chip;
            }
        }

        return null;
    }
}
