using System.Globalization;

namespace AstroNano.Follow;

/// <summary>
/// A record of what came from a port: a first line that says so, then each line with the seconds at
/// which it came, a tab between them. Text as any other program has recorded it is read as well;
/// then all of it came at once.
/// </summary>
public static class ReportLog
{
    /// <summary>The first line.</summary>
    public const string Header = "AstroNano log 1";

    /// <summary>A line of a record.</summary>
    public static string Line(double seconds, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds:0.000}\t{text}");

    /// <summary>The seconds of a line of a record, and what came then.</summary>
    public static (double Seconds, string Text) Read(string line)
    {
        int tab = line.IndexOf('\t');
        return tab > 0 && double.TryParse(line[..tab], NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out double seconds)
            ? (seconds, line[(tab + 1)..]) : (0, line);
    }
}
