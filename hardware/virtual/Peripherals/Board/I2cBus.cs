namespace AstroNano.Peripherals;


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

/// <summary>What comes of a transfer.</summary>
internal enum BusAnswer
{
    /// <summary>It went through.</summary>
    Acknowledged,

    /// <summary>Nobody took it.</summary>
    Refused,

    /// <summary>A line stayed low.</summary>
    TimedOut,
}

/// <summary>
/// One of the ESP32's two I2C controllers. It drives whatever two pins it was last configured
/// for; a chip soldered to others hears nothing, as on a wrongly set-up board.
/// </summary>
public sealed class I2cBus
{
    /// <summary>Microseconds that a transfer takes on a bus that is held.</summary>
    public const int Timeout = 1_000_000;

    private readonly List<(II2cChip Chip, int DataPin, int ClockPin)> _attached = [];
    private readonly SimulatedBoard _board;
    private uint _random = 0x1234567;

    internal I2cBus(SimulatedBoard board, int dataPin, int clockPin)
    {
        _board = board;
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

    /// <summary>The speed of every transfer: that of the device opened last.</summary>
    public I2cBusSpeed Speed { get; private set; }

    /// <summary>How many transfers were acknowledged.</summary>
    public long Transfers { get; private set; }

    /// <summary>Bytes on the wires, the address byte of each transfer included.</summary>
    public long BytesOnWire { get; private set; }

    /// <summary>Called with address and bytes of each transfer, acknowledged or not.</summary>
    public Action<int, byte[]>? Listener { get; set; }

    /// <summary>So many of the next transfers are refused.</summary>
    public int Refusals { get; set; }

    /// <summary>Does the driver throw, when it is opened and in each transfer?</summary>
    public bool Fails { get; set; }

    /// <summary>Do transfers time out, though nothing holds a line?</summary>
    public bool TimesOut { get; set; }

    /// <summary>Which of its driver's calls fail.</summary>
    public FlakyDriver Driver { get; } = new();

    /// <summary>
    /// Of a thousand transfers, so many are refused, and so many lose a bit on their way.
    /// </summary>
    public int Noise { get; set; }

    /// <summary>
    /// A chip was cut off in the middle of a byte: it holds the data line until so many clocks
    /// have come, 1 to 9.
    /// </summary>
    public void HoldData(int dataPin, int clockPin, int clocks)
    {
        SimulatedPin data = _board.Pin(dataPin);
        SimulatedPin clock = _board.Pin(clockPin);
        data.HeldLow = true;
        int left = clocks;
        clock.Rose += OnClock;

        void OnClock()
        {
            if (--left == 0)
            {
                data.HeldLow = false;
                clock.Rose -= OnClock;
            }
        }
    }

    internal void Attach(II2cChip chip, int dataPin, int clockPin) =>
        _attached.Add((chip, dataPin, clockPin));

    internal void Configure(I2cBusSpeed speed)
    {
        Check();
        Speed = speed;
        DrivenDataPin = DataPin;
        DrivenClockPin = ClockPin;
    }

    /// <summary>Is there a chip at this address, on the wires that are driven?</summary>
    internal BusAnswer Ask(int address)
    {
        Check();
        return IsHeld() ? BusAnswer.TimedOut
            : At(address) is null ? BusAnswer.Refused : BusAnswer.Acknowledged;
    }

    internal BusAnswer Write(int address, ReadOnlySpan<byte> transfer)
    {
        Check();
        Listener?.Invoke(address, transfer.ToArray());
        if (IsHeld())
        {
            return BusAnswer.TimedOut;
        }

        II2cChip? chip = At(address);
        if (chip is null || IsRefused())
        {
            BytesOnWire++;
            return BusAnswer.Refused;
        }

        Transfers++;
        BytesOnWire += transfer.Length + 1;
        if (Noise > 0 && Draw(1000) < Noise)
        {
            byte[] changed = transfer.ToArray();
            changed[Draw(changed.Length)] ^= (byte)(1 << Draw(8));
            chip.Write(changed);
        }
        else
        {
            chip.Write(transfer);
        }

        return BusAnswer.Acknowledged;
    }

    private bool IsRefused()
    {
        if (Refusals > 0)
        {
            Refusals--;
            return true;
        }

        return Noise > 0 && Draw(1000) < Noise;
    }

    // The controller waits for a line that does not rise.
    private bool IsHeld()
    {
        bool isHeld = DrivenDataPin >= 0
            && (TimesOut || _board.Pin(DrivenDataPin).HeldLow
                || _board.Pin(DrivenClockPin).HeldLow);
        if (isHeld)
        {
            _board.Clock.Pass(Timeout);
        }

        return isHeld;
    }

    private void Check()
    {
        if (Fails)
        {
            throw new InvalidOperationException("The bus fails.");
        }

        Driver.Call();
    }

    /// <summary>From 0 up to below the bound (xorshift32).</summary>
    private int Draw(int bound)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (int)(_random % (uint)bound);
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
