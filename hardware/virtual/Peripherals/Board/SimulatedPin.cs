namespace AstroNano.Peripherals;

/// <summary>What a pin is held at when nothing drives it.</summary>
public enum Pull
{
    /// <summary>Nothing: it picks up whatever is in the air.</summary>
    None,

    /// <summary>A resistor to ground.</summary>
    Down,

    /// <summary>A resistor to the supply.</summary>
    Up,
}

/// <summary>One GPIO of the board.</summary>
public sealed class SimulatedPin
{
    private PushButton? _button;
    private bool? _driven;

    internal SimulatedPin(int gpio, bool canDrive)
    {
        Gpio = gpio;
        CanDrive = canDrive;
    }

    /// <summary>Its number.</summary>
    public int Gpio { get; }

    /// <summary>The potentiometer whose wiper is soldered here, if any.</summary>
    public SimulatedPot? Pot { get; set; }

    /// <summary>The button between this pin and ground, if any.</summary>
    public PushButton? Button
    {
        get => _button;
        set
        {
            _button = value;
            if (value is not null)
            {
                value.Moved += () => Changed?.Invoke();
            }
        }
    }

    /// <summary>True from when the firmware opens the pin until it closes it.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>True when the pin can drive a line, as an I2C bus must.</summary>
    public bool CanDrive { get; }

    /// <summary>The resistor inside the chip; inputs only have none, whatever is asked.</summary>
    public Pull Pull { get; private set; }

    /// <summary>The level that the firmware drives it to; null while it does not.</summary>
    public bool? Driven
    {
        get => _driven;
        internal set
        {
            bool rises = _driven == false && value != false;
            _driven = value;
            if (rises)
            {
                Rose?.Invoke();
            }
        }
    }

    /// <summary>Does something on the line hold it at ground?</summary>
    public bool HeldLow { get; set; }

    /// <summary>Does the chip fail to open and to read it?</summary>
    public bool Fails { get; set; }

    /// <summary>Which of its other calls fail.</summary>
    public FlakyDriver Driver { get; } = new();

    /// <summary>
    /// The level read now. A pin that nothing holds reads low here; on a real board it reads
    /// anything, so no firmware should open one.
    /// </summary>
    public bool Level => Button is not { IsClosed: true } && Pull == Pull.Up && !HeldLow;

    /// <summary>The level has changed.</summary>
    internal event Action? Changed;

    /// <summary>The firmware has released a line that it held low.</summary>
    internal event Action? Rose;

    /// <summary>Throws, as the driver does, where the pin fails.</summary>
    internal void Check()
    {
        if (Fails)
        {
            throw new InvalidOperationException("The pin fails.");
        }

        Driver.Call();
    }

    internal void SetPull(Pull pull) => Pull = CanDrive ? pull : Pull.None;
}

/// <summary>A push button to ground.</summary>
public sealed class PushButton
{
    private bool _pressed;
    private BoardClock? _clock;
    private long _steadyAt;
    private uint _random = 0x9E3779B9;

    /// <summary>True while a finger is on it.</summary>
    public bool Pressed
    {
        get => _pressed;
        set
        {
            bool moved = value != _pressed;
            _pressed = value;
            if (moved)
            {
                Moved?.Invoke();
            }
        }
    }

    /// <summary>Is the contact closed now?</summary>
    internal bool IsClosed
    {
        get
        {
            if (_clock is null || _clock.Read() >= _steadyAt)
            {
                _clock = null;
                return _pressed;
            }

            _random = (_random * 1664525) + 1013904223;
            return _random >> 31 != 0;
        }
    }

    internal event Action? Moved;

    /// <summary>The contact opens and closes at random for so long.</summary>
    public void Bounce(BoardClock clock, int microseconds)
    {
        _clock = clock;
        _steadyAt = clock.Read() + microseconds;
        Moved?.Invoke();
    }
}
