namespace AstroNano.Core;

/// <summary>
/// Where a scenario's memories come from. The numbers stand in certificates: they are permanent.
/// </summary>
public enum PatternKind
{
    /// <summary>Drawn from the scenario's trial and stream.</summary>
    Random = 0,

    /// <summary>Walsh functions, mutually orthogonal.</summary>
    Walsh = 1,

    /// <summary>Letters and digits of 8×8 units.</summary>
    Glyphs = 2,
}
