namespace AstroNano.Experiments.Tests;

/// <summary>Sums that no order of adding changes.</summary>
public class ExactSumTests
{
    [Fact]
    public void Nothing_is_lost_between_the_largest_and_the_smallest_number()
    {
        ExactSum sum = Sum(1e300, double.Epsilon, -1e300, 0.1, -0.0, double.MaxValue,
            -double.MaxValue);
        sum.Add(-0.1);
        Assert.Equal(double.Epsilon, sum.Over(1));
    }

    [Fact]
    public void Any_order_and_grouping_gives_the_same_sum()
    {
        var random = new Random(7);
        double[] numbers = Enumerable.Range(0, 1000).Select(_ =>
            (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-60, 60))).ToArray();
        ExactSum once = Sum(numbers);
        random.Shuffle(numbers);
        var grouped = new ExactSum();
        foreach (double[] group in numbers.Chunk(77))
        {
            grouped.Add(ExactSum.Parse(Sum(group).ToString()));
        }

        Assert.Equal(once.Over(1000), grouped.Over(1000));
        Assert.NotEqual(numbers.Sum(), numbers.Order().Sum());
    }

    [Theory]
    [InlineData(342, 400)]
    [InlineData(1, 3)]
    [InlineData(-2, 7)]
    [InlineData(0, 5)]
    [InlineData(9007199254740991, 2)]
    public void A_mean_is_rounded_once_as_a_division_is(long sum, long count) =>
        Assert.Equal((double)sum / count, Sum(sum).Over(count));

    [Fact]
    public void A_quotient_half_way_between_two_numbers_goes_to_the_even_one()
    {
        Assert.Equal(9007199254740992, Sum(9007199254740992, 1).Over(1));
        Assert.Equal(9007199254740994, Sum(9007199254740992, 1, Math.Pow(2, -500)).Over(1));
    }

    [Fact]
    public void The_variance_is_that_of_the_deviations()
    {
        double[] numbers = { 3, 5, 1e8, 1e8 + 1 };
        double mean = numbers.Average();
        Assert.Equal(numbers.Sum(x => (x - mean) * (x - mean)) / 3,
            ExactSum.Variance(Sum(numbers), Sum(numbers.Select(x => x * x).ToArray()), 4));
        Assert.Equal(0, ExactSum.Variance(Sum(3), Sum(9), 1));
    }

    [Fact]
    public void Sums_refuse_NaN_and_infinity() =>
        Assert.Throws<ArgumentException>(() => Sum(double.NaN));

    private static ExactSum Sum(params double[] numbers)
    {
        var sum = new ExactSum();
        foreach (double number in numbers)
        {
            sum.Add(number);
        }

        return sum;
    }
}
