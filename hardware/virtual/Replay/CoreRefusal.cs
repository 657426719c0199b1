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

    private static readonly string[] Names = ["{{0}}", "{{1}}", "{{2}}", "{{3}}"];

    /// <summary>What an exception says, without what the framework adds and without a stop.
    /// </summary>
    public static Sentence Of(ArgumentException exception)
    {
        string said = exception.Message.Split("(Parameter")[0].TrimEnd(' ', '.');
        return Texts.Select(text => ValuesOf(said, text) is { } values
            ? new Sentence(text, [.. values]) : null)
            .FirstOrDefault(known => known is not null) ?? new Sentence(said);
    }

    // By hand: regular expressions would be a twentieth of what the page loads. Each value ends
    // where the text goes on for the first time, the last one where the text ends.
    private static List<string>? ValuesOf(string said, string text)
    {
        string[] parts = text.Split(Names, StringSplitOptions.None);
        if (!said.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return null;
        }

        var values = new List<string>();
        int from = parts[0].Length;
        for (int part = 1; part < parts.Length; part++)
        {
            bool isLast = part == parts.Length - 1;
            int end = isLast && parts[part] == "" ? said.Length
                : from + 1 > said.Length ? -1
                : said.IndexOf(parts[part], from + 1, StringComparison.Ordinal);
            if (end <= from || (isLast && end + parts[part].Length != said.Length))
            {
                return null;
            }

            values.Add(said[from..end]);
            from = end + parts[part].Length;
        }

        return from == said.Length ? values : null;
    }
}
