namespace AstroNano.Lessons;

/// <summary>Numbers as the lessons write them.</summary>
internal static class Numbers
{
    /// <summary>With so many decimals, and a minus sign that is one.</summary>
    public static string Of(double value, int decimals)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);

        // Zero has no sign.
        return (rounded == 0 ? 0 : rounded)
            .ToString($"F{decimals}", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>A share in percent.</summary>
    public static string Percent(double share, int decimals = 0) =>
        $"{Of(100 * share, decimals)}\u00a0%";

    /// <summary>A number as it is written; what is none is not a number.</summary>
    public static double Read(string text) => double.TryParse(text.Replace('−', '-'),
        NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
