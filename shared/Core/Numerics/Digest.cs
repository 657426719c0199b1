namespace AstroNano.Core;

/// <summary>
/// FNV-1a, 32 bits, over the bytes of floats and ints, lowest byte first. Two runs that agree in
/// their digests have, for all practical purposes, gone through the same bits.
/// Source: Fowler, Noll, Vo; <c>http://www.isthe.com/chongo/tech/comp/fnv/</c>.
/// </summary>
public sealed class Digest
{
    /// <summary>The digest of nothing.</summary>
    public const int Start = unchecked((int)2166136261);

    private const int Prime = 16777619;

    private int _value = Start;

    /// <summary>The digest of everything added since the last <see cref="Reset"/>.</summary>
    public int Value => _value;

    /// <summary>Starts over.</summary>
    public void Reset() => _value = Start;

    /// <summary>The digest of one byte, or letter, more.</summary>
    public static int Mix(int digest, int value) => (digest ^ value) * Prime;

    /// <summary>Adds the four bytes of <paramref name="bits"/>.</summary>
    public void Add(int bits)
    {
        // As Mix, whose calls would cost as much again.
        int h = _value;
        h = (h ^ (bits & 0xFF)) * Prime;
        h = (h ^ ((bits >> 8) & 0xFF)) * Prime;
        h = (h ^ ((bits >> 16) & 0xFF)) * Prime;
        h = (h ^ ((bits >> 24) & 0xFF)) * Prime;
        _value = h;
    }

    /// <summary>Adds the bits of <paramref name="value"/>.</summary>
    public void Add(float value) => Add(FloatBits.Of(value));

    /// <summary>Adds the first <paramref name="count"/> of <paramref name="values"/>.</summary>
    /// <exception cref="System.ArgumentNullException">The values are missing.</exception>
    /// <exception cref="System.ArgumentException">There are fewer than that.</exception>
    public void Add(float[] values, int count)
    {
        Check.Entries(values, count)?.Throw(nameof(values));

        // As above: three calls less a number.
        int h = _value;
        for (int i = 0; i < count; i++)
        {
            int bits = FloatBits.Of(values[i]);
            h = (h ^ (bits & 0xFF)) * Prime;
            h = (h ^ ((bits >> 8) & 0xFF)) * Prime;
            h = (h ^ ((bits >> 16) & 0xFF)) * Prime;
            h = (h ^ ((bits >> 24) & 0xFF)) * Prime;
        }

        _value = h;
    }
}
