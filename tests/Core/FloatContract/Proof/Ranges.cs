namespace AstroNano.Core.Tests.FloatContract.Proof;

/// <summary>
/// What came by at each place that divides or converts: the rewritten code calls this.
/// </summary>
public static class Ranges
{
    private const int MostSites = 1000;

    private static readonly double[] Least = Filled(double.PositiveInfinity);
    private static readonly double[] Most = Filled(double.NegativeInfinity);
    private static readonly bool[] NotANumber = new bool[MostSites];

    /// <summary>The range of a place; empty, from +∞ to −∞, where nothing came by.</summary>
    public static double[] Of(int site) =>
        NotANumber[site] ? [double.NaN, double.NaN] : [Least[site], Most[site]];

    /// <summary>A divisor: its size counts, not its sign.</summary>
    public static void Divide(float divisor, int site) => Add(Math.Abs((double)divisor), site);

    /// <summary>A whole divisor.</summary>
    public static void DivideWhole(int divisor, int site) => Add(Math.Abs((double)divisor), site);

    /// <summary>A long divisor.</summary>
    public static void DivideLong(long divisor, int site) => Add(Math.Abs((double)divisor), site);

    /// <summary>A number that is to become a whole one.</summary>
    public static void Convert(float value, int site) => Add(value, site);

    private static void Add(double value, int site)
    {
        NotANumber[site] |= double.IsNaN(value);
        Least[site] = Math.Min(Least[site], value);
        Most[site] = Math.Max(Most[site], value);
    }

    private static double[] Filled(double value)
    {
        var filled = new double[MostSites];
        Array.Fill(filled, value);
        return filled;
    }
}
