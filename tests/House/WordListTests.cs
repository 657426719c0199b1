namespace AstroNano.House.Tests;

/// <summary>
/// Public text, comments and the names of tests are plain, idiomatic English: words.csv lists
/// literal translations and metaphors that nobody would search for, with the words to use instead.
/// </summary>
public class WordListTests
{
    private const string List = "tests/House/words.csv";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.Multiline;

    private const string Comments = @"/\*(?s:.*?)\*/|(?<!:)//[^\n]*";

    private const string Literals = @"""(?:[^""\\\n]|\\.)*""|`[^`]*`|" + Comments;

    // Hidden is what readers do not see as text: code in documents, and placeholders.
    private static readonly Dictionary<string, (string Text, string Hidden)> Kinds = new()
    {
        [".md"] = (@"[^\n]+",
            @"`[^`]*`|\]\([^)]*\)|\{\{[^}]*\}\}|(?m)^\| mended-.*$|^ +answer: .*$"),
        [".yml"] = (@"[^\n]+", @"(?m)#.*$"),
        [".yaml"] = (@"[^\n]+", @"(?m)#.*$"),
        [".json"] = (@"""(?:[^""\\\n]|\\.)*""", ""),
        [".html"] = (@"[^\n]+", @"(?s)<!--.*?-->|\b(id|class|for|aria-\w+by)=""[^""]*"""),
        [".cs"] = (@"""{3}(?s:.*?)""{3}|""(?:[^""\\\n]|\\.)*""|//[^\n]*|(?<=\b(void|Task) )\w+",
            @"\{[^{}""\n]*\}"),
        [".ts"] = (Literals, @"\$\{[^}]*\}"),
        [".mjs"] = (Literals, @"\$\{[^}]*\}"),
        [".css"] = (Comments, ""),
        [".sh"] = ("#[^\n]*", ""),
        [".py"] = ("#[^\n]*", ""),
    };

    private static readonly (Regex Pattern, string Use)[] Words = [.. Repository.Read(List)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => Regex.Match(
            line, "^(?:\"(?<word>[^\"]+)\"|(?<word>[^,]+)),(?:\"(?<use>.+)\"|(?<use>[^,]+))$"))
        .Select(line => (new Regex(line.Groups["word"].Value, Options), line.Groups["use"].Value))];

    public static TheoryData<string> Files { get; } = new(SearchedFiles());

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_comments_and_test_names_use_plain_words(string file)
    {
        string[] found = [.. Findings(Repository.Read(file), KindOf(file), IsPublic(file))
            .Select(finding => $"{file}:{finding}")];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData(".md", "one\nThe glass is dark.", "2: 'The glass': write the display")]
    [InlineData(".md", "`the glass` [a](the glass) {{mended-6}}", null)]
    [InlineData(".cs", "var glass = anew;\n// the glass", "2: 'the glass': write the display")]
    [InlineData(".cs", "// a\nvar a = \"Let go.\";", "2: 'Let go': write release")]
    [InlineData(".cs", "void It_lets_go()", "1: 'lets go': write release")]
    [InlineData(".cs", "a = \"// a \"; // the glass", "1: 'the glass': write the display")]
    [InlineData(".ts", "const anew = `a ${anew} b`;", null)]
    [InlineData(".mjs", "anew(); // anew", "1: 'anew': write again, or from the start")]
    [InlineData(".css", ".anew {} /* a\nanew */", "2: 'anew': write again, or from the start")]
    [InlineData(".sh", "anew # whoever", "1: 'whoever': write name the person, or write you")]
    [InlineData(".html", "<p id=\"the glass\">begin anew</p>",
        "1: 'anew': write again, or from the start")]
    public void A_listed_word_is_found_in_text_only(string kind, string text, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Findings(text, kind, isPublic: true));

    [Fact]
    public void Data_of_tests_are_not_searched() => Assert.Equal(
        ["2: 'anew': write again, or from the start"],
        Findings("var a = \"Let go.\";\n// anew", ".cs", isPublic: false));

    [Fact]
    public void Every_kind_of_text_is_searched() => Assert.All(
        new[]
        {
            "README.md", "hardware/MANUAL.md", ".github/ISSUE_TEMPLATE/fault.yml",
            "hardware/virtual/Page/index.html", "hardware/virtual/Page/src/main.ts",
            "hardware/virtual/Explain/Words.Controls.cs", "shared/Instrument/Messages.cs",
            "hardware/flash/Writer/src/messages.mjs",
            "tests/Programs/Experiments/Commands/RecallOptions.cs", "tests/Core/CueTests.cs",
            "hardware/virtual/Page/src/style/lab.css", ".ci/run", "hardware/python/wheel.py",
        },
        file => Assert.Contains(file, SearchedFiles()));

    private static IEnumerable<string> Findings(string text, string kind, bool isPublic)
    {
        (string shown, string hidden) = Kinds[kind];
        string visible = hidden == "" ? text : Regex.Replace(text, hidden, Blank, Options);
        return from part in Regex.Matches(visible, shown)
               where isPublic || part.Value[0] is not ('"' or '`')
               from word in Words
               from match in word.Pattern.Matches(part.Value.Replace('_', ' '))
               let line = text[..(part.Index + match.Index)].Count(letter => letter == '\n') + 1
               orderby line
               select $"{line}: '{match.Value}': write {word.Use}";
    }

    // As long as it was, so that a line keeps its number.
    private static string Blank(Match match) => Regex.Replace(match.Value, @"[^\n]", " ");

    private static string KindOf(string file) =>
        file.StartsWith(".ci/") ? ".sh" : Path.GetExtension(file);

    private static IEnumerable<string> SearchedFiles() => Repository.Files("")
        .Where(file => Kinds.ContainsKey(KindOf(file)) && (IsPublic(file) || IsCode(file)));

    private static bool IsCode(string file) =>
        KindOf(file) is ".cs" or ".ts" or ".mjs" or ".css" or ".sh" or ".py";

    private static bool IsPublic(string file) => file.EndsWith(".md")
        || file.StartsWith(".github/ISSUE_TEMPLATE/")
        || file == "hardware/lessons/Cards/models.yaml"
        || (!file.EndsWith(".json") && !file.EndsWith(".yml") && !file.EndsWith(".yaml")
            && new[] { "firmware/", "hardware/", "shared/" }.Any(file.StartsWith))
        || (file.StartsWith("tests/Programs/") && file.EndsWith(".cs"));
}
