namespace AstroNano.Experiments;

/// <summary>A table with named columns; what is not a number is left empty.</summary>
public sealed class CsvTable(params string[] columns)
{
    private readonly List<object[]> _rows = new();

    public IReadOnlyList<string> Columns => columns;

    public IReadOnlyList<object[]> Rows => _rows;

    /// <summary>Appends a row, one cell a column.</summary>
    public void Add(params object[] cells)
    {
        if (cells.Length != columns.Length)
        {
            throw new ArgumentException(
                $"A row of {cells.Length} cells does not fit {columns.Length} columns.");
        }

        _rows.Add(cells);
    }

    /// <summary>A cell as it stands in the file.</summary>
    public static string Format(object cell) => cell switch
    {
        float.NaN => "",
        double value => RecallSummary.Format(value),
        float value => value.ToString("0.#######", CultureInfo.InvariantCulture),
        bool value => value ? "true" : "false",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The header line.</summary>
    public string Header() => Lines(columns);

    /// <summary>One row as a line.</summary>
    public static string Line(object[] row) => Lines(row);

    public string ToCsv()
    {
        var text = new StringBuilder();
        text.Append(Header()).Append('\n');
        foreach (object[] row in _rows)
        {
            text.Append(Line(row)).Append('\n');
        }

        return text.ToString();
    }

    private static string Lines(object[] cells) =>
        string.Join(',', cells.Select(cell => Quoted(Format(cell))));

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0
        ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
