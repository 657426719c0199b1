namespace AstroNano.Breaking;

/// <summary>A part of a machine: a way to break something, and what has to hold.</summary>
/// <param name="name">Its name, the part of the machine.</param>
/// <param name="share">How many of a thousand of the machine's units are its.</param>
internal abstract class Scene(string name, int share)
{
    /// <summary>What shares are counted in.</summary>
    public const int Whole = 1000;

    public string Name => name;

    public int Share => share;

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
