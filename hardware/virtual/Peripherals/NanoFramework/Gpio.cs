namespace System.Device.Gpio;


public enum PinMode
{
    Input,
    InputPullDown,
    InputPullUp,
    Output,
    OutputOpenDrain,
    OutputOpenDrainPullUp,
    OutputOpenSource,
    OutputOpenSourcePullDown,
}

public readonly struct PinValue
{
    private readonly byte _value;

    private PinValue(byte value)
    {
        _value = value;
    }

    public static PinValue High => new(1);

    public static PinValue Low => new(0);

    public static implicit operator PinValue(bool value) => value ? High : Low;

    public static explicit operator int(PinValue value) => value._value;

    public static explicit operator bool(PinValue value) => value._value != 0;
}

[Flags]
public enum PinEventTypes
{
    None = 0,
    Rising = 1,
    Falling = 2,
}

/// <summary>Which edge, on which pin.</summary>
public class PinValueChangedEventArgs
{
    public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
    {
        ChangeType = changeType;
        PinNumber = pinNumber;
    }

    public PinEventTypes ChangeType { get; }

    public int PinNumber { get; }
}

public delegate void PinValueChangedEventHandler(
    object sender, PinValueChangedEventArgs pinValueChangedEventArgs);

/// <summary>Opens pins; a pin that is open already is refused, as on the device.</summary>
public sealed class GpioController : IDisposable
{
    private readonly SimulatedBoard _board = SimulatedBoard.Current;

    public GpioPin OpenPin(int pinNumber)
    {
        SimulatedPin pin = _board.Pin(pinNumber);
        if (pin.IsOpen)
        {
            throw new InvalidOperationException();
        }

        pin.Check();
        pin.IsOpen = true;
        var opened = new GpioPin(pin);
        _board.OpenedPins.Add(opened);
        return opened;
    }

    /// <summary>
    /// Closes a pin and lets it go. As on the device, a pin that is only disposed of is kept.
    /// </summary>
    public void ClosePin(int pinNumber)
    {
        GpioPin pin = _board.OpenedPins.Find(opened => opened.PinNumber == pinNumber)
            ?? throw new InvalidOperationException();
        pin.Dispose();
        _board.OpenedPins.Remove(pin);
    }

    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    public void Dispose()
    {
    }
}

/// <summary>An input or a plain output; no other output is simulated.</summary>
public sealed class GpioPin : IDisposable
{
    private readonly SimulatedPin _pin;

    internal GpioPin(SimulatedPin pin)
    {
        _pin = pin;
    }

    public int PinNumber => _pin.Gpio;

    public void SetPinMode(PinMode value)
    {
        _pin.Driver.Call();
        if (value > PinMode.Output || (value == PinMode.Output && !_pin.CanDrive))
        {
            throw new NotSupportedException($"GPIO {_pin.Gpio} cannot be {value}.");
        }

        if (value != PinMode.Output)
        {
            _pin.Driven = null;
        }

        _pin.SetPull(value switch
        {
            PinMode.InputPullUp => Pull.Up,
            PinMode.InputPullDown => Pull.Down,
            _ => Pull.None,
        });
    }

    public PinValue Read()
    {
        _pin.Check();
        return _pin.Level;
    }

    /// <summary>An edge, where a button makes it.</summary>
    public event PinValueChangedEventHandler? ValueChanged
    {
        add => _pin.Changed += value is null ? null : Wrapped(value);
        remove => throw new NotSupportedException("No firmware here stops listening.");
    }

    private Action Wrapped(PinValueChangedEventHandler handler) => () => handler(this,
        new PinValueChangedEventArgs(
            _pin.Level ? PinEventTypes.Rising : PinEventTypes.Falling, _pin.Gpio));

    public void Write(PinValue value)
    {
        _pin.Driver.Call();
        _pin.Driven = (bool)value;
    }

    public void Dispose() => _pin.IsOpen = false;
}
