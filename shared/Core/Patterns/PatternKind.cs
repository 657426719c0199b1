namespace AstroNano.Core;

/// <summary>Where a scenario's memories come from.</summary>
public enum PatternKind
{
    /// <summary>Drawn from the scenario's trial and stream.</summary>
    Random,

    /// <summary>Walsh functions, mutually orthogonal.</summary>
    Walsh,

    /// <summary>Letters and digits of 8×8 units.</summary>
    Glyphs,
}
