namespace AstroNano.Lessons.Reading;

/// <summary>
/// A lesson as its author wrote it: what stands in front of the text, and the text of the
/// student's card and of the teacher's key, with names in the place of numbers.
/// </summary>
public sealed class Lesson
{
    /// <summary>What it is called.</summary>
    public string Title { get; set; } = "";

    /// <summary>From which age on.</summary>
    public int Age { get; set; }

    /// <summary>How long it takes.</summary>
    public int Minutes { get; set; }

    /// <summary>Lessons that come before it, by number.</summary>
    public List<int> After { get; set; } = [];

    /// <summary>What is needed beforehand, in one sentence.</summary>
    public string Beforehand { get; set; } = "";

    /// <summary>What a student can do afterwards.</summary>
    public List<string> Aims { get; set; } = [];

    /// <summary>Minutes of each part, in their order; every step is one.</summary>
    public Dictionary<string, int> Plan { get; set; } = [];

    /// <summary>What to get ready, in one sentence.</summary>
    public string Prepare { get; set; } = "";

    /// <summary>What is collected or drawn for all to see, in one sentence.</summary>
    public string Blackboard { get; set; } = "";

    /// <summary>Where it fits: subject and age, then the aims.</summary>
    public Dictionary<string, string> Curriculum { get; set; } = [];

    /// <summary>The settings of its steps, each a link into the virtual board.</summary>
    public List<Step> Steps { get; set; } = [];

    /// <summary>What is to be predicted before the steps are opened.</summary>
    public List<Prediction> Predict { get; set; } = [];

    /// <summary>The language of its texts.</summary>
    public Language Language { get; private set; } = Language.English;

    /// <summary>Its place among the lessons, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The root of the repository that it was read from.</summary>
    public string Root { get; private set; } = "";

    /// <summary>The name of its folder.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>The text of the student's card.</summary>
    public string Card { get; private set; } = "";

    /// <summary>The text of the teacher's key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Where its files are, from the root.</summary>
    public string Path => $"hardware/lessons/{Folder}";

    public IEnumerable<string> StepNames => Steps.Select(step => step.Name);

    public Step? StepNamed(string name) => Steps.FirstOrDefault(step => step.Name == name);

    /// <summary>All lessons, in their order.</summary>
    public static IReadOnlyList<Lesson> ReadAll(string root) =>
        [.. Directory.GetDirectories(System.IO.Path.Combine(root, "hardware", "lessons"))
            .Where(folder => System.IO.File.Exists(System.IO.Path.Combine(folder, LessonFile.Name)))
            .Order()
            .Select(folder => LessonFile.Read(root, folder))];

    /// <summary>The name of one of its files in its language: "card.md", "card.de.md".</summary>
    public string File(string name) => System.IO.Path.ChangeExtension(
        name, Language.Suffix + System.IO.Path.GetExtension(name));

    /// <summary>A part of the plan as it is shown: a step, or what stands on the card.</summary>
    public string PartOf(string name) => StepNamed(name)?.Shown ?? Language[name];

    /// <summary>Takes the place of the lesson that it is a translation of.</summary>
    internal Lesson With(Lesson original, Language language)
    {
        Language = language;
        return With(original.Root, original.Number, original.Folder, Card, Key);
    }

    /// <summary>Takes its place and its texts.</summary>
    internal Lesson With(string root, int number, string folder, string card, string key)
    {
        (Root, Number, Folder, Card, Key) = (root, number, folder, card, key);
        return this;
    }
}
