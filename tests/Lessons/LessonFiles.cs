using AstroNano.Lessons.Reading;

namespace AstroNano.Lessons.Tests;

/// <summary>The lessons as they stand.</summary>
internal static class LessonFiles
{
    public static string Root { get; } = Hardware.Program.RepositoryRoot();

    public static string Folder => Path.Combine(Root, "hardware", "lessons");

    public static IReadOnlyList<Lesson> Lessons { get; } = Lesson.ReadAll(Root);

    public static TheoryData<int> Numbers => new(Lessons.Select(lesson => lesson.Number));

    public static Lesson LessonOf(int number) =>
        Lessons.Single(lesson => lesson.Number == number);

    public static string CardOf(Lesson lesson) =>
        File.ReadAllText(Path.Combine(Root, lesson.Path, "card.md")).ReplaceLineEndings("\n");
}
