namespace AstroNano.Lessons.Tests;

/// <summary>Nothing above the fold of a card answers a prediction; the key answers all.</summary>
public class FoldTests
{
    private const string Explain = "## Explain";

    public static TheoryData<int> Numbers => LessonFiles.Numbers;

    // The names in the source, and the answers as the page has them.
    [Theory]
    [MemberData(nameof(Numbers))]
    public void Nothing_above_the_fold_answers_a_prediction(int number)
    {
        Lesson lesson = LessonFiles.LessonOf(number);
        string above = lesson.Card[..lesson.Card.IndexOf(Explain, StringComparison.Ordinal)];
        string aims = string.Join(' ', lesson.Aims) + string.Join(' ', lesson.Steps
            .Select(step => step.Name));
        Assert.DoesNotContain("![", above);
        foreach (Prediction asked in lesson.Predict)
        {
            foreach (string name in new[] { asked.Answer, asked.Less, asked.Theory })
            {
                Assert.True(name == "" || !above.Contains($"{{{{{name}}}}}"),
                    $"the card says {name} above the fold");
            }
        }

        string card = LessonFiles.CardOf(lesson);
        string shown = aims + Regex.Replace(
            card[..card.IndexOf(Explain, StringComparison.Ordinal)], @"(?m)^\*\d+ minutes.*$", "");
        foreach (string told in LessonFiles.DataOf(lesson).Predictions
            .Select(asked => asked.Answer.Text).Where(told => Regex.IsMatch(told, "[0-9]{2}")))
        {
            Assert.DoesNotMatch($@"(?<![\d.]){Regex.Escape(told)}(?![\d.])", shown);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_key_answers_every_question_of_the_card(int number)
    {
        Lesson lesson = LessonFiles.LessonOf(number);
        string answers = lesson.Key[lesson.Key.IndexOf("## Answers", StringComparison.Ordinal)..];
        string[] asked =
        [
            .. Labels("Predict", Part(lesson.Card, "Predict first"), @"(?m)^\d+\. "),
            .. Labels("Do", Part(lesson.Card, "Do"), @"(?m)^\d+\. "),
            .. Labels("Further", Part(lesson.Card, "Go further"), "(?m)^- "),
        ];
        Assert.Equal(asked, Regex.Matches(answers, @"\*\*([A-Z][a-z]+ \d)\.\*\*")
            .Select(label => label.Groups[1].Value));
        string further = Part(lesson.Key, "Questions to go on");
        Assert.All(Regex.Split(further, "(?m)^- ").Skip(1), question =>
            Assert.Matches(@"\*[^*]+\.\*\s*$", question));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_key_plans_the_hour(int number)
    {
        Lesson lesson = LessonFiles.LessonOf(number);
        Assert.Equal(lesson.Minutes, lesson.Plan.Values.Sum());
        Assert.NotEqual("", lesson.Prepare);
        Assert.NotEqual("", lesson.Blackboard);
        Assert.NotEmpty(lesson.Curriculum);
    }

    // A single question without a number counts as the first.
    private static IEnumerable<string> Labels(string part, string text, string item) =>
        Enumerable.Range(1, Math.Max(1, Regex.Count(text, item))).Select(i => $"{part} {i}");

    private static string Part(string text, string title) => Regex.Match(
        text + "\n## ", $@"## {title}\n(.*?)\n## ", RegexOptions.Singleline).Groups[1].Value;
}
