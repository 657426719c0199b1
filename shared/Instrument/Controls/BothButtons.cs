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

    private int _since;
    private bool _armed;
    private bool _counting;

    /// <summary>From both down until both up: the countdown, and what came of it.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Does neither of them mean anything of its own?</summary>
    public bool AreSpent { get; private set; }

    /// <summary>Whether it has fired, as long as it is active.</summary>
    public bool HasFired { get; private set; }

    /// <summary>Whole seconds until it fires; 0 if one of them was released.</summary>
    public int SecondsLeft { get; private set; }

    /// <summary>Takes the levels; true at the moment it fires.</summary>
    public bool Read(bool cueIsDown, bool modeIsDown, int now)
    {
        bool both = cueIsDown && modeIsDown;
        if (!cueIsDown && !modeIsDown)
        {
            _armed = true;
            _counting = false;
            IsActive = false;
            AreSpent = false;
            HasFired = false;
            SecondsLeft = 0;
            return false;
        }

        AreSpent = AreSpent || both;
        if (both && _armed)
        {
            _armed = false;
            _counting = true;
            _since = now;
            IsActive = true;
        }

        _counting = _counting && both;
        if (!_counting)
        {
            SecondsLeft = 0;
            return false;
        }

        int held = now - _since;
        SecondsLeft = held < HoldTime ? (HoldTime - held + Second - 1) / Second : 0;
        if (held < HoldTime)
        {
            return false;
        }

        _counting = false;
        HasFired = true;
        return true;
    }
}
