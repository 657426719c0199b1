namespace AstroNano.Breaking.Soaking;

/// <summary>A way to spend frames, and what has to hold meanwhile.</summary>
internal abstract class Soak
{
    /// <summary>Its name, the part of the machine.</summary>
    public abstract string Name { get; }

    /// <summary>How many of a thousand frames are its.</summary>
    public abstract int Share { get; }

    /// <summary>Spends about so many frames; returns what was measured, in words.</summary>
    /// <exception cref="BrokenException">A claim does not hold.</exception>
    public abstract string Run(long frames, int seed, Action<long> advance);

    /// <summary>Fails unless something holds.</summary>
    protected static void Claim(bool holds, string claim)
    {
        if (!holds)
        {
            throw new BrokenException(claim);
        }
    }
}
