namespace AstroNano.House.Tests;

/// <summary>Parts of a document in Markdown.</summary>
internal static class Markdown
{
    /// <summary>The table that begins with this line, up to the next empty one; "" for none.
    /// </summary>
    public static string Table(string document, string head)
    {
        int start = document.IndexOf(head[..(head.IndexOf('\n') + 1)], StringComparison.Ordinal);
        int end = start < 0 ? -1 : document.IndexOf("\n\n", start, StringComparison.Ordinal);
        return end < 0 ? "" : document[start..(end + 1)];
    }
}
