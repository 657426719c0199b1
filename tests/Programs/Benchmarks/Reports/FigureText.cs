namespace AstroNano.Benchmarks.Reports;

/// <summary>Figures as the reports write them.</summary>
public static class FigureText
{
    /// <summary>A count with blanks between thousands.</summary>
    public static string Count(double value) =>
        Math.Round(value).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    /// <summary>A ratio.</summary>
    public static string Ratio(double value) =>
        value.ToString(value < 10 ? "F1" : "F0", CultureInfo.InvariantCulture);
}
