namespace AstroNano.Core;

/// <summary>
/// <see cref="SignTable"/> in whole numbers of 64 bits, for sums that must be exact: all signed
/// sums of four numbers in a table, and a sum is one entry a group.
/// </summary>
public static class WholeTable
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
        int group = 4;
        if (groups < 4)
        {
            SetFew(tables, codes, groups, count, sums);
        }
        else
        {
            SetFour(tables, codes, count, sums);
        }

        while (group + 4 <= groups)
        {
            AddFour(tables, codes, group, count, sums);
            group += 4;
        }

        while (group < groups)
        {
            AddOne(tables[group], codes[group], count, sums);
            group++;
        }
    }

    private static void SetFew(
        long[][] tables, byte[][] codes, int groups, int count, long[] sums)
    {
        long[] t0 = tables[0];
        byte[] c0 = codes[0];
        for (int i = 0; i < count; i++)
        {
            sums[i] = t0[c0[i]];
        }

        for (int group = 1; group < groups; group++)
        {
            AddOne(tables[group], codes[group], count, sums);
        }
    }

    private static void AddOne(long[] t0, byte[] c0, int count, long[] sums)
    {
        for (int i = 0; i < count; i++)
        {
            sums[i] = sums[i] + t0[c0[i]];
        }
    }

    private static void SetFour(long[][] tables, byte[][] codes, int count, long[] sums)
    {
        long[] t0 = tables[0], t1 = tables[1], t2 = tables[2], t3 = tables[3];
        byte[] c0 = codes[0], c1 = codes[1], c2 = codes[2], c3 = codes[3];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]];
        }
    }

    private static void AddFour(
        long[][] tables, byte[][] codes, int group, int count, long[] sums)
    {
        long[] t0 = tables[group], t1 = tables[group + 1];
        long[] t2 = tables[group + 2], t3 = tables[group + 3];
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
