namespace AstroNano.Lessons.Writing;

/// <summary>Links to steps, as documents and pages have them.</summary>
internal static class Links
{
    /// <summary>A text whose links to steps lead into the virtual board.</summary>
    /// <param name="filled">The lesson.</param>
    /// <param name="depth">How much is around the board: lab for one, projector for all.</param>
    /// <param name="text">With links as <c>[words](#step)</c>.</param>
    public static string Into(FilledLesson filled, string depth, string text) =>
        Regex.Replace(text, @"\]\(#([^)]*)\)", match =>
            $"]({Address(filled.Lesson.StepNamed(match.Groups[1].Value)!, depth)}"
                + $"{Named(filled.Lesson, "&lang=")})");

    /// <summary>A text whose links to steps open them beside their lesson.</summary>
    public static string ToSteps(Lesson lesson, string text) => Regex.Replace(
        text, @"\]\(#([^)]*)\)", match => $"]({ShortOf(lesson, match.Groups[1].Value)})");

    /// <summary>The short address of a lesson, to be typed.</summary>
    public static string ShortOf(Lesson lesson) =>
        $"{CertificateForm.Address}#{Named(lesson, "", "/")}{lesson.Number}";

    /// <summary>The short address of a step, to be typed or scanned.</summary>
    public static string ShortOf(Lesson lesson, string step) =>
        $"{ShortOf(lesson)}/{step}";

    public static string Address(Step step, string depth) =>
        $"{CertificateForm.Address}#{step.Link}&depth={depth}";

    // English is not named: such a link opens in the reader's own language.
    private static string Named(Lesson lesson, string before, string after = "") =>
        lesson.Language == Language.English ? "" : before + lesson.Language.Code + after;

    /// <summary>A page whose links to the virtual board are those of its own site.</summary>
    /// <param name="html">The page.</param>
    /// <param name="top">The way from the page to the top of its site.</param>
    public static string WithinSite(string html, string top) =>
        html.Replace($"\"{CertificateForm.Address}", $"\"{top}", StringComparison.Ordinal);
}
