namespace AstroNano.Core.Tests;

/// <summary>Sums out of tables are the signed sums, however groups are passed through.</summary>
public class TableTests
{
    private const int Count = 7;

    // Whole numbers, so that every order of a sum gives the same float.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sum_of_any_number_of_groups_is_the_signed_sum(bool begun)
    {
        for (int groups = 0; groups <= 19; groups++)
        {
            (float[] numbers, byte[][] codes) = Drawn(groups);
            float[][] tables = Tabulated(numbers);
            var sums = new float[Count];
            Array.Fill(sums, 1000f);
            SignTable.Sum(tables, codes, groups, Count, begun, sums);
            for (int i = 0; i < Count; i++)
            {
                Assert.Equal(Plain(numbers, codes, i) + (begun ? 1000f : 0f), sums[i]);
            }

            SignTable.Mean(tables, codes, Count, 0.25f, sums);
            for (int i = 0; i < Count; i++)
            {
                Assert.Equal(Plain(numbers, codes, i) * 0.25f, sums[i]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void A_mean_of_zeros_has_no_sign(int groups)
    {
        var sums = new float[Count];
        float[][] tables = Tabulated(new float[4 * groups]);
        SignTable.Mean(tables, Drawn(groups, 0).Codes, Count, 0.25f, sums);
        Assert.All(sums, sum => Assert.Equal(0, BitConverter.SingleToInt32Bits(sum)));
    }

    [Fact]
    public void Whole_sums_are_the_signed_sums_tabulated_before_or_on_the_way()
    {
        for (int groups = 0; groups <= 11; groups++)
        {
            (float[] numbers, byte[][] codes) = Drawn(groups);
            long[] whole = Array.ConvertAll(numbers, number => (long)number << 40);
            long[][] tables = WholeTable.Create(groups);
            for (int group = 0; group < groups; group++)
            {
                WholeTable.Fill(tables[group], whole, 4 * group);
            }

            var before = new long[Count];
            var onTheWay = new long[Count];
            Array.Fill(before, 7L);
            Array.Fill(onTheWay, 7L);
            WholeTable.Sum(tables, codes, groups, Count, before);
            WholeTable.Sum(whole, WholeTable.Create(4), codes, groups, Count, onTheWay);
            for (int i = 0; i < Count; i++)
            {
                Assert.Equal((long)Plain(numbers, codes, i) << 40, before[i]);
                Assert.Equal(before[i], onTheWay[i]);
            }
        }
    }

    private static (float[] Numbers, byte[][] Codes) Drawn(int groups, int mask = 15)
    {
        var random = new RandomStream(groups, 0);
        var numbers = new float[4 * groups];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = random.Next(1000) - 500;
        }

        var codes = new byte[groups][];
        for (int group = 0; group < groups; group++)
        {
            codes[group] = new byte[Count];
            for (int i = 0; i < Count; i++)
            {
                codes[group][i] = (byte)(random.Next(16) & mask);
            }
        }

        return (numbers, codes);
    }

    private static float[][] Tabulated(float[] numbers)
    {
        float[][] tables = SignTable.Create(numbers.Length / 4);
        if (tables.Length > 0)
        {
            SignTable.Fill(tables, 0, tables.Length, numbers, 0);
        }

        return tables;
    }

    private static float Plain(float[] numbers, byte[][] codes, int sum)
    {
        float plain = 0f;
        for (int i = 0; i < numbers.Length; i++)
        {
            plain += (codes[i / 4][sum] >> (i & 3) & 1) != 0 ? numbers[i] : -numbers[i];
        }

        return plain;
    }
}
