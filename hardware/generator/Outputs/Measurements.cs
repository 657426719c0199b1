namespace AstroNano.Hardware.Outputs;

/// <summary>What a multimeter shows while one builds, computed from the plan.</summary>
public static class Measurements
{
    private const int Steps = 60;

    /// <summary>The table of the guide.</summary>
    public static string Markdown(Board board)
    {
        BreadboardPlan plan = BreadboardPlan.Of(board);
        double rails = BetweenRails(plan);
        (double left, double most, double right) = Wiper(plan, isSwapped: false);
        (double swappedLeft, _, double swappedRight) = Wiper(plan, isSwapped: true);
        return string.Join("\n",
        [
            "| when | between | shows | if not |",
            "|---|---|---|---|",
            "| supply laid | + and − | more than "
                + $"{Text(Circuit.LeastBetweenRails)}, or nothing | a short circuit: "
                + "look for + and − in one strip |",
            $"| knobs plugged in | + and − | {Text(rails)} or less, but more than "
                + $"{Text(Circuit.LeastBetweenRails)} | the same |",
            $"| a knob fully left | its middle and − | {Text(left)} | from {Text(swappedLeft)} "
                + $"(left) to {Text(swappedRight)} (right): its ends are swapped |",
            $"| turned to the right | its middle and − | rises to at most {Text(most)}, then "
                + $"falls to {Text(right)} at the right end or less | no change: its middle is "
                + "not connected |",
            $"| a button pressed | its pin and − | {Text(Button(plan, "CUE"))}, not pressed: "
                + "nothing | always: turn it by 90° |",
        ]) + "\n";
    }

    /// <summary>Between the rails, with every potentiometer in the middle.</summary>
    public static double BetweenRails(BreadboardPlan plan) =>
        Meter(plan, 0.5).Ohms("knob 1 right end", "knob 1 left end");

    /// <summary>
    /// From the first wiper to ground: at the left end, at most, at the right end.
    /// </summary>
    public static (double Left, double Most, double Right) Wiper(
        BreadboardPlan plan, bool isSwapped)
    {
        double[] turned = [.. Enumerable.Range(0, Steps + 1).Select(step =>
            Meter(plan, (double)step / Steps).Ohms(
                "knob 1 wiper", isSwapped ? "knob 1 right end" : "knob 1 left end"))];
        return (turned[0], turned.Max(), turned[^1]);
    }

    /// <summary>From the pin of a button that is pressed to ground.</summary>
    public static double Button(BreadboardPlan plan, string name) =>
        new Circuit(plan, [0.5, 0.5, 0.5, 0.5], name).Ohms($"{name} left side", "knob 1 left end");

    private static Circuit Meter(BreadboardPlan plan, double first) =>
        new(plan, [first, 0.5, 0.5, 0.5]);

    private static string Text(double ohms) => ohms < 10
        ? "about 0 Ω"
        : ohms < 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(ohms):F0} Ω")
            : string.Create(CultureInfo.InvariantCulture, $"{ohms / 1000:0.#} kΩ");
}
