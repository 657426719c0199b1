namespace AstroNano.Firmware;

/// <summary>
/// Counts frames that ended in an exception, names the part that failed by the code that the
/// display shows, and says when there were so many that the board must restart.
/// </summary>
public sealed class Faults
{
    /// <summary>Faults within <see cref="Window"/> after which the board restarts.</summary>
    public const int Most = 3;

    /// <summary>Microseconds: a minute.</summary>
    public const int Window = 60_000_000;

    // The times of the last two faults.
    private int _lastButOne;
    private int _last;
    private int _count;

    /// <summary>The code and one line of what went wrong in a part.</summary>
    public static string NameOf(FramePart part) => part switch
    {
        FramePart.Controls => "F1: controls failed",
        FramePart.Step => "F2: step failed",
        FramePart.Picture => "F3: drawing failed",
        FramePart.Display => "F4: display failed",
        FramePart.Saving => "F5: saving failed",
        _ => "F6: report failed",
    };

    /// <summary>Counts another fault; true if the board must restart.</summary>
    public bool Add(int now)
    {
        if (_count == Most - 1 && now - _lastButOne < Window)
        {
            return true;
        }

        _lastButOne = _last;
        _last = now;
        _count = _count < Most - 1 ? _count + 1 : Most - 1;
        return false;
    }
}
