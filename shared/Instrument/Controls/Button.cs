namespace AstroNano.Instruments;

/// <summary>What a button has just done.</summary>
public enum ButtonEvent
{
    /// <summary>Nothing new.</summary>
    None,

    /// <summary>It went down.</summary>
    Pressed,

    /// <summary>It has been down for <see cref="Button.HoldTime"/>; once a press.</summary>
    Held,

    /// <summary>It went up before it counted as held.</summary>
    Clicked,
}

/// <summary>
/// A push button. It answers the first edge at once and then ignores its input while contacts may
/// bounce.
/// </summary>
public sealed class Button
{
    /// <summary>Microseconds after an edge in which the input is ignored.</summary>
    public const int BounceTime = 25_000;

    /// <summary>Microseconds after which a press counts as held.</summary>
    public const int HoldTime = 800_000;

    // A bit each, as on the device a field takes 12 bytes.
    private const int Down = 1;
    private const int HeldReported = 2;
    private const int EdgeSeen = 4;

    private int _state;
    private int _edgeTime;

    /// <summary>Is it down, contacts that bounce apart?</summary>
    public bool IsDown => (_state & Down) != 0;

    /// <summary>The press has meant something else: it is neither held nor a click.</summary>
    public void IgnoreUntilReleased() => _state |= HeldReported;

    /// <summary>Takes the level at a time in microseconds that may wrap around.</summary>
    public ButtonEvent Read(bool pressed, int now)
    {
        int state = _state;
        int since = now - _edgeTime;
        if ((state & EdgeSeen) != 0 && since >= 0 && since < BounceTime)
        {
            return ButtonEvent.None;
        }

        bool wasDown = (state & Down) != 0;
        if (pressed != wasDown)
        {
            _edgeTime = now;
            _state = pressed ? Down | EdgeSeen : (state & HeldReported) | EdgeSeen;
            return pressed ? ButtonEvent.Pressed
                : (state & HeldReported) != 0 ? ButtonEvent.None : ButtonEvent.Clicked;
        }

        if (!wasDown)
        {
            // Otherwise a wrapped clock would ignore the input again half an hour later.
            _state = state & ~EdgeSeen;
        }
        else if ((state & HeldReported) == 0 && since >= HoldTime)
        {
            _state = state | HeldReported;
            return ButtonEvent.Held;
        }

        return ButtonEvent.None;
    }
}
