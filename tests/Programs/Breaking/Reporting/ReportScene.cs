namespace AstroNano.Breaking.Reporting;

/// <summary>A way to follow a board, and what has to hold.</summary>
internal abstract class ReportScene
{
    /// <summary>Its name, the part of the machine.</summary>
    public abstract string Name { get; }

    /// <summary>How many of a thousand actions are its.</summary>
    public abstract int Share { get; }

    /// <summary>Makes so many actions.</summary>
    /// <returns>What was measured, in words.</returns>
    /// <exception cref="BrokenException">A claim does not hold.</exception>
    public abstract string Run(long actions, int seed, Action<long> advance);

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
