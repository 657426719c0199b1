namespace AstroNano.Lessons.Tests;

/// <summary>A lesson in another language has its numbers, and stays English where it lacks words.
/// </summary>
public sealed class TranslationTests : InFolder
{
    private const string English = """
        ---
        title: A lesson
        age: 11
        minutes: 25
        after: []
        beforehand: Nothing.
        aims: [see]
        steps:
          - name: few
            link: network=astrocyte&flipped-bits=6&memories=16&patterns=-1
            run: 100
            ends: { wrong: "0" }
        predict:
          - name: comes
            ask: Which letter comes?
            choice: { The A: A, Another: B|C, None: "0..1" }
            answer: few.leader
            told: It was {{few.leader}}.
        ---

        # Card

        Open [few](#few): the overlap is {{few.overlap}}.

        # Key

        Nothing.
        """;

    private const string German = """
        ---
        title: Eine Lektion
        beforehand: Nichts.
        aims: [sehen]
        steps:
          - { name: few, title: wenige }
        predict:
          - name: comes
            ask: Welcher Buchstabe kommt?
            choice: { Das A: A, Ein anderer: B|C, Keiner: "0..1" }
            told: Es war {{few.leader}}.
        ---

        # Card

        Öffne [wenige](#few): Der Überlapp ist {{few.overlap}}.

        # Key

        Nichts.
        """;

    private string Lessons => At("hardware", "lessons");

    private Language Language => Language.Named(Lessons, "de");

    [Fact]
    public void A_translation_has_the_numbers_of_its_lesson_with_a_decimal_comma()
    {
        FilledLesson filled = Built(German);
        Assert.Contains("Der Überlapp ist 1,00.", filled.Card);
        Answered comes = Assert.Single(filled.Predictions);
        Assert.Equal("Es war A.", comes.Told);
        Assert.Equal("Das A", Assert.Single(comes.Options!, option => option.IsRight).Text);
        Assert.Equal("A", comes.Answer.Text);
        Assert.Equal("wenige", filled.Lesson.StepNamed("few")!.Shown);
        Assert.Equal(100, filled.Lesson.StepNamed("few")!.Run);
    }

    [Theory]
    [InlineData("title: Eine Lektion\n", "", "title")]
    [InlineData("[sehen]", "[]", "aims")]
    [InlineData(", title: wenige", "", null)]
    [InlineData("    told: Es war {{few.leader}}.\n", "", "told of prediction comes")]
    [InlineData("Das A: A, ", "", "option The A of prediction comes")]
    public void Missing_translations_are_listed_and_stay_English(
        string part, string without, string? lacks)
    {
        Assert.Contains(part, German);
        FilledLesson filled = Built(German.Replace(part, without));
        string[] missing = [.. Translation.Of(Read(), Language)!.Missing];
        Assert.Equal(lacks is null ? [] : [$"hardware/lessons/99-a-lesson/lesson.de.md: {lacks}"],
            missing);
        Assert.NotEqual("", filled.Lesson.Title);
        Assert.Equal(3, filled.Predictions[0].Options!.Count);
        Assert.NotNull(filled.Predictions[0].Told);
    }

    [Theory]
    [InlineData("{ name: few", "{ name: lot", "there is no step 'lot'; there are few")]
    [InlineData("name: comes", "name: goes", "there is no prediction 'goes'; there are comes")]
    [InlineData("](#few)", "](#lot)", "lesson.de.md: the text opens a step lot; there is none")]
    [InlineData("{{few.overlap}}", "{{luck}}", "lesson.de.md: the text names luck")]
    [InlineData("# Key", "# Keys", "lesson.de.md: a lesson is a front between two lines")]
    public void A_broken_translation_is_reported(string right, string wrong, string told)
    {
        Assert.Contains(right, German);
        var failure = Assert.Throws<Failure>(() => Built(German.Replace(right, wrong)));
        Assert.Contains(told, failure.Message);
    }

    [Fact]
    public void Lessons_1_2_5_6_7_and_16_are_complete_in_German()
    {
        var german = Language.Named(LessonFiles.Folder, "de");
        Assert.Equal(LessonFiles.Lessons
            .Where(lesson => lesson.Number is not (1 or 2 or 5 or 6 or 7 or 16))
            .Select(lesson => $"{lesson.Path}/lesson.de.md"),
            Texts.MissingIn(german, Repository.Root));
    }

    [Fact]
    public void An_unknown_language_is_refused() => Assert.Equal(
        "The language must be one of de (was 'xx').",
        Assert.Throws<Failure>(() => Language.Named(LessonFiles.Folder, "xx")).Message);

    private FilledLesson Built(string german)
    {
        string folder = Path.Combine(Lessons, "99-a-lesson");
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(Path.Combine(Lessons, "languages"));
        File.WriteAllText(Path.Combine(Lessons, "languages", "de.json"), """{ "0.5": "0,5" }""");
        File.WriteAllText(Path.Combine(folder, "lesson.md"), English);
        File.WriteAllText(Path.Combine(folder, "lesson.de.md"), german);
        return FilledLesson.Of(Read()).In(Translation.Of(Read(), Language)!.Lesson);
    }

    private Lesson Read() => Assert.Single(Lesson.ReadAll(Folder));
}
