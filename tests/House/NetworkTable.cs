using System.Text;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.House.Tests;

/// <summary>The README's table of networks, as the catalogue and the networks give it.</summary>
internal static class NetworkTable
{
    private const string Head =
        "| network | year | whose | what it does | its first knobs |\n|---|---|---|---|---|\n";

    /// <summary>The table in Markdown.</summary>
    public static string Of(NetworkEntry[] entries)
    {
        var table = new StringBuilder(Head);
        foreach (NetworkEntry entry in entries)
        {
            var engine = new Engine(entry, new Remembered(), new Recorder(new LearnedPatterns()));
            string knobs = string.Join(", ", engine.Settings.Take(Panel.KnobCount)
                .Select(setting => $"{setting.Name} {setting.Symbol}"));
            table.Append($"| {entry.Title} `{entry.Key}` | {entry.Year} | {entry.Source} ")
                .Append($"| {entry.Equation} | {(knobs == "" ? "none" : knobs)} |\n");
        }

        return table.ToString();
    }

    /// <summary>What a document has where the table belongs.</summary>
    public static string In(string document) => Markdown.Table(document, Head);
}
