namespace AstroNano.Core;

/// <summary>How a knob's travel is spread over a setting's range.</summary>
public enum Curve
{
    /// <summary>Equal travel is an equal difference.</summary>
    Linear,

    /// <summary>Equal travel is an equal ratio; the range is positive.</summary>
    Logarithmic,

    /// <summary>Whole numbers, each with an equal share of the travel.</summary>
    Integer,
}
