namespace AstroNano.Lessons.Reading;

/// <summary>
/// A lesson in another language. Its file has the shape of the lesson's own, with nothing in front
/// but words; all else is taken from the lesson, and so are the words that are missing.
/// </summary>
public sealed class Translation
{
    private readonly List<string> _missing = [];
    private readonly string _file;

    private Translation(Lesson lesson, Language language)
    {
        _file = $"{lesson.Path}/{Name(language)}";
        Lesson words = LessonFile.Parse(lesson.Root, lesson.Folder, Name(language));
        CheckNames("step", words.Steps.Select(step => step.Name), lesson.StepNames);
        CheckNames("prediction", words.Predict.Select(one => one.Name),
            lesson.Predict.Select(one => one.Name));
        Lesson = Merge(lesson, words, language);
    }

    /// <summary>The lesson in that language.</summary>
    public Lesson Lesson { get; }

    /// <summary>What stays English.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The lesson's translation, or null if there is none.</summary>
    public static Translation? Of(Lesson lesson, Language language) =>
        File.Exists(Path.Combine(lesson.Root, lesson.Path, Name(language)))
            ? new Translation(lesson, language) : null;

    /// <summary>The lesson in all languages that have it.</summary>
    public static IEnumerable<Lesson> AllOf(Lesson lesson) => Language
        .In(Path.Combine(lesson.Root, "hardware", "lessons"))
        .Select(language => Of(lesson, language)?.Lesson).OfType<Lesson>();

    /// <summary>What the file of a translation is called.</summary>
    public static string Name(Language language) => $"lesson{language.Suffix}.md";

    private void CheckNames(string kind, IEnumerable<string> names, IEnumerable<string> known)
    {
        foreach (string name in names.Except(known))
        {
            throw new Failure($"{_file}: there is no {kind} '{name}'; there are "
                + string.Join(", ", known));
        }
    }

    private Lesson Merge(Lesson lesson, Lesson words, Language language)
    {
        words.Title = Or("title", words.Title, lesson.Title);
        words.Beforehand = Or("beforehand", words.Beforehand, lesson.Beforehand);
        words.Prepare = Or("prepare", words.Prepare, lesson.Prepare);
        words.Blackboard = Or("blackboard", words.Blackboard, lesson.Blackboard);
        words.Aims = words.Aims.Count == lesson.Aims.Count
            ? words.Aims : Lacks("aims", lesson.Aims);
        words.Curriculum = words.Curriculum.Count == lesson.Curriculum.Count
            ? words.Curriculum : Lacks("curriculum", lesson.Curriculum);
        words.Steps = [.. lesson.Steps.Select(step => step.Called(Or(
            $"title of step {step.Name}", words.StepNamed(step.Name)?.Title, step.Title)))];
        words.Predict = [.. lesson.Predict.Select(one => Merge(
            one, words.Predict.Find(other => other.Name == one.Name) ?? new Prediction()))];
        (words.Age, words.Minutes, words.After, words.Plan) =
            (lesson.Age, lesson.Minutes, lesson.After, lesson.Plan);
        return words.With(lesson, language);
    }

    private Prediction Merge(Prediction one, Prediction words)
    {
        string Of(string part) => $"{part} of prediction {one.Name}";
        return one.Called(
            Or(Of("ask"), words.Ask, one.Ask),
            Or(Of("why"), words.Why, one.Why),
            Or(Of("told"), words.Told, one.Told),
            one.Choice.ToDictionary(option => Or(Of($"option {option.Key}"),
                words.Choice.FirstOrDefault(other => other.Value == option.Value).Key,
                option.Key), option => option.Value),
            Merge(Of("number"), one.Number, words.Number),
            one.Curve is null ? null : new CurvePlan
            {
                X = Merge(Of("x"), one.Curve.X, words.Curve?.X)!,
                Y = Merge(Of("y"), one.Curve.Y, words.Curve?.Y)!,
                At = one.Curve.At,
            });
    }

    private Axis? Merge(string part, Axis? axis, Axis? words) => axis is null ? null : new Axis
    {
        Title = Or($"title of {part}", words?.Title, axis.Title),
        Unit = Or($"unit of {part}", words?.Unit, axis.Unit),
        From = axis.From,
        To = axis.To,
        Logarithmic = axis.Logarithmic,
    };

    private string Or(string part, string? words, string english) =>
        english == "" || !string.IsNullOrEmpty(words) ? words ?? "" : Lacks(part, english);

    private T Lacks<T>(string part, T english)
    {
        _missing.Add($"{_file}: {part}");
        return english;
    }
}
