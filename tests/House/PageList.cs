namespace AstroNano.House.Tests;

/// <summary>The manual's table of pages, as the pages describe themselves.</summary>
internal static class PageList
{
    private const string Head = "| page | what it shows | |\n|---|---|---|\n";

    /// <summary>The table in Markdown.</summary>
    public static string Of(Instrument instrument)
    {
        var table = new StringBuilder(Head);
        for (int index = 0; index < instrument.PageCount; index++)
        {
            Page page = instrument.PageAt(index);
            table.Append($"| **{page.Name}** | {page.Help} ")
                .Append($"| ![Page {page.Name}](glass/page-{page.Key}.svg) |\n");
        }

        return table.ToString();
    }

    /// <summary>What a document has where the table belongs.</summary>
    public static string In(string document) => Markdown.Table(document, Head);
}
