namespace AstroNano.Lessons.Writing;

/// <summary>The teacher's key: what they will see, why, and where its numbers come from.</summary>
internal static class KeyText
{
    /// <summary>The name of its file in English.</summary>
    public const string Name = "key.md";

    // What a class reads off, in this order; a step shows those that its end speaks of.
    private static readonly Dictionary<string, string> Columns = new()
    {
        ["target"] = "cued",
        ["leader"] = "leads",
        ["wrong"] = "dots wrong",
        ["overlap"] = "overlap",
        ["gain"] = "best gain",
        ["energy"] = "energy",
    };

    /// <summary>The key as a document of the repository.</summary>
    public static Artifact Of(FilledLesson filled) =>
        new($"{filled.Lesson.Path}/{filled.Lesson.File(Name)}",
            Links.Into(filled, "projector", Markdown(filled)));

    private static string Markdown(FilledLesson filled)
    {
        Lesson lesson = filled.Lesson;
        Language language = lesson.Language;
        string after = lesson.After.Count == 0
            ? language["none"] : string.Join(", ", lesson.After);
        string frame = language.Say("{{0}} minutes · from age {{1}}", lesson.Minutes, lesson.Age);
        string before = language.Say("lessons before: {{0}}", after);
        string numbers = filled.Claims.Count == 0 ? "" : $"""

            ## {language["Where the numbers come from"]}

            {language["Each was computed by the program that the class uses; with other random "
                + "numbers it\ncomes out the same within the tolerance."]}

            {language.Heads("number", "value", "tolerance", "what was run")}
            |---|---|---|---|
            {string.Join('\n', filled.Claims.Select(claim => Row(filled, claim)))}

            """;
        return $"""
            # {lesson.Number} · {language.Say("{{0}}: for the teacher", lesson.Title)}

            *{frame} · {before} ·
            [{language["student’s card"]}]({lesson.File(CardText.Name)})*

            **{language["Beforehand:"]}** {lesson.Beforehand}

            {language.Say("**Afterwards students can** {{0}}.", string.Join("; ", lesson.Aims))}

            {language["**One screen for all?** These steps open for the projector: large type, "
                + "few controls,\nand without a pupil’s number."]}
            {ClassText.Hour(lesson)}
            ## {language["Where each step ends"]}

            {language.Heads(["step", "steps run", .. Columns.Values])}
            |---|---|{string.Concat(Columns.Select(_ => "---|"))}
            {string.Join('\n', filled.Endings.Select(ending => Row(lesson, ending)))}
            {ClassText.Pools(filled)}
            {filled.Key.TrimEnd()}
            {numbers}
            """.ReplaceLineEndings("\n");
    }

    private static string Row(Lesson lesson, Ending ending) =>
        $"| [{lesson.StepNamed(ending.Step.Name)!.Shown}](#{ending.Step.Name}) | "
        + $"{ending.Step.Run} | " + string.Join(" | ", Columns.Keys.Select(
            column => lesson.Language.Number(ending.Find(column)!))) + " |";

    private static string Row(FilledLesson filled, Claim claim)
    {
        Language language = filled.Lesson.Language;
        return $"| {claim.Name} | {filled.ValueOf(claim)} | {claim.ToleranceIn(language)} | "
            + $"{language[claim.How]} |";
    }
}
