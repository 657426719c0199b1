using System;

namespace AstroNano.Core;

/// <summary>
/// Up to a fixed number of patterns ξ_μ ∈ {−1, +1}^N, the memories of a network (Ξ is N×K).
/// </summary>
/// <remarks>
/// The signs are kept only in the form in which networks read them: as codes of four signs for
/// <see cref="SignTable"/>, once along the units (for overlaps) and once along the memories (for
/// drives). Several networks can share one set; after a change each must store it again, and
/// refuses a cue until then.
/// </remarks>
public sealed partial class PatternSet
{
    /// <summary>The most units, N: more than a network has, for couplings in experiments.</summary>
    internal const int MaxUnits = 2048;

    private readonly int _capacity;
    private byte[][] _memoryCodes;

    // Null in contents.
    private readonly byte[][] _unitCodes;
    private int _count;
    private int _version;

    /// <summary>An empty set.</summary>
    /// <param name="units">N, from 4 to 2048.</param>
    /// <param name="capacity">The most patterns it can hold, from 1 to 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not in its range.</exception>
    public PatternSet(int units, int capacity)
        : this(units, capacity, capacity, isOfContents: false)
    {
    }

    /// <summary>The same, or contents: no network sees states through them.</summary>
    /// <param name="units">N, from 4 to 2048.</param>
    /// <param name="capacity">The most patterns it can hold, from 1 to 256.</param>
    /// <param name="room">How many there is room for without <see cref="MakeRoom"/>.</param>
    /// <param name="isOfContents">Are they encoded along the memories alone?</param>
    internal PatternSet(int units, int capacity, int room, bool isOfContents)
    {
        Check.Range(units, Network.MinUnits, MaxUnits)?.Throw(nameof(units));
        Check.Range(capacity, 1, Network.MaxMemories)?.Throw(nameof(capacity));
        _capacity = capacity;
        room = room < capacity ? room : capacity;
        _unitCodes = isOfContents ? null : Codes((units + 3) >> 2, room);
        _memoryCodes = Codes((room + 3) >> 2, units);
    }

    /// <summary>Number of units, N.</summary>
    public int Units => _memoryCodes[0].Length;

    /// <summary>The most patterns it can hold.</summary>
    public int Capacity => _capacity;

    /// <summary>Number of patterns in it, K.</summary>
    public int Count => _count;

    /// <summary>Counts the changes, so that a network notices one.</summary>
    internal int Version => _version;

    /// <summary>Codes along the units: [group of four units][pattern]; null in contents.</summary>
    internal byte[][] UnitCodes => _unitCodes;

    /// <summary>Codes along the patterns: [group of four patterns][unit].</summary>
    internal byte[][] MemoryCodes => _memoryCodes;

    /// <summary>
    /// ξ_μ^i as a bit: whether a pattern is +1 at a unit. Read pixel by pixel, so its arguments are
    /// checked only by the bounds of the arrays.
    /// </summary>
    public bool IsPlus(int pattern, int unit) =>
        (_memoryCodes[pattern >> 2][unit] & (1 << (pattern & 3))) != 0;

    /// <summary>Writes ξ_μ as N signs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pattern.</exception>
    /// <exception cref="ArgumentException">The array is missing or too short.</exception>
    public void CopyTo(int pattern, sbyte[] signs)
    {
        Check.Range(pattern, 0, _count - 1)?.Throw(nameof(pattern));
        Check.Entries(signs, Units)?.Throw(nameof(signs));
        byte[] codes = _memoryCodes[pattern >> 2];
        int bit = 1 << (pattern & 3);
        for (int i = codes.Length - 1; i >= 0; i--)
        {
            signs[i] = (codes[i] & bit) != 0 ? (sbyte)1 : (sbyte)-1;
        }
    }

    /// <summary>Removes all patterns.</summary>
    public void Clear()
    {
        _count = 0;
        _version++;
        Clear(_unitCodes);
        Clear(_memoryCodes);
    }

    /// <summary>Appends a pattern.</summary>
    /// <param name="signs">N entries, each +1 or −1.</param>
    /// <exception cref="InvalidOperationException">The set is full.</exception>
    public void Add(sbyte[] signs)
    {
        Check.Signs(signs, Units)?.Throw(nameof(signs));
        if (_count == Capacity)
        {
            throw new InvalidOperationException(
                "The set is full: it was made for " + Capacity + " patterns.");
        }

        _count++;
        Encode(_count - 1, signs);
    }

