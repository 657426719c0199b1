namespace AstroNano.House.Tests;

/// <summary>The tables of networks, as the catalogue and the networks describe them.</summary>
internal static class NetworkTable
{
    private const string Head =
        "| network | year | authors | equation |\n|---|---|---|---|\n";

    private const string HeadOfKnobs = "| network | knobs 1 to 4 |\n|---|---|\n";

    /// <summary>The README's table in Markdown: what each network computes.</summary>
    public static string Of(NetworkEntry[] entries)
    {
        var table = new StringBuilder(Head);
        foreach (NetworkEntry entry in entries)
        {
            table.Append($"| {entry.Title} `{entry.Key}` | {entry.Year} | {entry.Source} ")
                .Append($"| {entry.Equation} |\n");
        }

        return table.ToString();
    }

    /// <summary>The manual's table in Markdown: what the knobs set.</summary>
    public static string OfKnobs(NetworkEntry[] entries)
    {
        var table = new StringBuilder(HeadOfKnobs);
        foreach (NetworkEntry entry in entries)
        {
            var engine = new Engine(entry, new Remembered(), new Recorder());
            string knobs = string.Join(", ", engine.Settings.Take(Panel.KnobCount)
                .Select(setting => $"{setting.Name} {setting.Symbol}"));
            table.Append($"| {entry.Title} `{entry.Key}` | {(knobs == "" ? "none" : knobs)} |\n");
        }

        return table.ToString();
    }

    /// <summary>What a document has where the table belongs.</summary>
    public static string In(string document) => Markdown.Table(document, Head);

    /// <summary>What a document has where the table of knobs belongs.</summary>
    public static string KnobsIn(string document) => Markdown.Table(document, HeadOfKnobs);
}
