namespace AstroNano.Instruments;

/// <summary>
/// CUE and MODE held down together. It begins when both are down and ends when both are up again;
/// until then neither of them means anything of its own. Held for <see cref="HoldTime"/> it fires,
/// once; released before, nothing happens. Buttons held since power-up never count.
/// </summary>
public sealed class BothButtons
{
    /// <summary>Microseconds after which it fires.</summary>
    public const int HoldTime = 3_000_000;

    private const int Second = 1_000_000;

    // A bit each, as on the device a field takes 12 bytes.
    private const int Armed = 1;
    private const int Counting = 2;
    private const int Active = 4;
    private const int Spent = 8;
    private const int Fired = 16;

    private int _state;
    private int _since;

    /// <summary>From both down until both up: the countdown, and what came of it.</summary>
    public bool IsActive => (_state & Active) != 0;

    /// <summary>Does neither of them mean anything of its own?</summary>
    public bool AreIgnored => (_state & Spent) != 0;

    /// <summary>Whether it has fired, as long as it is active.</summary>
    public bool HasFired => (_state & Fired) != 0;

    /// <summary>Whole seconds until it fires; 0 if one of them was released.</summary>
    public int SecondsLeft { get; private set; }

    /// <summary>Takes the levels; true at the moment it fires.</summary>
    public bool Read(bool cueIsDown, bool modeIsDown, int now)
    {
        if (!cueIsDown && !modeIsDown)
        {
            _state = Armed;
            SecondsLeft = 0;
            return false;
        }

        int state = _state;
        if (!cueIsDown || !modeIsDown)
        {
            state &= ~Counting;
        }
        else if ((state & Armed) != 0)
        {
            state = state & ~Armed | Counting | Active | Spent;
            _since = now;
        }
        else
        {
            state |= Spent;
        }

        _state = state;
        int held = now - _since;
        if ((state & Counting) == 0 || held >= HoldTime)
        {
            SecondsLeft = 0;
            _state = (state & Counting) == 0 ? state : state & ~Counting | Fired;
            return (state & Counting) != 0;
        }

        SecondsLeft = (HoldTime - held + Second - 1) / Second;
        return false;
    }
}
