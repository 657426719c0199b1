namespace AstroNano.Lessons.Tests;

/// <summary>A student's card can be read, and fits its page.</summary>
public class CardTests(ITestOutputHelper output) : InFolder
{
    private const double HardestGrade = 9;
    private const double LongestSentence = 20;

    // Addresses, tables and the title, names of knobs.
    private const string NoSentence =
        @"\]\([^)]*\)|(?m)^(\||# ).*$|(?<!\*)\*[a-z ]+\*(?!\*)";

    private static readonly string[] Parts =
        ["## Predict first", "## Do", "## Explain", "## Go further"];

    public static TheoryData<int> Numbers => LessonFiles.Numbers;

    [Theory]
    [InlineData("cue", 1)]
    [InlineData("recalled", 2)]
    [InlineData("memory", 3)]
    [InlineData("gates", 1)]
    [InlineData("flipped", 1)]
    [InlineData("started", 2)]
    [InlineData("people", 2)]
    [InlineData("temperature", 4)]
    public void Syllables_are_counted(string word, int syllables) =>
        Assert.Equal(syllables, ReadingEase.Syllables(word));

    // Six words of one syllable each.
    [Fact]
    public void The_grade_is_that_of_the_formula() => Assert.Equal(
        (0.39 * 6) + 11.8 - 15.59, new ReadingEase("The cat sat on the mat.").Grade, 6);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_card_is_read_in_the_ninth_grade(int number)
    {
        var ease = new ReadingEase(LessonFiles.CardOf(LessonFiles.LessonOf(number)));
        output.WriteLine($"grade {ease.Grade:F1}, {ease.WordsInSentence:F1} words a sentence");
        Assert.InRange(ease.Grade, 0, HardestGrade);
        Assert.InRange(ease.WordsInSentence, 3, LongestSentence);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_card_predicts_does_explains_and_goes_further(int number)
    {
        string card = LessonFiles.CardOf(LessonFiles.LessonOf(number));
        int[] places = [.. Parts.Select(part => card.IndexOf(part, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    // A term is in bold where it is explained, and stands nowhere before but in the title and, in
    // italics, as the name of a knob.
    [Theory]
    [MemberData(nameof(Numbers))]
    public void No_term_stands_before_its_explanation(int number)
    {
        Lesson lesson = LessonFiles.LessonOf(number);
        string card = Regex.Replace(LessonFiles.CardOf(lesson), NoSentence, "]");
        HashSet<string> known = [.. Before(lesson).SelectMany(TermsOf)];
        foreach (string term in LessonFiles.Lessons.SelectMany(TermsOf).Distinct().Except(known))
        {
            int said = IndexOf(card, term);
            int explained = card.IndexOf($"**{term}**", StringComparison.Ordinal);
            Assert.True(said < 0 || (explained >= 0 && explained <= said),
                $"lesson {number} says \"{term}\" before it explains it");
        }
    }

    [Fact]
    public void There_are_terms_to_look_for() =>
        Assert.InRange(LessonFiles.Lessons.SelectMany(TermsOf).Distinct().Count(), 3, 80);

    [Theory]
    [InlineData("cards", "A4")]
    [InlineData("cards", "Letter")]
    [InlineData("cards.de", "A4")]
    public void Every_card_fits_its_page(string kind, string paper)
    {
        Assert.SkipWhen(Installed.Browser is null, "No Chromium to print with.");
        string pdf = Print.Write(Repository.Root, kind, paper, Folder);
        int cards = Site.Documents(LessonFiles.Folder)
            .Count(path => Regex.IsMatch(path, Print.Kinds[kind]));
        Assert.InRange(cards, 5, LessonFiles.Lessons.Count);
        Assert.Equal(cards, Print.PagesOf(pdf));
    }

    private static IEnumerable<Lesson> Before(Lesson lesson) => lesson.After
        .Select(LessonFiles.LessonOf).SelectMany(before => Before(before).Append(before));

    private static IEnumerable<string> TermsOf(Lesson lesson) =>
        Regex.Matches(lesson.Card, @"\*\*([a-z][a-z -]*)\*\*").Select(term => term.Groups[1].Value);

    private static int IndexOf(string text, string term)
    {
        Match match = Regex.Match(
            text, $@"(?<![\w-]){Regex.Escape(term)}s?(?![\w-])", RegexOptions.IgnoreCase);

        // In bold it is explained from the asterisks on.
        return match.Success && text[..match.Index].EndsWith("**", StringComparison.Ordinal)
            ? match.Index - 2
            : match.Success ? match.Index : -1;
    }
}
