using System;

namespace AstroNano.Core;

/// <summary>
/// Pictures of 8 × 8 units in the order in which they were drawn or learned, beside the patterns
/// that a set is filled with. Each comes after all that are there, or takes the place of one; what
/// that means for the memories of a network is known here only.
/// </summary>
public sealed class LearnedPatterns
{
    /// <summary>Most of them, and most memories of a set that has any.</summary>
    public const int Capacity = 32;

    /// <summary>The place of a pattern that comes after all others.</summary>
    public const int AtTheEnd = 255;

    private const int BytesOfOne = Glyphs.Units / 8;

    // Null until there is one.
    private byte[] _bits;
    private byte[] _places;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// The memory of the set whose place one takes, from 0, or <see cref="AtTheEnd"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pattern.</exception>
    public int PlaceOf(int index)
    {
        Check.Range(index, 0, Count - 1)?.Throw(nameof(index));
        return _places[index];
    }

    /// <summary>Is one of them 1 at a unit?</summary>
    public bool IsPlus(int index, int unit) =>
        (_bits[index * BytesOfOne + (unit >> 3)] & (1 << (unit & 7))) != 0;

    /// <summary>Eight units of one of them as bits, the first unit lowest.</summary>
    public int ByteOf(int index, int place) => _bits[index * BytesOfOne + place];

    /// <summary>Writes one as 64 signs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pattern.</exception>
    /// <exception cref="ArgumentNullException">The signs are missing.</exception>
    /// <exception cref="ArgumentException">There is no room for 64.</exception>
    public void CopyTo(int index, sbyte[] signs)
    {
        Check.Range(index, 0, Count - 1)?.Throw(nameof(index));
        Check.Entries(signs, Glyphs.Units)?.Throw(nameof(signs));
        byte[] bytes = _bits;
        int at = index * BytesOfOne;
        for (int unit = 0; unit < Glyphs.Units; at++)
        {
            int bits = bytes[at];
            for (int end = unit + 8; unit < end; unit++)
            {
                signs[unit] = (bits & 1) != 0 ? (sbyte)1 : (sbyte)-1;
                bits >>= 1;
            }
        }
    }

    /// <summary>Appends one; if all slots are full, the first is dropped.</summary>
    /// <param name="place">Whose place it takes, from 0, or <see cref="AtTheEnd"/>.</param>
    /// <param name="signs">64 signs.</param>
    /// <exception cref="ArgumentNullException">The signs are missing.</exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than 64, or one is neither +1 nor −1.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The place is not from 0 to 255.</exception>
    public void Add(int place, sbyte[] signs)
    {
        Check.Range(place, 0, AtTheEnd)?.Throw(nameof(place));
        Check.Signs(signs, Glyphs.Units)?.Throw(nameof(signs));
        if (_bits == null)
        {
            _bits = new byte[Capacity * BytesOfOne];
            _places = new byte[Capacity];
        }
        else if (Count == Capacity)
        {
            RemoveAt(0);
        }

        Count++;
        Set(Count - 1, signs);
        _places[Count - 1] = (byte)place;
    }

    /// <summary>Replaces one by another picture.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pattern.</exception>
    /// <exception cref="ArgumentNullException">The signs are missing.</exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than 64, or one is neither +1 nor −1.
    /// </exception>
    public void Set(int index, sbyte[] signs)
    {
        Check.Range(index, 0, Count - 1)?.Throw(nameof(index));
        Check.Signs(signs, Glyphs.Units)?.Throw(nameof(signs));
        Array.Clear(_bits, index * BytesOfOne, BytesOfOne);
        for (int unit = 0; unit < Glyphs.Units; unit++)
        {
            if (signs[unit] > 0)
            {
                _bits[index * BytesOfOne + (unit >> 3)] |= (byte)(1 << (unit & 7));
            }
        }
    }

    /// <summary>Removes one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pattern.</exception>
    public void RemoveAt(int index)
    {
        Check.Range(index, 0, Count - 1)?.Throw(nameof(index));
        int after = Count - index - 1;
        Array.Copy(_places, index + 1, _places, index, after);
        Array.Copy(_bits, (index + 1) * BytesOfOne, _bits, index * BytesOfOne,
            after * BytesOfOne);
        Count--;
    }

    /// <summary>Removes all.</summary>
    public void Clear() => Count = 0;

    /// <summary>A copy, as these patterns are now. Allocates.</summary>
    public LearnedPatterns Copy()
    {
        var copy = new LearnedPatterns { Count = Count };
        if (_bits != null)
        {
            copy._bits = (byte[])_bits.Clone();
            copy._places = (byte[])_places.Clone();
        }

        return copy;
    }

    /// <summary>
    /// Adds them to a set: each takes the place of a memory, or comes after all others. When the
    /// set is full its first memory is dropped.
    /// </summary>
    /// <param name="set">Of 64 units.</param>
    /// <returns>How many were dropped.</returns>
    /// <exception cref="ArgumentNullException">The set is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The set is not of 64 units.
    /// </exception>
    public int AddTo(PatternSet set)
    {
        Check.Given(set)?.Throw(nameof(set));
        Check.Exactly(set.Units, Glyphs.Units)?.Throw("units");
        int filled = set.Count;
        int all = filled;
        for (int index = 0; index < Count; index++)
        {
            if (_places[index] < filled)
            {
                set.Set(_places[index], _bits, index * BytesOfOne);
            }
            else
            {
                all++;
            }
        }

        // All at once: one by one they would cost more than storing them.
        int dropped = all > set.Capacity ? all - set.Capacity : 0;
        set.MakeRoom(all);
        int first = dropped > filled ? dropped - filled : 0;
        if (dropped > 0)
        {
            set.RemoveFirst(dropped - first);
        }

        for (int index = 0; index < Count; index++)
        {
            if (_places[index] >= filled && --first < 0)
            {
                set.Add(_bits, index * BytesOfOne);
            }
        }

        return dropped;
    }

    /// <summary>The most memories that a set of so many has after <see cref="AddTo"/>.</summary>
    /// <param name="filled">Memories of the set before.</param>
    public int CapacityAfter(int filled)
    {
        int capacity = filled;
        for (int index = 0; index < Count; index++)
        {
            if (_places[index] >= filled && capacity < Capacity)
            {
                capacity++;
            }
        }

        return capacity;
    }

    /// <summary>Which of them is where after <see cref="AddTo"/>, or -1 if none is.</summary>
    /// <param name="place">A place among the memories, those that were dropped included.</param>
    /// <param name="filled">Memories of the set before.</param>
    public int IndexAt(int place, int filled)
    {
        int found = -1;
        int next = filled;
        for (int index = 0; index < Count; index++)
        {
            int taken = _places[index];
            if (taken >= filled)
            {
                taken = next;
                next++;
            }

            found = taken == place ? index : found;
        }

        return found;
    }
}
