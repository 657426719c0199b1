namespace AstroNano.Core.Tests;

/// <summary>Messages are the same under every culture.</summary>
public class CultureTests
{
    // The separators and signs of German, Arabic and Swedish.
    [Theory]
    [InlineData(",", "-")]
    [InlineData("٫", "\u061C-")]
    [InlineData(",", "−")]
    public void A_message_has_points_and_hyphens_for_decimals_and_signs(
        string separator, string sign)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = separator;
        culture.NumberFormat.NegativeSign = sign;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.NotEqual("-0.5", (-0.5f).ToString());
            Assert.Equal("steepness must be from 0.01 to 100 (was -0.5). (Parameter 'steepness')",
                Said(() => new HopfieldNetwork(64, 4) { Steepness = -0.5f }));
            Assert.Equal("flips must be from 0 to 64 (was -3). (Parameter 'flips')",
                Said(() => new Corruption(64).Flip(new sbyte[64], -3, new RandomStream(0, 0))));
            Assert.Equal("signs[0] must be +1 or -1 (was -2). (Parameter 'signs')",
                Said(() => new PatternSet(64, 4).Add(
                    [.. Enumerable.Repeat((sbyte)-2, 64)])));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Said(Action refused) =>
        Assert.ThrowsAny<ArgumentException>(refused).Message;
}
