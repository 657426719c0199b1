using System.Collections.Concurrent;

namespace AstroNano.Lessons.Reading;

/// <summary>
/// A language of the lessons: a table <c>languages/de.json</c> of the phrases that no lesson
/// writes, by their English, and <c>lesson.de.md</c> beside each lesson that is translated.
/// </summary>
public sealed class Language
{
    private const string Folder = "languages";

    // A number, and its entry in the table, from which the sign is taken.
    private const string Decimal = "0.5";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Language>> Known = [];

    private readonly Dictionary<string, string> _table;
    private readonly ConcurrentDictionary<string, bool> _missing = [];

    private Language(string code, Dictionary<string, string> table)
    {
        (Code, _table) = (code, table);
    }

    /// <summary>As the lessons are written.</summary>
    public static Language English { get; } = new("en", []);

    /// <summary>Its code: "de".</summary>
    public string Code { get; }

    /// <summary>What stands in the names of its files before their extension: ".de".</summary>
    public string Suffix => this == English ? "" : $".{Code}";

    /// <summary>A phrase; what the table lacks stays English.</summary>
    public string this[string english]
    {
        get
        {
            if (_table.TryGetValue(english, out string? words) || this == English)
            {
                return words ?? english;
            }

            _missing[english] = true;
            return english;
        }
    }

    /// <summary>Phrases that were asked for and that its table lacks.</summary>
    public IEnumerable<string> Missing => _missing.Keys.Order(StringComparer.Ordinal);

    /// <summary>The other languages.</summary>
    /// <param name="lessons">The folder of the lessons.</param>
    public static IReadOnlyList<Language> In(string lessons) => Known.GetOrAdd(
        Path.GetFullPath(Path.Combine(lessons, Folder)), folder =>
            [.. Directory.GetFiles(folder, "*.json").Order().Select(file =>
                new Language(Path.GetFileNameWithoutExtension(file), JsonSerializer
                    .Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!))]);

    /// <summary>The language of a code.</summary>
    /// <exception cref="Failure">There is none.</exception>
    public static Language Named(string lessons, string code) =>
        In(lessons).FirstOrDefault(language => language.Code == code) ?? throw new Failure(
            $"The language must be one of {string.Join(", ", In(lessons).Select(
                language => language.Code))} (was '{code}').");

    /// <summary>The language of a document, by its name.</summary>
    public static Language Of(string lessons, string path) => In(lessons).FirstOrDefault(
        language => Path.GetFileNameWithoutExtension(path).EndsWith(language.Suffix), English);

    /// <summary>What it calls itself.</summary>
    public string OwnName => this["English"];

    /// <summary>Whether a document is its version of another: card.de.md of card.md.</summary>
    public bool IsVersion(string path, string name) =>
        Path.GetFileName(path) == Path.ChangeExtension(name, Suffix + Path.GetExtension(name));

    /// <summary>A phrase with its values, which it names {{0}}, {{1}} and so on.</summary>
    public string Say(string english, params object[] values) => values.Select((value, place) =>
        (Name: $"{{{{{place}}}}}", Text: Number($"{value}"))).Aggregate(this[english],
            (text, value) => text.Replace(value.Name, value.Text, StringComparison.Ordinal));

    /// <summary>The row of a table with these heads.</summary>
    public string Heads(params IEnumerable<string> english) =>
        $"| {string.Join(" | ", english.Select(head => this[head]))} |";

    /// <summary>A number with its decimal sign; any other text as it is.</summary>
    public string Number(string written) =>
        written.Split('.') is [var whole, [>= '0' and <= '9', ..] part]
            && whole.Length > 0 && char.IsAsciiDigit(whole[^1])
            ? whole + this[Decimal][1] + part : written;
}
