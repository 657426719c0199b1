using System;

namespace AstroNano.Core;

/// <summary>Ways to fill a <see cref="PatternSet"/>. None allocates but the caller's row.</summary>
internal static class PatternSource
{
    /// <summary>
    /// K independent random patterns, drawn pattern after pattern, unit after unit.
    /// </summary>
    /// <param name="set">Emptied first.</param>
    /// <param name="count">K, from 1 to the set's capacity.</param>
    /// <param name="random">At the start of a trial, for reproducible patterns.</param>
    /// <param name="row">Room for N signs.</param>
    public static void FillRandom(PatternSet set, int count, RandomStream random, sbyte[] row)
    {
        Check.Given(random)?.Throw(nameof(random));
        Prepare(PatternKind.Random, set, count, row);
        int units = set.Units;
        for (int pattern = 0; pattern < count; pattern++)
        {
            for (int i = 0; i < units; i++)
            {
                row[i] = random.NextSign();
            }

            set.Add(row);
        }
    }

    /// <summary>
    /// K mutually orthogonal patterns: rows 1 … K of the Sylvester–Hadamard matrix (Walsh
    /// functions), ξ_r^i = (−1)^popcount(r and i). Row 0, all plus, is left out.
    /// </summary>
    /// <param name="set">Emptied first; its N must be a power of two.</param>
    /// <param name="count">K, from 1 to N − 1 and the set's capacity.</param>
    /// <param name="row">Room for N signs.</param>
    public static void FillWalsh(PatternSet set, int count, sbyte[] row)
    {
        Prepare(PatternKind.Walsh, set, count, row);
        int units = set.Units;
        for (int pattern = 1; pattern <= count; pattern++)
        {
            for (int i = 0; i < units; i++)
            {
                row[i] = IsOdd(pattern & i) ? (sbyte)-1 : (sbyte)1;
            }

            set.Add(row);
        }
    }

    /// <summary>The first K of <see cref="Glyphs.Letters"/> as 8×8 pictures.</summary>
    /// <param name="set">Emptied first; its N must be 64.</param>
    /// <param name="count">K, from 1 to the number of letters and the set's capacity.</param>
    /// <param name="row">Room for N signs.</param>
    public static void FillGlyphs(PatternSet set, int count, sbyte[] row)
    {
        Prepare(PatternKind.Glyphs, set, count, row);
        for (int pattern = 0; pattern < count; pattern++)
        {
            Glyphs.Draw(Glyphs.LetterAt(pattern), row);
            set.Add(row);
        }
    }

    /// <summary>The most patterns of a kind that a set can be filled with.</summary>
    internal static int MostOf(PatternKind kind, PatternSet set)
    {
        int most = kind == PatternKind.Walsh ? set.Units - 1
            : kind == PatternKind.Glyphs ? Glyphs.Count
            : set.Capacity;
        return most < set.Capacity ? most : set.Capacity;
    }

    // Empties the set, but only when nothing is refused any more.
    private static void Prepare(PatternKind kind, PatternSet set, int count, sbyte[] row)
    {
        Check.Given(set)?.Throw(nameof(set));
        int units = set.Units;
        if (kind == PatternKind.Walsh && (units & (units - 1)) != 0)
        {
            throw new ArgumentException(
                "The set has " + units + " units; Walsh patterns need a power of two.",
                nameof(set));
        }

        if (kind == PatternKind.Glyphs)
        {
            Check.Exactly(units, Glyphs.Units)?.Throw("units");
        }

        Check.Range(count, 1, MostOf(kind, set))?.Throw(nameof(count));
        Check.Entries(row, units)?.Throw(nameof(row));
        set.Clear();
    }

    private static bool IsOdd(int bits)
    {
        bits ^= bits >> 8;
        bits ^= bits >> 4;
        bits ^= bits >> 2;
        bits ^= bits >> 1;
        return (bits & 1) != 0;
    }
}
