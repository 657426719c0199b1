namespace AstroNano.Hardware.Wiring;

/// <summary>A line of the list to tick off: a part and its holes, or a wire and its two.</summary>
public sealed record HoleLine(string What, string Holes, string? Signal);

/// <summary>A step of building, with the lines to tick off.</summary>
public sealed record HoleStep(string Title, IReadOnlyList<HoleLine> Lines);

/// <summary>Every hole that is used, in the order in which one builds.</summary>
public static class HoleList
{
    public static IEnumerable<HoleStep> Of(Board board, BreadboardPlan plan)
    {
        yield return new HoleStep("Board", [Module(board, plan)]);
        if (!board.Display.OnBoard)
        {
            yield return Step("Display", ["OLED"], ["SCL", "SDA"]);
        }

        yield return Supply();
        for (int knob = 1; knob <= board.Knobs.Count; knob++)
        {
            yield return Step($"Knob {knob}", [$"knob {knob}", $"C{knob}"], [$"knob {knob}"]);
        }

        yield return Step("CUE", ["CUE"], ["CUE"]);
        yield return Step("MODE", ["MODE"], ["MODE"]);

        HoleStep Step(string title, string[] parts, string[] signals)
        {
            Part[] placed = [.. plan.Parts.Where(part => parts.Contains(part.Name))];
            string[] strips = [.. placed.SelectMany(part => part.Legs)
                .Select(leg => leg.Hole.Strip)];
            return new HoleStep(title, [.. placed.Select(Line), .. plan.Wires
                .Where(wire => signals.Contains(wire.Signal)
                    || strips.Contains(wire.From.Strip))
                .Select(wire => Line(plan, wire))]);
        }

        // From the board, and from rail to rail.
        HoleStep Supply() => new("Supply", [.. plan.Wires
            .Where(wire => wire.From.IsInRail || (wire.To.IsInRail && plan.IsModule(wire.From)))
            .Select(wire => Line(plan, wire))]);
    }

    private static HoleLine Module(Board board, BreadboardPlan plan)
    {
        Hole[] lower = [.. plan.Parts[0].Legs.Select(leg => leg.Hole).Where(each => !each.IsUpper)];
        Hole[] upper = [.. plan.Parts[0].Legs.Select(leg => leg.Hole).Where(each => each.IsUpper)];
        return new HoleLine($"{board.Name}, USB to the right",
            $"{lower[0]} to {lower[^1].Row}{lower[^1].Column}, "
                + $"{upper[0]} to {upper[^1].Row}{upper[^1].Column}", null);
    }

    private static HoleLine Line(Part part) => new(
        part.Kind == PartKind.Capacitor ? $"{part.Name}, 100 nF (optional)" : part.Name,
        $"{part.Legs[0].Hole.Board} " + string.Join(", ", part.Legs.Select(
            leg => (part.Kind == PartKind.Display ? $"{leg.Terminal[^3..]} " : "")
                + $"{leg.Hole.Row}{leg.Hole.Column}")),
        null);

    private static HoleLine Line(BreadboardPlan plan, Wire wire)
    {
        string name = wire.Signal is not (Netlist.Supply or Netlist.Ground)
            && plan.IsModule(wire.From)
            ? $"{wire.Signal}, pin {plan.PinAt(wire.From).Label}"
            : wire.Signal;
        return new HoleLine(name, $"{wire.From} to {wire.To}", wire.Signal);
    }
}
