namespace AstroNano.Instruments;

/// <summary>What came of keeping a calibration.</summary>
public enum CalibrationOutcome
{
    /// <summary>Nobody has asked yet.</summary>
    None,

    /// <summary>The knobs that were turned are calibrated.</summary>
    Kept,

    /// <summary>No knob was turned.</summary>
    NothingTurned,

    /// <summary>A knob was turned, and not from end to end.</summary>
    TooLittle,

    /// <summary>A knob's input makes no sense.</summary>
    Loose,
}
