namespace AstroNano.Experiments.Data;

/// <summary>Patterns as a file has them: numbers, and what they are called.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Rows">A pattern each, all of one length.</param>
/// <param name="Labels">One a pattern, if there are any.</param>
/// <param name="Height">Lines of a picture; 1 where a pattern is a row of numbers.</param>
/// <param name="IsGrey">Whether the numbers are the grey values of pictures, from 0 to 255.</param>
public sealed record PatternTable(string Path, IReadOnlyList<float[]> Rows,
    IReadOnlyList<string>? Labels, int Height, bool IsGrey)
{
    /// <summary>Numbers of a pattern.</summary>
    public int Units => Rows[0].Length;

    /// <summary>The name of a pattern: its label, otherwise its number from 0.</summary>
    public string LabelOf(int pattern) =>
        Labels?[pattern] ?? pattern.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The patterns as signs: +1 above the threshold, else −1. Without one the numbers are signs
    /// (−1 and 1), bits (0 and 1), or black and white.
    /// </summary>
    /// <exception cref="Failure">They are others, and there is no threshold.</exception>
    public sbyte[][] ToSigns(float? threshold)
    {
        (float minus, float plus) = IsGrey ? (0f, 255f)
            : Rows.All(row => row.All(value => value is -1f or 1f)) ? (-1f, 1f) : (0f, 1f);
        return Rows.Select((row, pattern) => row.Select((value, unit) => threshold is float limit
            ? value > limit ? (sbyte)1 : (sbyte)-1
            : value == plus ? (sbyte)1
            : value == minus ? (sbyte)-1
            : throw new Failure($"'{Path}' must hold signs (-1 and 1) or bits (0 and 1), or "
                + "--threshold must say above which value a unit is +1 (was "
                + $"{CsvTable.Format(value)} as value {unit + 1} of pattern {pattern + 1})."))
            .ToArray()).ToArray();
    }
}
