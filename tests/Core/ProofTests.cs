using AstroNano.Core.Tests.FloatContract;

namespace AstroNano.Core.Tests;

/// <summary>
/// Every division and every conversion of Core and Instrument, measured while all networks are
/// driven to the ends of all settings, and held to what is claimed of it.
/// </summary>
public class ProofTests
{
    private static readonly Lazy<IReadOnlyList<Site>> Measured = new(MeasuredCode.Run);

    [Fact]
    public void The_drive_reaches_every_division_and_conversion() => AssertNone(
        "Nothing came by here; let Drive.cs go there:",
        Measured.Value.Where(site => !site.WasReached)
            .Select(site => $"{site.Method} {site.Instruction}"));

    [Fact]
    public void No_divisor_is_smaller_than_claimed() => AssertNone(
        "Smaller than Claims.cs says, or not in it (measured):",
        Measured.Value.Where(site => site.Rule == Contract.Denominator && site.WasReached)
            .GroupBy(site => site.Method)
            .Select(sites => (Method: sites.Key, Least: sites.Min(site => site.Least)))
            .Where(found => !(found.Least >= Claims.Denominators.GetValueOrDefault(
                found.Method, double.PositiveInfinity)))
            .Select(found => $"[\"{found.Method}\"] = {found.Least:R},"));

    [Fact]
    public void No_conversion_leaves_the_range_that_is_claimed() => AssertNone(
        "Outside of what Claims.cs says, or not in it (measured):",
        Measured.Value.Where(site => site.Rule == Contract.Conversion && site.WasReached)
            .GroupBy(site => site.Method)
            .Select(sites => (Method: sites.Key, Least: sites.Min(site => site.Least),
                Most: sites.Max(site => site.Most)))
            .Where(found => !Claims.Conversions.TryGetValue(found.Method, out var claim)
                || !(found.Least >= claim.Least && found.Most <= claim.Most))
            .Select(found => $"[\"{found.Method}\"] = ({found.Least:R}, {found.Most:R}),"));

    [Fact]
    public void Every_claim_is_used_and_in_range()
    {
        Assert.All(Claims.Denominators.Values, least => Assert.True(least > 0));
        Assert.All(Claims.Conversions.Values, range =>
            Assert.True(range.Least > int.MinValue && range.Most < int.MaxValue));
        Assert.Equal(MethodsWith(Contract.Denominator), Claims.Denominators.Keys.Order());
        Assert.Equal(MethodsWith(Contract.Conversion), Claims.Conversions.Keys.Order());
    }

    [Fact]
    public void The_conversion_of_Exp_stays_inside_its_tables()
    {
        // Rounded products and sums are monotone, so the ends of the range are enough.
        Assert.InRange((int)(FloatMath.LogOfSmallestNormal * 1.44269502f + 126.5f), 0, 255);
        Assert.InRange((int)(88.72f * 1.44269502f + 126.5f), 0, 255);
    }

    [Fact]
    public void The_conversion_of_Tanh_stays_inside_its_table()
    {
        float last = MathF.BitDecrement(TanhTable.Saturation) * TanhTable.Density + 0.5f;
        Assert.InRange((int)last, 1, TanhTable.Nodes.Length - 1);
        Assert.InRange((int)(TanhTable.SeriesEnd * TanhTable.Density + 0.5f), 1, (int)last);
        Assert.Equal(TanhTable.Nodes.Length, TanhTable.Values.Length);
    }

    private static void AssertNone(string reproach, IEnumerable<string> found)
    {
        string[] lines = [.. found.Order()];
        Assert.True(lines.Length == 0,
            reproach + Environment.NewLine + string.Join(Environment.NewLine, lines));
    }

    private static IEnumerable<string> MethodsWith(string rule) => Measured.Value
        .Where(site => site.Rule == rule).Select(site => site.Method).Distinct().Order();
}
