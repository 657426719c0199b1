namespace AstroNano.Lessons.Tests;

/// <summary>The lessons as they stand.</summary>
internal static class LessonFiles
{
    public static string Folder => Repository.PathOf("hardware/lessons");

    public static IReadOnlyList<Lesson> Lessons { get; } = Lesson.ReadAll(Repository.Root);

    public static TheoryData<int> Numbers => new(Lessons.Select(lesson => lesson.Number));

    public static Lesson LessonOf(int number) =>
        Lessons.Single(lesson => lesson.Number == number);

    /// <summary>What the page gets of a lesson.</summary>
    public static Data DataOf(Lesson lesson) => JsonSerializer.Deserialize<Data>(
        Repository.Read($"{lesson.Path}/lesson.json"),
        JsonSerializerOptions.Web)!;

    public static string CardOf(Lesson lesson) => Repository.Read($"{lesson.Path}/card.md");

    internal sealed record Data(Asked[] Predictions);

    internal sealed record Asked(Outcome Answer);
}
