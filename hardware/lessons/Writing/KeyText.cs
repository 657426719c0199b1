using AstroNano.Hardware;
using AstroNano.Lessons.Claims;
using AstroNano.Lessons.Playing;
using AstroNano.Lessons.Reading;

namespace AstroNano.Lessons.Writing;

/// <summary>The teacher's key: what they will see, why, and where its numbers come from.</summary>
internal static class KeyText
{
    /// <summary>The name of its file.</summary>
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
    public static Artifact Of(Filled filled) =>
        new($"{filled.Lesson.Path}/{Name}", Links.Into(filled, "projector", Markdown(filled)));

    private static string Markdown(Filled filled)
    {
        Lesson lesson = filled.Lesson;
        string after = lesson.After.Count == 0 ? "none" : string.Join(", ", lesson.After);
        string numbers = filled.Claims.Count == 0 ? "" : $"""

            ## Where the numbers come from

            Each was computed by the program that the class uses; with other random numbers it
            comes out the same within the tolerance.

            | number | value | tolerance | what was run |
            |---|---|---|---|
            {string.Join('\n', filled.Claims.Select(claim => Row(filled, claim)))}

            """;
        return $"""
            # {lesson.Number} · {lesson.Title}: for the teacher

            *{lesson.Minutes} minutes · from age {lesson.Age} · lessons before: {after} ·
            [student’s card]({CardText.Name})*

            **Beforehand:** {lesson.Beforehand}

            **Afterwards students can** {string.Join("; ", lesson.Aims)}.

            **One screen for all?** These steps open for the projector: large type, few controls,
            and without a pupil’s number.
            {ClassText.Hour(lesson)}
            ## Where each step ends

            | step | steps run | {string.Join(" | ", Columns.Values)} |
            |---|---|{string.Concat(Columns.Select(_ => "---|"))}
            {string.Join('\n', filled.Endings.Select(Row))}
            {ClassText.Pools(filled)}
            {filled.Key.TrimEnd()}
            {numbers}
            """.ReplaceLineEndings("\n");
    }

    private static string Row(Ending ending) =>
        $"| [{ending.Step.Name}](#{ending.Step.Name}) | {ending.Step.Run} | "
        + string.Join(" | ", Columns.Keys.Select(ending.Find)) + " |";

    private static string Row(Filled filled, Claim claim) => $"| {claim.Name} | "
        + $"{filled.ValueOf(claim)} | {claim.WrittenTolerance} | {claim.How} |";
}
