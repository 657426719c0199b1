namespace AstroNano.Firmware;

/// <summary>
/// Frames that ended in an exception: which part of them it was, under what code the glass names
/// it, and when so many came that only a restart is left.
/// </summary>
public sealed class Faults
{
    /// <summary>Parts of a frame.</summary>
    public const int InControls = 0, InStep = 1, InPicture = 2, InDisplay = 3, InKeeping = 4;

    /// <summary>Faults within <see cref="Window"/> after which the board restarts.</summary>
    public const int Most = 3;

    /// <summary>Microseconds: a minute.</summary>
    public const int Window = 60_000_000;

    // When the last ones were, the oldest first.
    private readonly int[] _times = new int[Most - 1];
    private int _count;

    /// <summary>The code and one line of what went wrong in a part.</summary>
    public static string NameOf(int part) => part switch
    {
        InControls => "F1: controls failed",
        InStep => "F2: a step failed",
        InPicture => "F3: a picture failed",
        InDisplay => "F4: display failed",
        _ => "F5: keeping failed",
    };

    /// <summary>Another one; true if it is one too many.</summary>
    public bool Add(int now)
    {
        if (_count == Most - 1)
        {
            if (now - _times[0] < Window)
            {
                return true;
            }

            _times[0] = _times[1];
            _count--;
        }

        _times[_count] = now;
        _count++;
        return false;
    }
}
