using System.Text;

namespace AstroNano.Explain;

/// <summary>The words as a page of the documents.</summary>
public static class Glossary
{
    private static readonly (WordKind Kind, string Title)[] Chapters =
    [
        (WordKind.Term, "Words"),
        (WordKind.Modulation, "What weights a memory"),
        (WordKind.Sign, "Signs in equations"),
        (WordKind.Network, "Networks"),
        (WordKind.Setting, "Settings"),
        (WordKind.ClosedForm, "Predictions of theory"),
        (WordKind.Plot, "Plots and bars"),
        (WordKind.Glass, "Pages of the display"),
        (WordKind.Control, "Controls of the virtual board"),
    ];

    /// <summary>The page in Markdown.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder(
            """
            # Glossary

            Each term in one plain sentence and in one for physics students. The virtual board shows
            the first wherever you point. The sources are those of
            [the networks](../../README.md#the-networks).

            <!-- Written by hardware/generator from the table in hardware/virtual/Explain. -->

            """);
        foreach ((WordKind kind, string title) in Chapters)
        {
            Word[] words = [.. Words.All.Where(word => word.Kind == kind)];
            bool hasPhysics = words.Any(word => word.Physics != "");
            text.Append($"\n## {title}\n\n")
                .Append(hasPhysics ? "| word | in plain words | in physics |\n|---|---|---|\n"
                    : "| word | what it is |\n|---|---|\n");
            foreach (Word word in words)
            {
                string symbol = word.Symbol == "" || word.Symbol == word.Name
                    ? "" : $" {word.Symbol}";
                text.Append($"| **{word.Name}**{Escaped(symbol)} | {Escaped(word.Plain)} |")
                    .Append(hasPhysics ? $" {Escaped(word.Physics)} |\n" : "\n");
            }
        }

        return text.ToString();
    }

    // What Markdown would take for its own.
    private static string Escaped(string text) =>
        text.Replace("|", "\\|").Replace("_", "\\_").Replace("*", "\\*").Replace("#", "\\#");
}
