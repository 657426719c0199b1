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

    private bool _down;
    private bool _heldReported;
    private bool _edgeSeen;
    private int _edgeTime;

    /// <summary>Is it down, contacts that bounce apart?</summary>
    public bool IsDown => _down;

    /// <summary>The press has meant something else: it is neither held nor a click.</summary>
    public void Spend() => _heldReported = true;

    /// <summary>Takes the level at a time in microseconds that may wrap around.</summary>
    public ButtonEvent Read(bool pressed, int now)
    {
        int since = now - _edgeTime;
        if (_edgeSeen && since >= 0 && since < BounceTime)
        {
            return ButtonEvent.None;
        }
        // Forgotten, or else a wrapped clock would ignore the input again half an hour later.
        if (!_down)
        {
            _edgeSeen = false;
        }

        if (pressed != _down)
        {
            _down = pressed;
            _edgeSeen = true;
            _edgeTime = now;
            if (!pressed)
            {
                return _heldReported ? ButtonEvent.None : ButtonEvent.Clicked;
            }

            _heldReported = false;
            return ButtonEvent.Pressed;
        }
        if (_down && !_heldReported && since >= HoldTime)
        {
            _heldReported = true;
            return ButtonEvent.Held;
        }
        return ButtonEvent.None;
    }
}
