using System.Text.RegularExpressions;
using AstroNano.Explain;

namespace AstroNano.Replay;

/// <summary>What the core refuses, apart from the values in it, as the core has no such texts.
/// </summary>
internal static class CoreRefusal
{
    // As the core says it (Refusal.cs and what a run may ask for); the most exact first.
    private static readonly string[] Texts =
    [
        "{{0}} must be from {{1}} to {{2}} (was {{3}})",
        "{{0}} must be {{1}} (was {{2}})",
        "{{0}} must have at least {{1}} entries (had {{2}})",
        "{{0}} is {{1}}, but there is none to choose",
        "{{0}} is missing",
        "The network {{0}} has no setting '{{1}}'",
        "The set has {{0}} units; Walsh patterns need a power of two",
        "There is no network '{{0}}'; there are {{1}}",
    ];

    /// <summary>What an exception says, without what the framework adds and without a stop.
    /// </summary>
    public static Sentence Of(ArgumentException exception)
    {
        string said = exception.Message.Split("(Parameter")[0].TrimEnd(' ', '.');
        return Texts.Select(text => (Text: text, Values: Shape(text).Match(said)))
            .Where(known => known.Values.Success)
            .Select(known => new Sentence(known.Text,
                [.. known.Values.Groups.Values.Skip(1).Select(group => group.Value)]))
            .FirstOrDefault() ?? new Sentence(said);
    }

    private static Regex Shape(string text)
    {
        string shape = Regex.Escape(text);
        for (int value = 0; shape.Contains(Name(value), StringComparison.Ordinal); value++)
        {
            shape = shape.Replace(Name(value), "(.+?)", StringComparison.Ordinal);
        }

        return new($"^{shape}$", RegexOptions.Singleline);
    }

    private static string Name(int value) => Regex.Escape($"{{{{{value}}}}}");
}
