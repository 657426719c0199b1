using System.Text.RegularExpressions;

namespace AstroNano.Hardware.Outputs;

/// <summary>
/// What there is to do in each step of building, counted in the list of holes and in the guide, and
/// the minutes that it takes at published rates.
/// </summary>
public static class Actions
{
    /// <summary>Words that an adult reads per minute (Brysbaert 2019, non-fiction).</summary>
    public const double WordsPerMinute = 238;

    /// <summary>Seconds to pick up a part that fits one way only (Boothroyd, code 30).</summary>
    public const double PickUpPart = 1.95;

    /// <summary>Seconds to pick up a thin wire that tangles with others (Boothroyd).</summary>
    public const double PickUpWire = 2.45;

    /// <summary>Seconds to press something into its place (Boothroyd, code 31).</summary>
    public const double PressIn = 5;

    private const string FirstHeading = "## Thirty minutes";
    private const string LastHeading = "### How much there is to do";

    /// <summary>The table of the guide, whose own text is read too.</summary>
    public static string Markdown(Board board, string guide)
    {
        BreadboardPlan plan = BreadboardPlan.Of(board);
        Step[] steps =
        [
            .. HoleList.Of(board, plan).GroupBy(step => TitleOf(step.Title)).Select(group =>
            {
                HoleLine[] lines = [.. group.SelectMany(step => step.Lines)];
                int wires = lines.Count(line => line.Signal is not null);
                return new Step(group.Key, lines.Length - wires, wires,
                    (2 * wires) + group.Sum(step => LegsIn(plan, step)),
                    lines.Sum(line => WordsIn($"{line.What} {line.Holes}")));
            }),
            new Step("Steps 1 to 14 of the guide", 0, 0, 0, WordsToFollow(guide)),
        ];
        var all = new Step("**in all**", steps.Sum(step => step.Parts),
            steps.Sum(step => step.Wires), steps.Sum(step => step.Holes),
            steps.Sum(step => step.Words));
        return "| step | parts | wires | holes | words to read | minutes |\n"
            + "|---|--:|--:|--:|--:|--:|\n"
            + string.Concat(steps.Append(all).Select(step => string.Create(
                CultureInfo.InvariantCulture, $"| {step.Title} | {step.Parts} | {step.Wires} | "
                    + $"{step.Holes} | {step.Words} | {step.Minutes:F1} |\n")));
    }

    /// <summary>
    /// Words of the guide from its first step to its last, without pictures, tables and comments.
    /// </summary>
    public static int WordsToFollow(string guide)
    {
        int first = guide.IndexOf(FirstHeading, StringComparison.Ordinal);
        int last = guide.IndexOf(LastHeading, StringComparison.Ordinal);
        string text = Regex.Replace(guide[first..last],
            @"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<!--.*?-->|(?m:^\|[^\n]*$)", " ",
            RegexOptions.Singleline);
        return WordsIn(text);
    }

    private static int WordsIn(string text) => Regex.Count(text, @"[\p{L}\p{N}+−][^\s|]*");

    private sealed record Step(string Title, int Parts, int Wires, int Holes, int Words)
    {
        public double Minutes => (Words / WordsPerMinute)
            + (((Parts * (PickUpPart + PressIn)) + (Wires * (PickUpWire + (2 * PressIn)))) / 60);
    }

    private static string TitleOf(string step) => step.StartsWith("Knob") ? "Knobs"
        : step is "CUE" or "MODE" ? "Buttons" : step;

    // A line of a part begins with its name, which a comma may end.
    private static int LegsIn(BreadboardPlan plan, HoleStep step) =>
        step.Lines.Where(line => line.Signal is null).Sum(line => plan.Parts
            .First(part => line.What.Split(',')[0] == part.Name || step.Title == "Board")
            .Legs.Count);
}