    /// <summary>Puts a pattern into the place of another.</summary>
    /// <param name="pattern">From 0 to the count − 1.</param>
    /// <param name="signs">N entries, each +1 or −1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pattern.</exception>
    /// <exception cref="ArgumentException">
    /// The signs are missing, too few, or neither +1 nor −1.
    /// </exception>
    public void Set(int pattern, sbyte[] signs)
    {
        Check.Range(pattern, 0, _count - 1)?.Throw(nameof(pattern));
        Check.Signs(signs, Units)?.Throw(nameof(signs));
        Encode(pattern, signs);
    }

    /// <summary>Removes the first pattern; the others move up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The set is empty.</exception>
    public void RemoveFirst()
    {
        Check.Range(_count, 1, Capacity)?.Throw("count");
        RemoveFirst(1);
    }

    /// <summary>Removes the first patterns, no more than there are; the others move up.</summary>
    internal void RemoveFirst(int patterns)
    {
        _count -= patterns;
        _version++;
        for (int group = 0; _unitCodes != null && group < _unitCodes.Length; group++)
        {
            byte[] codes = _unitCodes[group];
            Array.Copy(codes, patterns, codes, 0, _count);
            Array.Clear(codes, _count, patterns);
        }

        // Along the memories a pattern is a bit: each moves down, over the groups' ends.
        byte[][] memoryCodes = _memoryCodes;
        int bits = patterns & 3;
        for (int group = 0, from = patterns >> 2; group < memoryCodes.Length; group++, from++)
        {
            byte[] codes = memoryCodes[group];
            byte[] moved = from < memoryCodes.Length ? memoryCodes[from] : null;
            byte[] above = from + 1 < memoryCodes.Length ? memoryCodes[from + 1] : null;
            for (int i = codes.Length - 1; i >= 0; i--)
            {
                int code = moved == null ? 0 : above == null ? moved[i] : moved[i] | above[i] << 4;
                codes[i] = (byte)(code >> bits & 15);
            }
        }
    }

    // Four units at a time, without a call: dozens of patterns are stored in a frame.
    private void Encode(int pattern, sbyte[] signs)
    {
        _version++;
        byte[] memoryCodes = _memoryCodes[pattern >> 2];
        byte[][] unitCodes = _unitCodes;
        int bit = 1 << (pattern & 3), others = ~bit;
        int units = memoryCodes.Length, i = 0;
        for (; i + 4 <= units; i += 4)
        {
            int a = signs[i], b = signs[i + 1], c = signs[i + 2], d = signs[i + 3];
            memoryCodes[i] =
                (byte)(a > 0 ? memoryCodes[i] | bit : memoryCodes[i] & others);
            memoryCodes[i + 1] =
                (byte)(b > 0 ? memoryCodes[i + 1] | bit : memoryCodes[i + 1] & others);
            memoryCodes[i + 2] =
                (byte)(c > 0 ? memoryCodes[i + 2] | bit : memoryCodes[i + 2] & others);
            memoryCodes[i + 3] =
                (byte)(d > 0 ? memoryCodes[i + 3] | bit : memoryCodes[i + 3] & others);
            if (unitCodes != null)
            {
                unitCodes[i >> 2][pattern] = (byte)(a + 2 * b + 4 * c + 8 * d + 15 >> 1);
            }
        }

        int code = 0;
        for (int plus = 1; i < units; i++, plus += plus)
        {
            memoryCodes[i] =
                (byte)(signs[i] > 0 ? memoryCodes[i] | bit : memoryCodes[i] & others);
            code += signs[i] > 0 ? plus : 0;
        }

        if (unitCodes != null && (units & 3) != 0)
        {
            unitCodes[unitCodes.Length - 1][pattern] = (byte)code;
        }
    }

    private static void Clear(byte[][] codes)
    {
        for (int group = 0; codes != null && group < codes.Length; group++)
        {
            Array.Clear(codes[group], 0, codes[group].Length);
        }
    }
}
