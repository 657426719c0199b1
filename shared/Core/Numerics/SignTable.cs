using System;

namespace AstroNano.Core;

/// <summary>
/// Many signed sums of the same numbers v₀ … v₋₁: Σ ±v, each with signs of its own.
/// The numbers are taken in groups of four, and all 16 signed sums of a group are tabulated once
/// (the "method of the four Russians", Arlazarov et al., 1970). A sum is then one table entry a
/// group, chosen by a code of four signs, instead of four multiplications and additions.
/// </summary>
/// <remarks>
/// The order is part of the definition of every network:
/// a group is (±v₀ ± v₁) + (±v₂ ± v₃); groups are added from the first to the last, starting at 0.
/// Bit b of a code is set where v_b of its group counts with a plus.
/// </remarks>
public sealed class SignTable
{
    private readonly float[][] _tables;

    /// <summary>Tables for the given number of numbers; those missing in the last group are 0.</summary>
    /// <param name="numbers">From 1 to 1024.</param>
    public SignTable(int numbers)
    {
        Require.Between(numbers, 1, Require.MostUnits, nameof(numbers));
        _tables = new float[(numbers + 3) >> 2][];
        for (int group = 0; group < _tables.Length; group++)
        {
            _tables[group] = new float[16];
        }
    }

    /// <summary>The tables, one of 16 sums for each group of four numbers.</summary>
    public float[][] Groups
    {
        get { return _tables; }
    }

    /// <summary>Tabulates the signed sums of a group's four numbers.</summary>
    public static void Fill(float[] table, float a, float b, float c, float d)
    {
        float s = a + b;
        float t = a - b;
        float p = c + d;
        float q = c - d;
        float v = s + p;
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
    /// Computes <paramref name="count"/> signed sums. Sum i of <paramref name="sums"/> has, in
    /// group q, the signs <c>codes[q][i]</c>.
    /// </summary>
    public void Sum(byte[][] codes, int groups, int count, float[] sums)
    {
        Array.Clear(sums, 0, count);
        int group = 0;
        while (group + 8 <= groups)
        {
            AddEight(codes, group, count, sums);
            group += 8;
        }

        if (group + 4 <= groups)
        {
            AddFour(codes, group, count, sums);
            group += 4;
        }

        if (group + 2 <= groups)
        {
            AddTwo(codes, group, count, sums);
            group += 2;
        }

        if (group < groups)
        {
            AddOne(codes, group, count, sums);
        }
    }

    // Several groups a pass: on an interpreter, reading and writing the running sum and closing
    // the loop cost as much as two table entries.
    private void AddEight(byte[][] codes, int group, int count, float[] sums)
    {
        float[][] tables = _tables;
        float[] t0 = tables[group], t1 = tables[group + 1];
        float[] t2 = tables[group + 2], t3 = tables[group + 3];
        float[] t4 = tables[group + 4], t5 = tables[group + 5];
        float[] t6 = tables[group + 6], t7 = tables[group + 7];
        byte[] c0 = codes[group], c1 = codes[group + 1], c2 = codes[group + 2];
        byte[] c3 = codes[group + 3], c4 = codes[group + 4], c5 = codes[group + 5];
        byte[] c6 = codes[group + 6], c7 = codes[group + 7];
        for (int i = 0; i < count; i++)
        {
            sums[i] = sums[i] + t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]]
                + t4[c4[i]] + t5[c5[i]] + t6[c6[i]] + t7[c7[i]];
        }
    }

    private void AddFour(byte[][] codes, int group, int count, float[] sums)
    {
        float[][] tables = _tables;
        float[] t0 = tables[group], t1 = tables[group + 1];
        float[] t2 = tables[group + 2], t3 = tables[group + 3];
        byte[] c0 = codes[group], c1 = codes[group + 1];
        byte[] c2 = codes[group + 2], c3 = codes[group + 3];
        for (int i = 0; i < count; i++)
        {
            sums[i] = sums[i] + t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]];
        }
    }

    private void AddTwo(byte[][] codes, int group, int count, float[] sums)
    {
        float[] t0 = _tables[group], t1 = _tables[group + 1];
        byte[] c0 = codes[group], c1 = codes[group + 1];
        for (int i = 0; i < count; i++)
        {
            sums[i] = sums[i] + t0[c0[i]] + t1[c1[i]];
        }
    }

    private void AddOne(byte[][] codes, int group, int count, float[] sums)
    {
        float[] t0 = _tables[group];
        byte[] c0 = codes[group];
        for (int i = 0; i < count; i++)
        {
            sums[i] = sums[i] + t0[c0[i]];
        }
    }
}
