namespace AstroNano.Core;

/// <summary>
/// The deterministic generator of every trial: xorshift32 (G. Marsaglia, J. Stat. Softw. 8(14),
/// 2003) seeded from a trial and a stream number, its first 16 outputs discarded.
/// The state is held in an int: the device's interpreter keeps a uint unsigned where C# would
/// see it as signed.
/// </summary>
public sealed class RandomStream
{
    private const int TrialFactor = unchecked((int)0x9E3779B9);
    private const int StreamFactor = unchecked((int)0x85EBCA6B);
    private const int Discarded = 16;
    private const int LargestBound = 32768;

    private int _state;

    /// <summary>A generator at the start of the given trial and stream.</summary>
    public RandomStream(int trial, int stream)
    {
        Seed(trial, stream);
    }

    /// <summary>All that determines what comes next; never 0.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">The state is 0.</exception>
    public int State
    {
        get => _state;
        set
        {
            if (value == 0)
            {
                Refusal.Zero().Throw(nameof(State));
            }

            _state = value;
        }
    }

    /// <summary>Restarts at the given trial (0, 1, …) and stream (0, 1, …).</summary>
    public void Seed(int trial, int stream)
    {
        unchecked
        {
            _state = (TrialFactor * (trial + 1) + StreamFactor * stream) | 1;
        }

        for (int i = 0; i < Discarded; i++)
        {
            NextBits();
        }
    }

    /// <summary>The next 32 random bits; never 0.</summary>
    public int NextBits()
    {
        int s = _state;
        s ^= s << 13;
        s ^= (int)((uint)s >> 17);
        s ^= s << 5;
        _state = s;
        return s;
    }

    /// <summary>
    /// A number from 0 to <paramref name="bound"/> - 1: the bits modulo the bound.
    /// </summary>
    /// <param name="bound">From 1 to 32768.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The bound is not in its range.
    /// </exception>
    public int Next(int bound)
    {
        Check.Range(bound, 1, LargestBound)?.Throw(nameof(bound));

        // Reduced in two halves, so that no signed operation sees the unsigned whole.
        int bits = NextBits();
        int high = (int)((uint)bits >> 16) % bound;
        return ((high * (65536 % bound)) % bound + (bits & 0xFFFF) % bound) % bound;
    }

    /// <summary>+1 where the highest bit of the next output is set, else -1.</summary>
    public sbyte NextSign() => NextBits() < 0 ? (sbyte)1 : (sbyte)-1;
}
