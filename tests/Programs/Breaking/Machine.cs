namespace AstroNano.Breaking;

/// <summary>Something that breaks AstroNano so often that what can break does.</summary>
/// <param name="name">Its name on the command line.</param>
/// <param name="unit">What it counts, in the plural.</param>
/// <param name="thorough">How many make a thorough run.</param>
/// <param name="few">How many events CI runs.</param>
public abstract class Machine(string name, string unit, long thorough, long few)
{
    public string Name => name;

    public string Unit => unit;

    public long Thorough => thorough;

    public long Short => few;

    /// <summary>Its parts by name; each can be run alone.</summary>
    public abstract IReadOnlyList<string> Parts { get; }

    /// <summary>Runs a part for its share of an amount.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <param name="work">How much, from which seed.</param>
    public abstract Figures Run(string part, Work work);
}

/// <summary>How much a machine is to do.</summary>
/// <param name="Amount">How many of all parts together.</param>
/// <param name="Seed">The same seed does the same.</param>
/// <param name="Advance">Is told how many more are done.</param>
public sealed record Work(long Amount, int Seed, Action<long> Advance);

/// <summary>What a part came to.</summary>
/// <param name="Done">How many there were.</param>
/// <param name="Notes">What was measured on the way, in words.</param>
/// <param name="Broken">The smallest that broke it and how, or null.</param>
public sealed record Figures(long Done, string Notes, string? Broken);

/// <summary>A claim does not hold; the message says which.</summary>
public sealed class BrokenException(string message) : Exception(message);
