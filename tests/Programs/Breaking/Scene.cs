namespace AstroNano.Breaking;

/// <summary>A part of a machine: a way to break something, and what has to hold.</summary>
internal abstract class Scene
{
    /// <summary>What shares are counted in.</summary>
    public const int Whole = 1000;

    /// <summary>Its name, the part of the machine.</summary>
    public abstract string Name { get; }

    /// <summary>How many of a thousand of the machine's units are its.</summary>
    public abstract int Share { get; }

    /// <summary>Does about so many.</summary>
    /// <returns>What was measured, in words.</returns>
    /// <exception cref="BrokenException">A claim does not hold.</exception>
    public abstract string Run(long amount, int seed, Action<long> advance);

    /// <summary>Something that has to hold.</summary>
    /// <exception cref="BrokenException">It does not.</exception>
    protected static void Claim(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new BrokenException(otherwise);
        }
    }
}
