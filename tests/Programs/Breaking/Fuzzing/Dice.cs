namespace AstroNano.Breaking.Fuzzing;

/// <summary>The chance of one input: the same seed and number throw the same.</summary>
public sealed class Dice(int seed, long number)
{
    private const int Spread = 486187739;

    private readonly Random _random =
        new(unchecked((seed * Spread) + (int)number + (int)(number >> 32)));

    /// <summary>A number from 0 to below a bound.</summary>
    public int Below(int bound) => _random.Next(bound);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    /// <summary>One of a list.</summary>
    public T Of<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>Any 32 bits.</summary>
    public int Bits() => unchecked((int)_random.NextInt64());
}
