using AstroNano.Hardware;
using AstroNano.Lessons.Reading;

namespace AstroNano.Lessons.Writing;

/// <summary>The student's card: one page.</summary>
internal static class CardText
{
    /// <summary>The name of its file.</summary>
    public const string Name = "card.md";

    private const string Explain = "## Explain\n";
    private const string Fold =
        "*– – – – – – fold the page back here until you have measured – – – – – –*\n\n";

    /// <summary>The card as a document of the repository.</summary>
    public static Artifact Of(Filled filled) =>
        new($"{filled.Lesson.Path}/{Name}", Links.ToSteps(filled.Lesson, Markdown(filled)));

    private static string Markdown(Filled filled)
    {
        Lesson lesson = filled.Lesson;
        return $"""
            # {lesson.Number} · {lesson.Title}

            *{lesson.Minutes} minutes · from age {lesson.Age} · with a board or a browser*

            **You will learn to** {string.Join("; ", lesson.Aims)}.

            {filled.Card.Replace(Explain, Fold + Explain)}
            | step | set by hand on a board |
            |---|---|
            {string.Join('\n', lesson.Steps.Select(Row))}

            """.ReplaceLineEndings("\n");
    }

    private static string Row(Step step) => $"| [{step.Name}](#{step.Name}) | "
        + $"{SettingsInWords.Of(step.Link)} · pupil {(step.Same ? "0" : "*your number*")} |";
}
