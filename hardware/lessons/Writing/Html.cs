using System.Net;
using Markdig;

namespace AstroNano.Lessons.Writing;

/// <summary>A document of the lessons as a page of the site or of a print.</summary>
internal static class Html
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The document without a page around it.</summary>
    public static string Body(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    /// <summary>What a document is called: its first heading.</summary>
    public static string Title(string markdown) =>
        markdown[..markdown.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' ');

    /// <summary>A page of the site.</summary>
    /// <param name="markdown">The document.</param>
    /// <param name="top">The way from the page to the top of the site.</param>
    /// <param name="language">Of the document.</param>
    /// <param name="lesson">The folder of the lesson that it is the card of, or nothing.</param>
    /// <param name="others">Links to the same document in other languages.</param>
    public static string Page(string markdown, string top, Language language,
        string lesson = "", string others = "") => $"""
        <!doctype html>
        <html lang="{language.Code}">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(Title(markdown))}</title>
        <link rel="icon" href="{top}icon.svg">
        <link rel="stylesheet" href="{top}lessons/lessons.css">
        <nav><img src="{top}icon.svg" alt="" width="32" height="32">
        <a href="{top}lessons/">{language["Lessons"]}</a>
        <a href="{top}{Lang(language, "#")}">{language["The board"]}</a>
        {Beside(lesson, top, language)}{others}</nav>
        <main>
        {Links.WithinSite(Folded(ToPages(Body(markdown)), language), top)}</main>
        </html>

        """.ReplaceLineEndings("\n");

    /// <summary>A link to a document in another language, by that language's own name.</summary>
    public static string Version(string address, Language language) =>
        $"\n<a href=\"{address}\" lang=\"{language.Code}\" hreflang=\"{language.Code}\">"
            + $"{language.OwnName}</a>";

    private static string Beside(string lesson, string top, Language language) => lesson == ""
        ? "" : $"<a href=\"{top}#lesson={lesson}{Lang(language, "&amp;")}\">"
            + $"{language["Open beside the board"]}</a>";

    // English has no lang in links, so that the page opens in the reader's own language.
    private static string Lang(Language language, string before) =>
        language == Language.English ? "" : $"{before}lang={language.Code}";

    // On paper the answers are folded back; on a screen they open.
    private static string Folded(string html, Language language) => Regex.Replace(
        html, $"<p><em>– – .*?</em></p>\\s*<h2>{language["Explain"]}</h2>(.*?)(?=<h2>)",
        match => "<details><summary>"
            + $"{language["Explain: open it when you have measured"]}</summary>"
            + $"{match.Groups[1].Value}</details>\n",
        RegexOptions.Singleline);

    // Documents that the site has become pages.
    private static string ToPages(string html) => Regex.Replace(
        html, "href=\"([^\":]*?)(README|pupils)?\\.md(#[^\"]*)?\"",
        match => match.Groups[2].Success
            ? $"href=\"{match.Groups[1].Value}./\""
            : $"href=\"{match.Groups[1].Value}.html{match.Groups[3].Value}\"");
}
