namespace AstroNano.House.Tests;

/// <summary>
/// Public text is plain, idiomatic English: words.csv lists literal translations and metaphors that
/// nobody would search for, with the words to use instead.
/// </summary>
public class WordListTests
{
    private const string List = "tests/House/words.csv";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.Multiline;

    // What is no text for readers: comments, code in documents, and what is filled in.
    private static readonly Dictionary<string, (string Text, string Hidden)> Kinds = new()
    {
        [".md"] = (@"[^\n]+",
            @"`[^`]*`|\]\([^)]*\)|\{\{[^}]*\}\}|(?m)^\| mended-.*$|^ +answer: .*$"),
        [".yml"] = (@"[^\n]+", @"(?m)#.*$"),
        [".yaml"] = (@"[^\n]+", @"(?m)#.*$"),
        [".json"] = (@"""(?:[^""\\\n]|\\.)*""", ""),
        [".html"] = (@"[^\n]+", @"(?s)<!--.*?-->|\b(id|class|for|aria-\w+by)=""[^""]*"""),
        [".cs"] = (@"""{3}(?s:.*?)""{3}|""(?:[^""\\\n]|\\.)*""", @"(?m)//.*$|\{[^{}""\n]*\}"),
        [".ts"] = (@"""(?:[^""\\\n]|\\.)*""|`[^`]*`", @"/\*(?s:.*?)\*/|(?<!:)//.*|\$\{[^}]*\}"),
        [".mjs"] = (@"""(?:[^""\\\n]|\\.)*""|`[^`]*`", @"/\*(?s:.*?)\*/|(?<!:)//.*|\$\{[^}]*\}"),
    };

    private static readonly (Regex Pattern, string Use)[] Words = [.. Repository.Read(List)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => Regex.Match(
            line, "^(?:\"(?<word>[^\"]+)\"|(?<word>[^,]+)),(?:\"(?<use>.+)\"|(?<use>[^,]+))$"))
        .Select(line => (new Regex(line.Groups["word"].Value, Options), line.Groups["use"].Value))];

    public static TheoryData<string> Files { get; } = new(PublicFiles());

    [Theory]
    [MemberData(nameof(Files))]
    public void Public_text_uses_plain_words(string file)
    {
        string[] found = [.. Findings(Repository.Read(file), Path.GetExtension(file))
            .Select(finding => $"{file}:{finding}")];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData(".md", "one\nThe glass is dark.", "2: 'The glass': write the display")]
    [InlineData(".md", "`the glass` [a](the glass) {{mended-6}}", null)]
    [InlineData(".cs", "// the glass\nvar a = \"Let go.\";", "2: 'Let go': write release")]
    [InlineData(".ts", "const anew = `a ${anew} b`;", null)]
    [InlineData(".html", "<p id=\"the glass\">begin anew</p>",
        "1: 'anew': write again, or from the start")]
    public void A_listed_word_is_found_in_text_only(string kind, string text, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Findings(text, kind));

    [Fact]
    public void Every_kind_of_public_text_is_searched() => Assert.All(
        new[]
        {
            "README.md", "hardware/MANUAL.md", ".github/ISSUE_TEMPLATE/fault.yml",
            "hardware/virtual/Page/index.html", "hardware/virtual/Page/src/main.ts",
            "hardware/virtual/Explain/Words.Controls.cs", "shared/Instrument/Messages.cs",
            "hardware/flash/Writer/src/messages.mjs",
            "tests/Programs/Experiments/Commands/RecallOptions.cs",
        },
        file => Assert.Contains(file, PublicFiles()));

    private static IEnumerable<string> Findings(string text, string kind)
    {
        (string shown, string hidden) = Kinds[kind];
        string visible = hidden == "" ? text : Regex.Replace(text, hidden, Blank, Options);
        return from part in Regex.Matches(visible, shown)
               from word in Words
               from match in word.Pattern.Matches(part.Value)
               let line = text[..(part.Index + match.Index)].Count(letter => letter == '\n') + 1
               orderby line
               select $"{line}: '{match.Value}': write {word.Use}";
    }

    // As long as it was, so that a line keeps its number.
    private static string Blank(Match match) => Regex.Replace(match.Value, @"[^\n]", " ");

    private static IEnumerable<string> PublicFiles() => Repository.Files([.. Kinds.Keys])
        .Where(file => file.EndsWith(".md") || file.StartsWith(".github/ISSUE_TEMPLATE/")
            || file == "hardware/lessons/Cards/models.yaml"
            || (!file.EndsWith(".json") && !file.EndsWith(".yml") && !file.EndsWith(".yaml")
                && new[] { "firmware/", "hardware/", "shared/" }.Any(file.StartsWith))
            || (file.StartsWith("tests/Programs/") && file.EndsWith(".cs")));
}
