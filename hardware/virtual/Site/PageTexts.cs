using System.Text.Json;
using System.Text.RegularExpressions;
using AstroNano.Core;
using AstroNano.Explain;
using AstroNano.Instruments;
using AstroNano.Peripherals;

namespace AstroNano.VirtualBoard;

/// <summary>
/// All texts that the page shows, in English as they stand in the code, and which of them the table
/// of a language (<c>Page/src/languages/</c>) has.
/// </summary>
public sealed partial class PageTexts(string pageFolder)
{
    private const string Explain = "../Explain";
    private const string Faults = "../Browser/Exports.Faults.cs";
    private const string Power = "../Browser/Exports.Power.cs";
    private const string Measurement = "../Browser/Measurement.cs";
    private const string Replays = "../Browser/Exports.Replay.cs";
    private const string OwnReplays = "src/runtime/replayTexts.ts";

    private const string Recorder = "../../../shared/Instrument/Running/Recorder.cs";
    private const string Codes = "../../../shared/Instrument/Sharing/CertificateWriter.cs";

    // What a run as a text may be refused for; traces are read on the command line alone.
    private static readonly string[] Judged =
    [
        "Capsule.cs", "CapsuleLine.cs", "CapsuleReader.cs", "Certificates/Certificate.cs",
        "Certificates/PackedRun.cs", "CoreRefusal.cs", "Replayer.cs", "Verdict.cs",
    ];

    private string Languages => Path.Combine(pageFolder, "src", "languages");

    /// <summary>Their tables, by code: "de".</summary>
    public IEnumerable<string> All => Directory.GetFiles(Languages, "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>Texts that the language's table lacks.</summary>
    /// <exception cref="Failure">There is no such language.</exception>
    public IReadOnlyList<string> MissingIn(string language)
    {
        if (!All.Contains(language))
        {
            throw new Failure($"The language must be one of {string.Join(", ", All)} "
                + $"(was '{language}').");
        }

        HashSet<string> known = [.. TableOf(language).Keys.Select(Singular)];
        return [.. Texts().Except(known).Order(StringComparer.Ordinal)];
    }

    public Dictionary<string, string> TableOf(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(Languages, language + ".json")))!;

    /// <summary>The text of which an entry is a singular or a plural.</summary>
    public static string Singular(string key) => PluralForm().Replace(key, "");

    /// <summary>Every text, once.</summary>
    public IReadOnlyList<string> Texts() =>
        [.. OfPage().Concat(OfProgram()).Where(HasWords).Distinct()];

    private IEnumerable<string> OfPage()
    {
        string html = File.ReadAllText(Path.Combine(pageFolder, "index.html"));
        string body = Hidden().Replace(
            html[html.IndexOf("<body>", StringComparison.Ordinal)..], "<>");
        foreach (Match text in Shown().Matches(body))
        {
            yield return Regex.Replace(text.Groups[1].Value.Trim(), @"\s+", " ");
        }

        foreach (string file in Directory.GetFiles(
            Path.Combine(pageFolder, "src"), "*.ts", SearchOption.AllDirectories))
        {
            foreach (string text in Translated(File.ReadAllText(file)))
            {
                yield return text;
            }
        }
    }

