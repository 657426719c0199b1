namespace AstroNano.Core;

/// <summary>
/// Many signed sums of the same numbers v₀ … vₙ₋₁: Σ ±v, each with signs of its own.
/// The numbers are taken in groups of four, and all 16 signed sums of a group are tabulated once
/// (the "method of the four Russians", Arlazarov et al., 1970). A sum is then one table entry a
/// group, chosen by a code of four signs, instead of four multiplications and additions.
/// </summary>
/// <remarks>
/// The order is part of the definition of every network:
/// a group is (±v₀ ± v₁) + (±v₂ ± v₃); groups are added from the first to the last, and leaving
/// out groups of zeros changes no bit but the sign of a sum that is zero.
/// Bit b of a code is set where v_b of its group counts with a plus.
/// </remarks>
internal static partial class SignTable
{
    /// <summary>Groups of the device's 64 units, which have a pass of their own.</summary>
    internal const int Sixteen = 16;

    /// <summary>How many of four signs agree, by the bits in which they differ.</summary>
    public static readonly byte[] Agreeing = CountAgreeing();

    /// <summary>Tables for some groups of four numbers, 16 sums each.</summary>
    public static float[][] Create(int groups)
    {
        var tables = new float[groups][];
        for (int group = 0; group < groups; group++)
        {
            tables[group] = new float[16];
        }

        return tables;
    }

    /// <summary>Tabulates the signed sums of successive groups of four numbers.</summary>
    /// <param name="tables">The tables of the groups.</param>
    /// <param name="group">The first group.</param>
    /// <param name="end">The group after the last one: there is one at least.</param>
    /// <param name="numbers">The numbers, padded to a multiple of four.</param>
    /// <param name="first">The place of the first group's first number.</param>
    public static void Fill(float[][] tables, int group, int end, float[] numbers, int first)
    {
        do
        {
            float[] table = tables[group];
            float a = numbers[first], b = numbers[first + 1];
            float c = numbers[first + 2], d = numbers[first + 3];
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
            first += 4;
            group++;
        }
        while (group < end);
    }

    /// <summary>
    /// Computes <paramref name="count"/> signed sums, or adds to sums begun before. Sum i of
    /// <paramref name="sums"/> has, in group q, the signs <c>codes[q][i]</c>. A sum of nothing but
    /// zeros may come out as −0.
    /// </summary>
    public static void Sum(
        float[][] tables, byte[][] codes, int groups, int count, bool begun, float[] sums)
    {
        // The first pass writes, so that nothing has to be cleared; the rest add.
        int group = begun ? 0 : FirstPass(tables, codes, groups, count, sums);
        while (group + 8 <= groups)
        {
            AddEight(tables, codes, group, count, sums);
            group += 8;
        }

        if (group + 4 <= groups)
        {
            AddFour(tables, codes, group, count, sums);
            group += 4;
        }

        if (group + 2 <= groups)
        {
            AddTwo(tables, codes, group, count, sums);
            group += 2;
        }

        if (group < groups)
        {
            AddOne(tables, codes, group, count, sums);
        }
    }

    private static byte[] CountAgreeing()
    {
        var agreeing = new byte[16];
        agreeing[0] = 4;
        for (int bits = 1; bits < agreeing.Length; bits++)
        {
            agreeing[bits] = (byte)(agreeing[bits >> 1] - (bits & 1));
        }

        return agreeing;
    }

    /// <summary>The same over all groups, times <paramref name="scale"/>, and never −0.</summary>
    public static void Mean(
        float[][] tables, byte[][] codes, int count, float scale, float[] sums)
    {
        int groups = tables.Length;
        if (groups == Sixteen)
        {
            // The device's 64 units: one pass, scale and all, saves 26 instructions a sum.
            MeanOfSixteen(tables, codes, count, scale, sums);
            return;
        }

        Sum(tables, codes, groups, count, false, sums);
        for (int i = 0; i < count; i++)
        {
            sums[i] = sums[i] * scale + 0f;
        }
    }
}
