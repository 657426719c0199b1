using AstroNano.Hardware.Drawing;
using AstroNano.Hardware.Outputs;
using AstroNano.Lessons.Cards;
using AstroNano.Lessons.Figures;

namespace AstroNano.Lessons.Writing;

/// <summary>All documents that follow from the lessons.</summary>
public static class AllLessons
{
    /// <summary>Every generated file, as it should be.</summary>
    public static IReadOnlyList<Artifact> For(string root)
    {
        IReadOnlyList<FilledLesson> lessons = Fill(Lesson.ReadAll(root));
        return
        [
            .. lessons.SelectMany(Of),
            .. lessons.SelectMany(filled => Translation.AllOf(filled.Lesson)
                .SelectMany(translated => Translated(filled.In(translated)))),
            .. ModelCard.All(root),
            .. Entrance(root, "pupils.md", PupilsTable(lessons)),
            .. Entrance(root, "teachers.md", TeachersTable(lessons)),
        ];
    }

    /// <summary>The files of one lesson.</summary>
    public static IEnumerable<Artifact> Of(FilledLesson lesson) =>
        [
            CardText.Of(lesson), KeyText.Of(lesson), LessonData.Of(lesson), .. Glasses(lesson),
            .. DrawnFigures.Of(lesson.Lesson),
        ];

    /// <summary>The files of a lesson in another language: pictures are its own.</summary>
    internal static IEnumerable<Artifact> Translated(FilledLesson lesson) =>
        [
            CardText.Of(lesson), KeyText.Of(lesson), LessonData.Of(lesson),
            .. DrawnFigures.Of(lesson.Lesson),
        ];

    private static IEnumerable<Artifact> Entrance(string root, string name, string table) =>
        Fragments.Of(root, $"hardware/lessons/{name}",
            new Dictionary<string, string> { ["lessons"] = table });

    private static string PupilsTable(IEnumerable<FilledLesson> lessons) =>
        "| | lesson | minutes | from age | |\n|---|---|---|---|---|\n"
        + string.Concat(lessons.Select(filled => filled.Lesson).Select(lesson =>
            $"| {lesson.Number} | [{lesson.Title}]({Links.ShortOf(lesson)}) | {lesson.Minutes} | "
            + $"{lesson.Age} | {In(lesson, "card", CardText.Name)} |\n"));

    private static string TeachersTable(IEnumerable<FilledLesson> lessons) =>
        "| | lesson | minutes | from age | after | | |\n|---|---|---|---|---|---|---|\n"
        + string.Concat(lessons.Select(filled => filled.Lesson).Select(lesson =>
            $"| {lesson.Number} | [{lesson.Title}]({Links.ShortOf(lesson)}) | {lesson.Minutes} | "
            + $"{lesson.Age} | {string.Join(", ", lesson.After)} | "
            + $"{In(lesson, "card", CardText.Name)} | "
            + $"{In(lesson, "key", KeyText.Name)} |\n"));

    // A document in English and in the languages that have it.
    private static string In(Lesson lesson, string document, string name) => string.Join(" · ",
        Translation.AllOf(lesson).Select(translated => (Name: translated.Language.OwnName,
            File: translated.File(name)))
        .Prepend((Name: document, File: name))
        .Select(link => $"[{link.Name}]({lesson.Folder}/{link.File})"));

    // At once, as they do not know of each other; whatever is wrong with any is told.
    private static FilledLesson[] Fill(IReadOnlyList<Lesson> lessons)
    {
        try
        {
            return [.. lessons.AsParallel().AsOrdered().Select(FilledLesson.Of)];
        }
        catch (AggregateException several)
        {
            throw new Failure(string.Join('\n', several.Flatten().InnerExceptions
                .Select(exception => exception.Message).Order()));
        }
    }

    // A picture with the name of a step is what the display shows at the end of that step.
    private static IEnumerable<Artifact> Glasses(FilledLesson lesson) => lesson.Lesson.Steps
        .Where(step => (lesson.Card + lesson.Key).Contains($"]({step.Name}.svg)"))
        .Select(step =>
        {
            PlayedBoard board = PlayedBoard.Open(step.Link);
            board.AdvanceShown(step.Run);
            string title = $"The display at the end of the step {step.Name}";
            return new Artifact(
                $"{lesson.Lesson.Path}/{step.Name}.svg", GlassPicture.Draw(board.Glass(), title));
        });
}
