using CsvHelper.Configuration;

namespace AstroNano.Experiments.Data;

/// <summary>
/// A CSV file, a pattern a line. A first line of names is left out; a column called
/// <c>label</c>, otherwise the only one that does not hold numbers, has the labels.
/// </summary>
internal static class CsvPatterns
{
    private const string LabelColumn = "label";

    /// <summary>Reads it.</summary>
    /// <exception cref="Failure">A value is not a number, or there is none.</exception>
    public static PatternTable Read(string path)
    {
        List<string[]> lines = ReadLines(path);
        bool hasNames = lines.Count > 1 && lines[0].Where((cell, column) =>
            column < lines[1].Length && !IsNumber(cell) && IsNumber(lines[1][column])).Any();
        string[] names = hasNames ? lines[0] : [];
        int first = hasNames ? 1 : 0;
        if (lines.Count == first || lines[first].Length == 0)
        {
            throw new Failure($"'{path}' must hold a pattern a line (has none).");
        }

        int label = Array.FindIndex(names, name =>
            name.Trim().Equals(LabelColumn, StringComparison.OrdinalIgnoreCase));
        label = label >= 0 ? label : Array.FindIndex(lines[first], cell => !IsNumber(cell));
        var rows = new List<float[]>();
        foreach ((string[] line, int number) in lines.Skip(first).Select((line, i) => (line, i)))
        {
            rows.Add([.. line.Where((_, column) => column != label).Select(cell =>
                TryRead(cell, out float value) ? value : throw new Failure(
                    $"'{path}' must hold numbers (was '{cell}' in pattern {number + 1})."))]);
        }

        return new PatternTable(path, rows, label < 0 ? null
            : [.. lines.Skip(first).Select(line => label < line.Length ? line[label] : "")],
            1, false);
    }

    private static List<string[]> ReadLines(string path)
    {
        using var text = new StreamReader(Input.Open(path));
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            BadDataFound = null,
        });
        var lines = new List<string[]>();
        while (parser.Read())
        {
            lines.Add(parser.Record!);
        }

        return lines;
    }

    private static bool IsNumber(string cell) => TryRead(cell, out _);

    private static bool TryRead(string cell, out float value) => float.TryParse(
        cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
}
