using System;

namespace AstroNano.Core;

/// <summary>The passes over the tables, several groups each.</summary>
/// <remarks>
/// On an interpreter, reading and writing a running sum and closing the loop cost as much as two
/// table entries, and a loop that counts down to zero is one instruction shorter. The arrays'
/// names stand for tables and codes of successive groups.
/// </remarks>
internal static partial class SignTable
{
    // Returns the number of groups done.
    private static int FirstPass(
        float[][] tables, byte[][] codes, int groups, int count, float[] sums)
    {
        if (groups >= 8)
        {
            SetEight(tables, codes, count, sums);
            return 8;
        }

        if (groups >= 4)
        {
            SetFour(tables, codes, count, sums);
            return 4;
        }

        if (groups >= 2)
        {
            SetTwo(tables, codes, count, sums);
            return 2;
        }

        if (groups == 1)
        {
            SetOne(tables, codes, count, sums);
            return 1;
        }

        Array.Clear(sums, 0, count);
        return 0;
    }

    private static void SetEight(float[][] tables, byte[][] codes, int count, float[] sums)
    {
        float[] t0 = tables[0], t1 = tables[1];
        float[] t2 = tables[2], t3 = tables[3];
        float[] t4 = tables[4], t5 = tables[5];
        float[] t6 = tables[6], t7 = tables[7];
        byte[] c0 = codes[0], c1 = codes[1];
        byte[] c2 = codes[2], c3 = codes[3];
        byte[] c4 = codes[4], c5 = codes[5];
        byte[] c6 = codes[6], c7 = codes[7];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]]
                + t4[c4[i]] + t5[c5[i]] + t6[c6[i]] + t7[c7[i]];
        }
    }

    private static void SetFour(float[][] tables, byte[][] codes, int count, float[] sums)
    {
        float[] t0 = tables[0], t1 = tables[1];
        float[] t2 = tables[2], t3 = tables[3];
        byte[] c0 = codes[0], c1 = codes[1];
        byte[] c2 = codes[2], c3 = codes[3];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]];
        }
    }

    private static void SetTwo(float[][] tables, byte[][] codes, int count, float[] sums)
    {
        float[] t0 = tables[0], t1 = tables[1];
        byte[] c0 = codes[0], c1 = codes[1];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = t0[c0[i]] + t1[c1[i]];
        }
    }

    private static void SetOne(float[][] tables, byte[][] codes, int count, float[] sums)
    {
        float[] t0 = tables[0];
        byte[] c0 = codes[0];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = t0[c0[i]];
        }
    }

    private static void AddEight(
        float[][] tables, byte[][] codes, int group, int count, float[] sums)
    {
        float[] t0 = tables[group], t1 = tables[group + 1];
        float[] t2 = tables[group + 2], t3 = tables[group + 3];
        float[] t4 = tables[group + 4], t5 = tables[group + 5];
        float[] t6 = tables[group + 6], t7 = tables[group + 7];
        byte[] c0 = codes[group], c1 = codes[group + 1];
        byte[] c2 = codes[group + 2], c3 = codes[group + 3];
        byte[] c4 = codes[group + 4], c5 = codes[group + 5];
        byte[] c6 = codes[group + 6], c7 = codes[group + 7];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = sums[i] + t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]]
                + t4[c4[i]] + t5[c5[i]] + t6[c6[i]] + t7[c7[i]];
        }
    }

    private static void AddFour(
        float[][] tables, byte[][] codes, int group, int count, float[] sums)
    {
        float[] t0 = tables[group], t1 = tables[group + 1];
        float[] t2 = tables[group + 2], t3 = tables[group + 3];
        byte[] c0 = codes[group], c1 = codes[group + 1];
        byte[] c2 = codes[group + 2], c3 = codes[group + 3];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = sums[i] + t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]];
        }
    }

    private static void AddTwo(
        float[][] tables, byte[][] codes, int group, int count, float[] sums)
    {
        float[] t0 = tables[group], t1 = tables[group + 1];
        byte[] c0 = codes[group], c1 = codes[group + 1];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = sums[i] + t0[c0[i]] + t1[c1[i]];
        }
    }

    private static void AddOne(
        float[][] tables, byte[][] codes, int group, int count, float[] sums)
    {
        float[] t0 = tables[group];
        byte[] c0 = codes[group];
        int i = count;
        while (i != 0)
        {
            i--;
            sums[i] = sums[i] + t0[c0[i]];
        }
    }

    /// <summary><see cref="Mean"/> of sixteen groups.</summary>
    internal static void MeanOfSixteen(
        float[][] tables, byte[][] codes, int count, float scale, float[] sums)
    {
        float[] t0 = tables[0], t1 = tables[1];
        float[] t2 = tables[2], t3 = tables[3];
        float[] t4 = tables[4], t5 = tables[5];
        float[] t6 = tables[6], t7 = tables[7];
        float[] t8 = tables[8], t9 = tables[9];
        float[] t10 = tables[10], t11 = tables[11];
        float[] t12 = tables[12], t13 = tables[13];
        float[] t14 = tables[14], t15 = tables[15];
        byte[] c0 = codes[0], c1 = codes[1];
        byte[] c2 = codes[2], c3 = codes[3];
        byte[] c4 = codes[4], c5 = codes[5];
        byte[] c6 = codes[6], c7 = codes[7];
        byte[] c8 = codes[8], c9 = codes[9];
        byte[] c10 = codes[10], c11 = codes[11];
        byte[] c12 = codes[12], c13 = codes[13];
        byte[] c14 = codes[14], c15 = codes[15];
        int i = count;
        while (i != 0)
        {
            i--;
            float sum = t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]]
                + t4[c4[i]] + t5[c5[i]] + t6[c6[i]] + t7[c7[i]]
                + t8[c8[i]] + t9[c9[i]] + t10[c10[i]] + t11[c11[i]]
                + t12[c12[i]] + t13[c13[i]] + t14[c14[i]] + t15[c15[i]];
            sums[i] = sum * scale + 0f;
        }
    }
}
