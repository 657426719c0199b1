namespace AstroNano.Core;

/// <summary>
/// Corrupts a pattern: flips exactly n different entries, chosen by a partial Fisher–Yates
/// shuffle. η = n/N is the corruption.
/// </summary>
internal sealed class Corruption
{
    private readonly short[] _order;

    /// <summary>A corruption of patterns of N units.</summary>
    /// <param name="units">N, from 4 to 2048.</param>
    public Corruption(int units)
    {
        Check.Range(units, Network.MinUnits, PatternSet.MaxUnits)?.Throw(nameof(units));
        _order = new short[units];
    }

    /// <summary>Flips <paramref name="flips"/> different entries of a pattern.</summary>
    /// <param name="signs">N entries, changed in place.</param>
    /// <param name="flips">n, from 0 to N.</param>
    /// <param name="random">
    /// Continued from where the patterns' draw left it, for the trials of the reference results.
    /// </param>
    public void Flip(sbyte[] signs, int flips, RandomStream random)
    {
        short[] order = _order;
        int units = order.Length;
        Check.Entries(signs, units)?.Throw(nameof(signs));
        Check.Range(flips, 0, units)?.Throw(nameof(flips));
        Check.Given(random)?.Throw(nameof(random));
        for (int i = 0; i < units; i++)
        {
            order[i] = (short)i;
        }

        for (int j = 0; j < flips; j++)
        {
            int k = j + random.Next(units - j);
            short chosen = order[k];
            order[k] = order[j];
            order[j] = chosen;
            signs[chosen] = (sbyte)-signs[chosen];
        }
    }
}
