namespace AstroNano.Core.Tests.FloatContract.Proof;

/// <summary>
/// A claim on the tests of the network that it is of; the others are in <see cref="Claims"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ClaimAttribute : Attribute
{
    /// <summary>No divisor of this method is smaller.</summary>
    public ClaimAttribute(string method, double least)
    {
        Method = method;
        Least = least;
    }

    /// <summary>All that this method converts to a whole number lies between these.</summary>
    public ClaimAttribute(string method, double least, double most)
        : this(method, least)
    {
        Most = most;
    }

    public string Method { get; }

    public double Least { get; }

    /// <summary>The largest number that is converted; none for a divisor.</summary>
    public double Most { get; } = double.NaN;
}
