namespace AstroNano.Core.Tests.FloatContract;

/// <summary>What the device's interpreter holds in a place of the evaluation stack.</summary>
public enum Kind
{
    Other,
    Int,
    Unsigned,
    Long,
    Float,
    Double,
}
