using System;

namespace AstroNano.Core;

/// <summary>
/// <see cref="SignTable"/> in whole numbers of 64 bits, for sums that must be exact: all signed
/// sums of four numbers in a table, and a sum is one entry a group.
/// </summary>
internal static class WholeTable
{
    /// <summary>Tables for some groups of four numbers, 16 sums each.</summary>
    public static long[][] Create(int groups)
    {
        var tables = new long[groups][];
        for (int group = 0; group < groups; group++)
        {
            tables[group] = new long[16];
        }

        return tables;
    }

    /// <summary>Tabulates the signed sums of four numbers, from a place of an array on.</summary>
    public static void Fill(long[] table, long[] numbers, int first)
    {
        long a = numbers[first], b = numbers[first + 1];
        long c = numbers[first + 2], d = numbers[first + 3];
        long s = a + b;
        long t = a - b;
        long p = c + d;
        long q = c - d;
        long v = s + p;
        table[15] = v;
        table[0] = -v;
        v = s - p;
        table[3] = v;
        table[12] = -v;
        v = s + q;
        table[7] = v;
        table[8] = -v;
        v = s - q;
        table[11] = v;
        table[4] = -v;
        v = t + p;
        table[13] = v;
        table[2] = -v;
        v = t - p;
        table[1] = v;
        table[14] = -v;
        v = t + q;
        table[5] = v;
        table[10] = -v;
        v = t - q;
        table[9] = v;
        table[6] = -v;
    }

    /// <summary>
    /// Computes <paramref name="count"/> signed sums. Sum i has, in group q, the signs
    /// <c>codes[q][i]</c>. Groups are taken four at a time, for the reasons of
    /// <see cref="SignTable"/>: reading and writing a sum costs as much as an entry.
    /// </summary>
    public static void Sum(long[][] tables, byte[][] codes, int groups, int count, long[] sums)
    {
        Array.Clear(sums, 0, count);
        int group = 0;
        while (group < groups)
        {
            group += Add(tables, group, codes, group, groups, count, sums);
        }
    }

    /// <summary>The same of numbers that are tabulated here, four groups at a time.</summary>
    /// <param name="numbers">Four a group.</param>
    /// <param name="tables">Room for the tables of four groups.</param>
    /// <param name="codes">As above.</param>
    /// <param name="groups">How many there are.</param>
    /// <param name="count">How many sums.</param>
    /// <param name="sums">Overwritten.</param>
    public static void Sum(long[] numbers, long[][] tables, byte[][] codes, int groups, int count,
        long[] sums)
    {
        Array.Clear(sums, 0, count);
        int group = 0;
        while (group < groups)
        {
            int end = group + 4 < groups ? group + 4 : groups;
            for (int filled = group; filled < end; filled++)
            {
                Fill(tables[filled & 3], numbers, 4 * filled);
            }

            while (group < end)
            {
                group += Add(tables, group & 3, codes, group, end, count, sums);
            }
        }
    }

    // Adds four groups, or one where fewer than four are left; returns how many.
    private static int Add(long[][] tables, int table, byte[][] codes, int group, int groups,
        int count, long[] sums)
    {
        if (group + 4 <= groups)
        {
            AddFour(tables, table, codes, group, count, sums);
            return 4;
        }

        long[] t0 = tables[table];
        byte[] c0 = codes[group];
        for (int i = 0; i < count; i++)
        {
            sums[i] = sums[i] + t0[c0[i]];
        }

        return 1;
    }

    private static void AddFour(
        long[][] tables, int table, byte[][] codes, int group, int count, long[] sums)
    {
        long[] t0 = tables[table], t1 = tables[table + 1];
        long[] t2 = tables[table + 2], t3 = tables[table + 3];
        byte[] c0 = codes[group], c1 = codes[group + 1];
        byte[] c2 = codes[group + 2], c3 = codes[group + 3];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = sums[i] + t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]];
        }
    }
}
