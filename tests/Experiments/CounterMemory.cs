using System.Numerics;

namespace AstroNano.Experiments.Tests;

/// <summary>
/// Kanerva's memory as he describes it: every hard location has a counter a unit, patterns are
/// added to the counters of all locations within the radius, and reads sum them. 64 units.
/// </summary>
public sealed class CounterMemory
{
    /// <summary>Where the network draws its locations from.</summary>
    public const int Stream = 22;

    private const int Units = 64;
    private const int Reads = 10;

    private readonly ulong[] _locations;
    private readonly int _radius;

    public CounterMemory(RandomStream random, int locations, int radius)
    {
        _radius = radius;
        _locations = new ulong[locations];
        for (int location = 0; location < locations; location++)
        {
            ulong low = (uint)random.NextBits();
            _locations[location] = low | (ulong)(uint)random.NextBits() << 32;
        }
    }

    /// <summary>Whether the memory that was cued is read without a fault.</summary>
    public bool Recalls(TrialGenerator trial)
    {
        var counters = new int[_locations.Length, Units];
        sbyte[] pattern = new sbyte[Units];
        for (int mu = 0; mu < trial.Patterns.Count; mu++)
        {
            trial.Patterns.CopyTo(mu, pattern);
            ulong bits = Bits(pattern);
            for (int location = 0; location < _locations.Length; location++)
            {
                if (IsNear(location, bits))
                {
                    for (int i = 0; i < Units; i++)
                    {
                        counters[location, i] += pattern[i];
                    }
                }
            }
        }

        ulong state = Bits(trial.Cue);
        for (int read = 0; read < Reads; read++)
        {
            state = Read(counters, state);
        }

        return state == Bits(trial.Target);
    }

    private ulong Read(int[,] counters, ulong state)
    {
        var sums = new int[Units];
        for (int location = 0; location < _locations.Length; location++)
        {
            if (IsNear(location, state))
            {
                for (int i = 0; i < Units; i++)
                {
                    sums[i] += counters[location, i];
                }
            }
        }

        for (int i = 0; i < Units; i++)
        {
            if (sums[i] != 0)
            {
                state = sums[i] > 0 ? state | 1UL << i : state & ~(1UL << i);
            }
        }

        return state;
    }

    private bool IsNear(int location, ulong bits) =>
        BitOperations.PopCount(_locations[location] ^ bits) <= _radius;

    private static ulong Bits(sbyte[] signs)
    {
        ulong bits = 0;
        for (int i = 0; i < Units; i++)
        {
            bits |= signs[i] > 0 ? 1UL << i : 0;
        }

        return bits;
    }
}
