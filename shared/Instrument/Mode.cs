namespace AstroNano.Instruments;

/// <summary>What the instrument is doing.</summary>
public enum Mode
{
    /// <summary>The user plays: knobs, buttons and pages do what they say.</summary>
    Playing,

    /// <summary>It plays by itself until somebody touches it.</summary>
    Demonstrating,

    /// <summary>It has started without the saved settings and says why, until a button.</summary>
    SafeMode,

    /// <summary>Both buttons are held: it counts down to a factory reset.</summary>
    CountingDown,
}
