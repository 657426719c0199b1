namespace AstroNano.Lessons.Reading;

/// <summary>
/// The file of a lesson: between two lines of hyphens what is known of it, then a part
/// "# Card" and a part "# Key".
/// </summary>
internal static class LessonFile
{
    /// <summary>What it is called in each folder.</summary>
    public const string Name = "lesson.md";

    private const string Rule = "---\n";
    private const string CardHead = "\n# Card\n";
    private const string KeyHead = "\n# Key\n";

    public static Lesson Read(string root, string folder)
    {
        string name = Path.GetFileName(folder);
        Lesson lesson = Parse(root, name, Name);
        Check(name, lesson);
        return lesson;
    }

    /// <summary>Reads a file of that shape, in which anything may be missing.</summary>
    public static Lesson Parse(string root, string name, string file)
    {
        string text = File.ReadAllText(
            Path.Combine(root, "hardware", "lessons", name, file)).ReplaceLineEndings("\n");
        int end = text.IndexOf("\n" + Rule, Rule.Length, System.StringComparison.Ordinal);
        int card = text.IndexOf(CardHead, System.StringComparison.Ordinal);
        int key = text.IndexOf(KeyHead, System.StringComparison.Ordinal);
        if (!text.StartsWith(Rule, System.StringComparison.Ordinal)
            || end < 0 || card < end || key < card)
        {
            throw new Failure(
                $"{name}/{file}: a lesson is a front between two lines of ---, '# Card', '# Key'");
        }

        if (!int.TryParse(name[..2], CultureInfo.InvariantCulture, out int number))
        {
            throw new Failure($"{name}: the folder of a lesson begins with its number");
        }

        var front = Yaml.Read<Lesson>(text[Rule.Length..end], $"{name}/{file}", linesBefore: 1);
        return front.With(root, number, name,
            text[(card + CardHead.Length)..key].Trim() + "\n",
            text[(key + KeyHead.Length)..].Trim() + "\n");
    }

    private static void Check(string name, Lesson lesson)
    {
        Dictionary<string, bool> needed = new()
        {
            ["title"] = lesson.Title != "",
            ["age"] = lesson.Age > 0,
            ["minutes, 20 to 45"] = lesson.Minutes is >= 20 and <= 45,
            ["a plan that names every step and comes to the minutes"] = lesson.Plan.Count == 0
                || (lesson.Plan.Values.Sum() == lesson.Minutes
                    && lesson.Steps.All(step => lesson.Plan.ContainsKey(step.Name))),
            ["beforehand"] = lesson.Beforehand != "",
            ["aims"] = lesson.Aims.Count > 0,
            ["steps, each with its name, link and run"] = lesson.Steps.Count > 0
                && lesson.Steps.All(step => step is { Name: not "", Link: not "", Run: >= 0 }),
            ["counts, each of 2 to 35 tries and not the same for all"] = lesson.Steps.All(
                step => step.Count is null || (!step.Same && step.Count.Tries is >= 2 and <= 35)),
            ["predict, each with its name, its question and its answer"] = lesson.Predict.Count > 0
                && lesson.Predict.All(one => one is { Name: not "", Ask: not "", Answer: not "" }),
        };
        foreach (string missing in needed.Where(pair => !pair.Value).Select(pair => pair.Key))
        {
            throw new Failure($"{name}: the front lacks {missing}");
        }
    }
}
