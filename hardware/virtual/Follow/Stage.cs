namespace AstroNano.Follow;

/// <summary>How far a follower has come with its board.</summary>
public enum Stage
{
    /// <summary>The board has not reported anything yet.</summary>
    Silent,

    /// <summary>It waits, without a verdict, for the next complete description of a run.</summary>
    WaitingForRun,

    /// <summary>
    /// More settings were changed since the cue than the board remembers: press CUE on the board.
    /// </summary>
    TooLate,

    /// <summary>The board computes other bits, or plays a network that is not known here.</summary>
    OtherVersion,

    /// <summary>It computes the same run.</summary>
    Following,

    /// <summary>The same, more than a second behind.</summary>
    Behind,

    /// <summary>The board has reported other bits in this run.</summary>
    Diverged,
}
