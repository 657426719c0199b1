using AstroNano.Hardware.Boards;
using AstroNano.Hardware.Wiring;

namespace AstroNano.Hardware.Outputs;

/// <summary>What there is to do in each step of building, counted in the list of holes.</summary>
public static class Actions
{
    /// <summary>The table of the guide.</summary>
    public static string Markdown(Board board)
    {
        BreadboardPlan plan = BreadboardPlan.Of(board);
        Step[] steps =
        [
            .. HoleList.Of(board, plan).GroupBy(step => TitleOf(step.Title)).Select(group =>
            {
                HoleLine[] lines = [.. group.SelectMany(step => step.Lines)];
                int wires = lines.Count(line => line.Signal is not null);
                return new Step(group.Key, lines.Length - wires, wires,
                    (2 * wires) + group.Sum(step => LegsIn(plan, step)));
            }),
        ];
        var all = new Step("**in all**", steps.Sum(step => step.Parts),
            steps.Sum(step => step.Wires), steps.Sum(step => step.Holes));
        return "| step | parts | wires | holes |\n|---|--:|--:|--:|\n"
            + string.Concat(steps.Append(all).Select(step =>
                $"| {step.Title} | {step.Parts} | {step.Wires} | {step.Holes} |\n"));
    }

    private sealed record Step(string Title, int Parts, int Wires, int Holes);

    private static string TitleOf(string step) => step.StartsWith("Knob") ? "Knobs"
        : step is "CUE" or "MODE" ? "Buttons" : step;

    // A line of a part begins with its name, which a comma may end.
    private static int LegsIn(BreadboardPlan plan, HoleStep step) =>
        step.Lines.Where(line => line.Signal is null).Sum(line => plan.Parts
            .First(part => line.What.Split(',')[0] == part.Name || step.Title == "Board")
            .Legs.Count);
}
