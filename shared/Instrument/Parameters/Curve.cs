namespace AstroNano.Instrument;

/// <summary>How a knob's way is spread over a parameter's range.</summary>
public enum Curve
{
    /// <summary>Equal ways are equal differences.</summary>
    Linear,

    /// <summary>Equal ways are equal ratios; the range is positive.</summary>
    Logarithmic,

    /// <summary>Whole numbers, each with an equal way.</summary>
    Integer,
}
