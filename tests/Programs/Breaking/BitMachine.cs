namespace AstroNano.Breaking;

/// <summary>A machine that flips bits, of which there are so many in each part.</summary>
/// <param name="name">Its name on the command line.</param>
/// <param name="few">How many the gate flips.</param>
/// <param name="flips">How many there are in each part; a thorough run has them all.</param>
public abstract class BitMachine(string name, long few, IReadOnlyDictionary<string, int> flips)
    : Machine(name, "flipped bits", flips.Values.Sum(), few)
{
    // No count of flips is a multiple of it: with this stride each comes once.
    private const int Stride = 1_000_003;

    public override IReadOnlyList<string> Parts { get; } = [.. flips.Keys];

    /// <summary>How many there are in a part.</summary>
    protected int FlipsOf(string part) => flips[part];

    /// <summary>How many of them are a part's share of the work.</summary>
    protected long AmountOf(string part, Work work) =>
        Math.Max(1, work.Amount * flips[part] / Thorough);

    /// <summary>Which one comes after so many.</summary>
    protected int NumberOf(string part, Work work, long done) =>
        (int)(((work.Seed + done) * Stride) % flips[part]);
}
