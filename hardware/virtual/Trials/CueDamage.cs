namespace AstroNano.Trials;

/// <summary>What is done to a cue after its flips: units hidden, noise added.</summary>
/// <param name="Hidden">Units that show nothing of the memory, in rising order.</param>
/// <param name="Filling">What a hidden unit is set to: −1, +1, or 0 for a random sign.</param>
/// <param name="Noise">Probability that a unit is flipped, each by itself.</param>
public sealed record CueDamage(IReadOnlyList<int> Hidden, sbyte Filling, float Noise)
{
    private const int Resolution = 32768;

    public static CueDamage None { get; } = new([], 0, 0f);

    /// <summary>Whether it leaves every cue as it is.</summary>
    public bool IsNone => Hidden.Count == 0 && !(Noise > 0f);

    /// <summary>Does it: hidden units first, then noise, each unit after unit.</summary>
    /// <param name="cue">Changed in place.</param>
    /// <param name="random">Continued from where the flips left it.</param>
    public void Apply(sbyte[] cue, RandomStream random)
    {
        foreach (int unit in Hidden)
        {
            cue[unit] = Filling != 0 ? Filling : random.NextSign();
        }

        int limit = (int)MathF.Round(Noise * Resolution);
        for (int i = 0; limit > 0 && i < cue.Length; i++)
        {
            if (random.Next(Resolution) < limit)
            {
                cue[i] = (sbyte)-cue[i];
            }
        }
    }
}
