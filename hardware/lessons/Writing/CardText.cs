namespace AstroNano.Lessons.Writing;

/// <summary>The student's card: one page.</summary>
internal static class CardText
{
    /// <summary>The name of its file in English.</summary>
    public const string Name = "card.md";

    private const string Fold = "fold the page back here until you have measured";

    /// <summary>The card as a document of the repository.</summary>
    public static Artifact Of(FilledLesson filled) =>
        new($"{filled.Lesson.Path}/{filled.Lesson.File(Name)}",
            Links.ToSteps(filled.Lesson, Markdown(filled)));

    private static string Markdown(FilledLesson filled)
    {
        Lesson lesson = filled.Lesson;
        Language language = lesson.Language;
        string explain = $"## {language["Explain"]}\n";
        string frame = language.Say("{{0}} minutes · from age {{1}}", lesson.Minutes, lesson.Age);
        string fold = $"*– – – – – – {language[Fold]} – – – – – –*\n\n";
        return $"""
            # {lesson.Number} · {lesson.Title}

            *{frame} · {language["with a board or a browser"]}*

            {language.Say("**You will learn to** {{0}}.", string.Join("; ", lesson.Aims))}

            {filled.Card.Replace(explain, fold + explain)}
            {language.Heads("step", "set by hand on a board")}
            |---|---|
            {string.Join('\n', lesson.Steps.Select(step => Row(step, language)))}

            """.ReplaceLineEndings("\n");
    }

    private static string Row(Step step, Language language) =>
        $"| [{step.Shown}](#{step.Name}) | {SettingsInWords.Of(step.Link, language)} · pupil "
        + $"{(step.Same ? "0" : $"*{language["your number"]}*")} |";
}
