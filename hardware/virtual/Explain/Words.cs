namespace AstroNano.Explain;

/// <summary>
/// The one table of words that glass, page and documents share. What Core says of its settings is
/// taken from there: here stands only what a student of physics may want to know beside it.
/// </summary>
public static partial class Words
{
    // More choices than these are no sentence.
    private const int MostWords = 8;

    /// <summary>All words, kind by kind.</summary>
    public static IReadOnlyList<Word> All { get; } =
        [.. Terms, .. Modulations, .. Signs, .. ClosedForms, .. Networks(), .. Settings(),
            .. Glass, .. Plots, .. Controls];

    private static readonly Dictionary<string, Word> ByKey =
        All.ToDictionary(word => word.Key, StringComparer.Ordinal);

    /// <summary>The word of this key, or null.</summary>
    public static Word? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>A name as a key: what is no letter or digit becomes a hyphen.</summary>
    public static string KeyOf(string name) => string.Concat(
        name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <summary>The key of a setting among the words.</summary>
    public static string KeyOf(Setting setting) => "set-" + setting.Key;

    /// <summary>The key of a closed form among the words.</summary>
    public static string KeyOf(ClosedForm form) => "theory-" + KeyOf(form.Name
        .Replace("κ", "kappa", StringComparison.Ordinal)
        .Replace("β", "beta", StringComparison.Ordinal));

    /// <summary>All settings: of networks, the run, the choice, the drawing.</summary>
    public static IEnumerable<Setting> AllSettings()
    {
        var instrument = new Instrument();
        return Catalogue.Create()
            .SelectMany(entry => entry.Create(Engine.Units, Engine.Capacity).CreateSettings())
            .Concat(instrument.Session.Settings.Table)
            .Concat(new NetworkChoice(instrument).Table)
            .Concat(new Drawing(instrument.Session).Table);
    }

    private static IEnumerable<Page> Pages()
    {
        var instrument = new Instrument();
        return Enumerable.Range(0, instrument.PageCount).Select(instrument.PageAt);
    }

    // A setting that several networks have is told once, as the first of them tells it.
    private static IEnumerable<Word> Settings() =>
        AllSettings().DistinctBy(setting => setting.Key).Select(setting => new Word(
            WordKind.Setting, KeyOf(setting), setting.Name, setting.Symbol, setting.Help,
            PhysicsOfSettings.GetValueOrDefault(setting.Key) ?? RangeOf(setting)));

    // The range of a setting whose physics is not written: of a choice its few words.
    private static string RangeOf(Setting setting) => setting.Words is { } words
        ? words.Length > MostWords ? ""
            : $"One of {string.Join(", ", words)}; at first {words[(int)setting.Default]}."
        : string.Create(CultureInfo.InvariantCulture, $"{setting.Symbol} from {setting.Minimum} "
            + $"to {setting.Maximum}; at first {setting.Default}.");

    private static Word Term(
        string key, string name, string symbol, string plain, string physics) =>
        new(WordKind.Term, key, name, symbol, plain, physics);

    private static Word Modulation(string name, string symbol, string plain, string physics) =>
        new(WordKind.Modulation, KeyOf(name), name, symbol, plain, physics);

    private static Word Sign(
        string key, string name, string symbol, string plain, string physics) =>
        new(WordKind.Sign, key, name, symbol, plain, physics);

    private static Word Form(string key, string name, string plain, string physics) =>
        new(WordKind.ClosedForm, "theory-" + key, name, "", plain, physics);

    private static Word Page(string name, string plain) =>
        new(WordKind.Glass, "page-" + name, name, "", plain, "");

    private static Word Plot(string key, string name, string plain, string physics) =>
        new(WordKind.Plot, key, name, "", plain, physics);

    private static Word Control(string key, string name, string plain) =>
        new(WordKind.Control, key, name, "", plain, "");
}
