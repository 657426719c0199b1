namespace AstroNano.Core.Tests;

/// <summary>Zeros and ends, which an error in last places does not see.</summary>
public class FloatMathTests
{
    [Theory]
    [InlineData(-2.5f, 2.5f)]
    [InlineData(2.5f, 2.5f)]
    [InlineData(0f, 0f)]
    public void The_absolute_is_never_negative_not_even_as_a_zero(float x, float absolute) =>
        Assert.Equal(BitConverter.SingleToInt32Bits(absolute),
            BitConverter.SingleToInt32Bits(FloatMath.Absolute(x)));

    [Fact]
    public void The_tangent_of_zero_is_zero_without_a_sign() =>
        Assert.Equal(0, BitConverter.SingleToInt32Bits(FloatMath.Tanh(0f)));

    [Fact]
    public void The_ends_of_Exp_belong_to_the_numbers_that_are_computed()
    {
        Assert.InRange(FloatMath.Exp(FloatMath.LogOfSmallestNormal), 1.17549435e-38f, 1.2e-38f);
        Assert.Equal(0f, FloatMath.Exp(MathF.BitDecrement(FloatMath.LogOfSmallestNormal)));
        Assert.True(FloatMath.Exp(88.72f) < float.MaxValue);
        Assert.Equal(float.MaxValue, FloatMath.Exp(MathF.BitIncrement(88.72f)));
    }

    [Fact]
    public void A_square_root_is_less_than_a_last_place_off_at_all_sizes()
    {
        Assert.Equal(0f, FloatMath.SquareRoot(0f));
        Assert.Equal(0f, FloatMath.SquareRoot(-4f));
        for (float x = 1.17549435e-38f; x < 1e38f; x *= 1.0037f)
        {
            double error = Math.Abs(FloatMath.SquareRoot(x) - Math.Sqrt(x));
            Assert.InRange(error, 0, MathF.BitIncrement(MathF.Sqrt(x)) - MathF.Sqrt(x));
        }
    }

    // The root of two itself is not halved, which shows in the last place only.
    [Theory]
    [InlineData(1.41421354f, 0.346573591f)]
    [InlineData(0.707106769f, -0.346573591f)]
    public void The_border_of_Log_belongs_to_the_lower_side(float x, float logarithm) =>
        Assert.Equal(logarithm, FloatMath.Log(x));
}
