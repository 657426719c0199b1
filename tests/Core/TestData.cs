using System.Globalization;

namespace AstroNano.Core.Tests;

/// <summary>Rows of the tables in Data, by column name.</summary>
public sealed class TestData
{
    private readonly Dictionary<string, string> _cells;

    private TestData(Dictionary<string, string> cells)
    {
        _cells = cells;
    }

    public string Text(string column) => _cells[column];

    public int Int(string column) => int.Parse(_cells[column], CultureInfo.InvariantCulture);

    public float Float(string column) => float.Parse(_cells[column], CultureInfo.InvariantCulture);

    public bool Has(string column) => _cells[column] != "";

    public override string ToString() => string.Join(" ", _cells.Values);

    public static IEnumerable<TestData> Read(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", file));
        string[] header = lines[0].Split(',');
        return lines.Skip(1).Select(line => new TestData(
            header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second)));
    }
}
