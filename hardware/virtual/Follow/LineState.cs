namespace AstroNano.Follow;

/// <summary>What a line of the port is.</summary>
public enum LineState
{
    /// <summary>Other text: shown as it is, and changes nothing.</summary>
    Text,

    /// <summary>A whole line of a report.</summary>
    Whole,

    /// <summary>A line of a report that was damaged on its way.</summary>
    WrongSum,

    /// <summary>A line of a report in a version that is not known here.</summary>
    OtherVersion,
}