    private IEnumerable<string> OfProgram()
    {
        var instrument = new Instrument();
        IEnumerable<string> pages = Enumerable.Range(0, instrument.PageCount)
            .Select(instrument.PageAt)
            .SelectMany(page => new[] { page.Name, page.CueDoes, page.KnobsDo });
        var choice = new NetworkChoice(instrument);
        NetworkEntry[] networks = Catalogue.Create();
        IEnumerable<string> sentences = Directory
            .GetFiles(Path.Combine(pageFolder, Explain), "*.cs")
            .Where(file => Path.GetFileName(file) is "Rules.cs" or "Reasons.cs"
                or "DisplayInWords.cs")
            .Append(Path.Combine(pageFolder, Faults)).Append(Path.Combine(pageFolder, Power))
            .Concat(new[] { Measurement, Replays, OwnReplays, Recorder, Codes }
                .Select(file => Path.Combine(pageFolder, file)))
            .Concat(Judged.Select(file => Path.Combine(pageFolder, "../Replay", file)))
            .SelectMany(file => Sentences(File.ReadAllText(file)));
        // A network has the same title in every language.
        return Words.All.SelectMany(word => word.Kind == WordKind.Network
                ? new[] { word.Plain } : [word.Name, word.Plain])
            .Concat(Words.AllSettings().SelectMany(setting =>
                new[] { setting.Name, setting.Help, RunSettings.UnitOfSpeed }))
            .Concat(pages)
            .Concat(networks.Select((_, index) => choice.FamilyOf(index)))
            .Concat(networks.SelectMany(entry => Equation.PartsOf(
                entry, entry.Create(Engine.Units, Engine.Capacity)))
                .Where(part => part.Key == "").Select(part => part.Text.Trim())
                .Where(text => Prose().IsMatch(text)))
            .Concat(networks.Select(entry => entry.Source)
                .Where(source => source.Contains(" and ")))
            .Concat(BoardFault.All.SelectMany(fault => new[] { fault.Part, fault.Name }))
            .Concat(sentences);
    }

    // The text that t() gets first: literals joined by "+", of which a condition may choose one.
    private static IEnumerable<string> Translated(string source)
    {
        foreach (Match call in Call().Matches(source))
        {
            foreach (string text in Literals(source[(call.Index + call.Length)..], isCall: true))
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<string> Sentences(string source) => Regex.Matches(
        Regex.Replace(source, "(?m)//.*$", ""), @"(?:""(?:[^""\\]|\\.)*""(?:\s*\+\s*)?)+")
        .SelectMany(match => Literals(match.Value, isCall: false))
        .Where(text => text.Contains(' ') && !Interpolated().IsMatch(text));

    private static IEnumerable<string> Literals(string source, bool isCall)
    {
        int depth = 0;
        string text = "";
        for (int at = 0; at < source.Length; at++)
        {
            if (source[at] == '"')
            {
                Match literal = Literal().Match(source, at);
                // What a condition compares with is not shown.
                text += source[..at].EndsWith("=== ", StringComparison.Ordinal)
                    ? "" : Regex.Unescape(literal.Groups[1].Value);
                at += literal.Length - 1;
            }
            else if (isCall && depth == 0 && source[at] is ',' or ')' && depth == 0)
            {
                break;
            }
            else if (source[at] is '(' or ')')
            {
                depth += source[at] == '(' ? 1 : -1;
            }
            else if (source[at] is '?' or ':' && text != "")
            {
                yield return text;
                text = "";
            }
        }

        if (text != "")
        {
            yield return text;
        }
    }

    // Names of pins, formats and buttons are the same in all languages.
    private static bool HasWords(string text) => Regex.IsMatch(text, "[a-z]{2}");

    [GeneratedRegex("(?<![\\w.])t\\(")]
    private static partial Regex Call();

    [GeneratedRegex("\\G\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("(?s)<!--.*?-->|<(svg|canvas|kbd|noscript)\\b.*?</\\1>")]
    private static partial Regex Hidden();

    [GeneratedRegex("(?s)(?:>|aria-label=\")([^<>\"]*[A-Za-z][^<>\"]*)(?:<|\")")]
    private static partial Regex Shown();

    // A value within { and }; {{0}} is for the page to fill in.
    [GeneratedRegex("(?<!{){(?!{)")]
    private static partial Regex Interpolated();

    // Words in an equation, which dx/dt has none of.
    [GeneratedRegex("(?<!/)\\b(?!d\\p{L}\\b)[a-z]{2,}")]
    private static partial Regex Prose();

    [GeneratedRegex("_(?:zero|one|two|few|many|other)$")]
    private static partial Regex PluralForm();
}
