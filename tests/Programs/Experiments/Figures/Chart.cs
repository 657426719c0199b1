namespace AstroNano.Experiments.Figures;

/// <summary>
/// What differs between figures that are panels of lines: they share one specification.
/// </summary>
/// <param name="X">Title of the horizontal axes.</param>
/// <param name="Y">Title of the vertical axes.</param>
public sealed record Chart(string X, string Y)
{
    /// <summary>The shared specification.</summary>
    public const string File = "lines.vl.json";

    public bool LogX { get; init; }

    public bool LogY { get; init; }

    /// <summary>Whether vertical axes begin at 0.</summary>
    public bool FromZero { get; init; } = true;

    /// <summary>Whether each panel has axes of its own.</summary>
    public bool OwnAxes { get; init; }

    /// <summary>Panels in a row.</summary>
    public int Columns { get; init; } = 2;

    /// <summary>The specification of a figure.</summary>
    /// <param name="text">The shared one.</param>
    /// <param name="name">The figure's.</param>
    public string Fill(string text, string name) => text
        .Replace("$name", name, StringComparison.Ordinal)
        .Replace("$x-title", X, StringComparison.Ordinal)
        .Replace("$y-title", Y, StringComparison.Ordinal)
        .Replace("$x-scale", ScaleOf(LogX), StringComparison.Ordinal)
        .Replace("$y-scale", ScaleOf(LogY), StringComparison.Ordinal)
        .Replace("$axes", OwnAxes ? "independent" : "shared", StringComparison.Ordinal)
        .Replace("\"$from-zero\"", FromZero ? "true" : "false", StringComparison.Ordinal)
        .Replace("\"$columns\"", $"{Columns}", StringComparison.Ordinal);

    private static string ScaleOf(bool isLogarithmic) => isLogarithmic ? "log" : "linear";
}
