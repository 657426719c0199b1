namespace AstroNano.Experiments.Claims;

/// <summary>A number of the table that a figure writes.</summary>
public sealed class TableNumber
{
    /// <summary>The file's name without its ending.</summary>
    public string Table { get; set; } = "";

    /// <summary>The column.</summary>
    public string Column { get; set; } = "";

    /// <summary>Cells that choose rows, by column; where none are given, all rows.</summary>
    public Dictionary<string, string> Rows { get; set; } = [];

    /// <summary>What is taken of the rows: only (there must be one), least, most, mean.</summary>
    public string Take { get; set; } = "only";

    /// <summary>How it is written, as .NET formats numbers.</summary>
    public string Format { get; set; } = "0.###";

    /// <summary>The number as it stands in the text.</summary>
    public string Write(double value) => value.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads it.</summary>
    /// <param name="csv">The table.</param>
    /// <exception cref="FormatException">There is no such column, row or number.</exception>
    public double Read(string csv)
    {
        double[] found = [.. Chosen(csv)];
        return (Take, found.Length) switch
        {
            ("only", 1) => found[0],
            ("only", _) => throw Wrong($"{found.Length} rows match, not one"),
            (_, 0) => throw Wrong("no row matches"),
            ("least", _) => found.Min(),
            ("most", _) => found.Max(),
            ("mean", _) => found.Average(),
            _ => throw Wrong($"take must be only, least, most or mean (was '{Take}')"),
        };
    }

    private IEnumerable<double> Chosen(string csv)
    {
        using var reader = new CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        string? unknown = Rows.Keys.Append(Column).Except(reader.HeaderRecord!).FirstOrDefault();
        if (unknown is not null)
        {
            throw Wrong($"there is no column '{unknown}'");
        }

        while (reader.Read())
        {
            if (Rows.All(pair => reader.GetField(pair.Key) == pair.Value)
                && reader.GetField(Column) is { Length: > 0 } cell)
            {
                yield return double.Parse(cell, CultureInfo.InvariantCulture);
            }
        }
    }

    private FormatException Wrong(string why) => new($"{Table}.csv, {Column}: {why}.");
}
