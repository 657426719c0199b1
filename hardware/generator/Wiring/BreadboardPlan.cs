namespace AstroNano.Hardware.Wiring;

/// <summary>
/// Where every leg and every end of a wire is plugged in. A wire begins at a pin of the board, in
/// the row and the column in which that pin is. A plan that would join two nets is a short circuit
/// on somebody's bench, so there is none.
/// </summary>
public sealed class BreadboardPlan
{
    // The left row of pins is plugged into the lower breadboard's first row, the right one into the
    // upper one's last.
    private const char LeftRow = 'j';
    private const char RightRow = 'a';

    private readonly Board _board;
    private readonly Header _header;
    private readonly List<Part> _parts = [];
    private readonly List<Wire> _wires = [];
    private int _lanesOfDisplay;
    private int _lanesAcross;

    private BreadboardPlan(Board board)
    {
        _board = board;
        _header = board.Header;
        FirstColumn = Hole.Columns - _header.Left.Count;
        _parts.Add(new Part(board.Name, PartKind.Module, [.. _header.Places.Select(place =>
            new Leg(Netlist.TerminalOf(place), HoleOf(place)))]));
        AddSupply();
        if (!board.Display.OnBoard)
        {
            AddDisplay();
        }

        AddControls();
        JoinRails();
    }

    /// <summary>The parts, the board first, in the order in which they are plugged in.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>The wires, in the order in which they are laid.</summary>
    public IReadOnlyList<Wire> Wires => _wires;

    /// <summary>The column of the board's pins that are farthest from USB.</summary>
    public int FirstColumn { get; }

    /// <summary>The plan for a board; throws a failure that lists what is wrong with it.</summary>
    public static BreadboardPlan Of(Board board)
    {
        var plan = new BreadboardPlan(board);
        string[] faults = [.. plan.Faults(Netlist.Of(board))];
        return faults.Length == 0 ? plan : throw new Failure(string.Join("\n", faults.Select(
            fault => $"wiring of {board.Id}: {fault}")));
    }

    /// <summary>Everything in which holes, strips and rails differ from a netlist.</summary>
    public IEnumerable<string> Faults(Netlist netlist)
    {
        Joints joints = new();
        foreach (Leg leg in _parts.SelectMany(part => part.Legs))
        {
            joints.Plug(leg.Terminal, leg.Hole.Strip);
        }

        foreach (Wire wire in _wires)
        {
            joints.Join(wire.From.Strip, wire.To.Strip);
        }

        Hole[] used = [.. _parts.SelectMany(part => part.Legs).Select(leg => leg.Hole),
            .. _wires.SelectMany(wire => new[] { wire.From, wire.To })];
        return used.Where(hole => !hole.Exists).Select(hole => $"there is no hole {hole}")
            .Concat(used.GroupBy(hole => hole).Where(hole => hole.Count() > 1)
                .Select(hole => $"hole {hole.Key} is used {hole.Count()} times"))
            .Concat(netlist.Faults(joints));
    }

    /// <summary>When a part is plugged in.</summary>
    public static BuildStage StageOf(Part part) => part.Kind switch
    {
        PartKind.Module or PartKind.Display => BuildStage.Modules,
        PartKind.Knob or PartKind.Capacitor => BuildStage.Knobs,
        _ => BuildStage.Buttons,
    };

    /// <summary>When a wire is laid: with its part, and the display's with the supply.</summary>
    public BuildStage StageOf(Wire wire) => _parts.Skip(1)
        .Where(part => part.Legs.Any(leg => leg.Hole.Strip == wire.From.Strip
            || leg.Hole.Strip == wire.To.Strip))
        .Select(StageOf).Append(BuildStage.Supply).Max();

    /// <summary>Whether a hole is in the strip of a pin of the board.</summary>
    public bool IsModule(Hole hole) =>
        _parts[0].Legs.Any(leg => leg.Hole.Strip == hole.Strip);

    /// <summary>The pin of the board in whose strip a hole is.</summary>
    public HeaderPin PinAt(Hole hole) =>
        _header.Places.Single(place => HoleOf(place).Strip == hole.Strip).Pin;

    private Hole HoleOf(HeaderPlace place) => new(
        !place.IsLeft, FirstColumn + place.Index, place.IsLeft ? LeftRow : RightRow);

    /// <summary>The hole beside a pin, in its strip.</summary>
    private Hole Beside(HeaderPlace place)
    {
        Hole pin = HoleOf(place);
        return pin with { Row = (char)(pin.Row + (place.IsLeft ? -1 : 1)) };
    }

    private void AddSupply()
    {
        foreach ((string supply, char rail)
            in new[] { (Netlist.Supply, Hole.Plus), (Netlist.Ground, Hole.Minus) })
        {
            // In the strip's last hole, clear of the lanes.
            HeaderPlace place = _header.PlaceOf(supply);
            Hole from = HoleOf(place) with { Row = place.IsLeft ? 'f' : 'e' };
            _wires.Add(new Wire(supply, from, Hole.InRail(from.IsUpper, rail, from.Column)));
        }
    }

    private void AddDisplay()
    {
        const int first = 12;
        string[] names = ["GND", "VCC", "SCL", "SDA"];
        _parts.Add(new Part("OLED", PartKind.Display, [.. names.Select(
            (name, pin) => new Leg($"OLED {name}", new Hole(true, first + pin, 'h')))]));
        _wires.Add(new Wire(Netlist.Ground, new Hole(true, first, 'i'),
            Hole.InRail(true, Hole.Minus, first)));
        _wires.Add(new Wire(Netlist.Supply, new Hole(true, first + 1, 'i'),
            Hole.InRail(true, Hole.Plus, first + 1)));
        var lines = new[]
        {
            (Name: "SCL", Column: first + 2, Place: _header.PlaceOf(_board.Display.Clock)),
            (Name: "SDA", Column: first + 3, Place: _header.PlaceOf(_board.Display.Data)),
        };
        // Of two wires to the left the one that starts farther right takes the upper lane.
        foreach (var line in lines.OrderByDescending(line => line.Place.Index))
        {
            Route route = line.Place.IsLeft ? Route.Across : Route.Lane;
            _wires.Add(new Wire(line.Name, Beside(line.Place),
                new Hole(true, line.Column, (char)('j' - _lanesOfDisplay)), route,
                _lanesOfDisplay, route == Route.Across ? _lanesAcross++ : 0));
            _lanesOfDisplay++;
        }
    }

    private void AddControls()
    {
        int column = 5;
        for (int knob = 0; knob < _board.Knobs.Count; knob++)
        {
            AddKnob(knob, column);
            column += 7;
        }

        AddButton("CUE", _board.Buttons.Cue, column, 4);
        AddButton("MODE", _board.Buttons.Mode, column + 5, 5);
    }

    private void AddKnob(int knob, int column)
    {
        string name = $"knob {knob + 1}";
        string capacitor = $"C{knob + 1}";
        // Its legs point away from the user, so that the end at which it stands when it is turned
        // to the left is on the right.
        _parts.Add(new Part(name, PartKind.Knob,
        [
            new Leg($"{name} right end", Lower(column, 'c')),
            new Leg($"{name} wiper", Lower(column + 1, 'c')),
            new Leg($"{name} left end", Lower(column + 2, 'c')),
        ]));
        _parts.Add(new Part(capacitor, PartKind.Capacitor,
        [
            new Leg($"{capacitor} other leg", Lower(column + 1, 'd')),
            new Leg($"{capacitor} one leg", Lower(column + 2, 'd')),
        ]));
        _wires.Add(new Wire(Netlist.Supply, Lower(column, 'e'),
            Hole.InRail(false, Hole.Plus, column - 2), Route.Around));
        AddSignal(name, _board.Knobs[knob], Lower(column + 1, 'e'), knob);
        _wires.Add(new Wire(Netlist.Ground, Lower(column + 2, 'e'),
            Hole.InRail(false, Hole.Minus, column + 4), Route.Around));
    }

    private void AddButton(string name, int gpio, int column, int lane)
    {
        _parts.Add(new Part(name, PartKind.Button,
        [
            new Leg($"{name} left side", Lower(column, 'e')),
            new Leg($"{name} left side", Lower(column, 'f')),
            new Leg($"{name} right side", Lower(column + 2, 'e')),
            new Leg($"{name} right side", Lower(column + 2, 'f')),
        ]));
        AddSignal(name, gpio, Lower(column, 'g'), lane);
        _wires.Add(new Wire(Netlist.Ground, Lower(column + 2, 'b'),
            Hole.InRail(false, Hole.Minus, column + 2)));
    }

    private void AddSignal(string name, int gpio, Hole part, int lane)
    {
        HeaderPlace place = _header.PlaceOf(gpio);
        _wires.Add(place.IsLeft
            ? new Wire(name, Beside(place), part, Route.Lane, lane)
            : new Wire(name, Beside(place), part, Route.Across, lane, _lanesAcross++));
    }

    /// <summary>
    /// Joins each rail with its other half, and with that of the other breadboard, where both are
    /// used. On a breadboard whose rails are not cut the first is not needed and does no harm.
    /// </summary>
    private void JoinRails()
    {
        const int leftEnd = 4, leftOfMiddle = 31, rightOfMiddle = 33;
        foreach ((string supply, char rail)
            in new[] { (Netlist.Supply, Hole.Plus), (Netlist.Ground, Hole.Minus) })
        {
            if (new[] { true, false }.All(isUpper => Ends(isUpper, rail).Any()))
            {
                _wires.Add(new Wire(supply, new Hole(true, leftEnd, rail),
                    new Hole(false, leftEnd, rail), Route.Joint));
            }

            foreach (bool isUpper in new[] { true, false })
            {
                if (Ends(isUpper, rail).Any(end => end.Column < leftOfMiddle)
                    && Ends(isUpper, rail).Any(end => end.Column > rightOfMiddle))
                {
                    _wires.Add(new Wire(supply, new Hole(isUpper, leftOfMiddle, rail),
                        new Hole(isUpper, rightOfMiddle, rail)));
                }
            }
        }
    }

    private IEnumerable<Hole> Ends(bool isUpper, char rail) => _wires
        .SelectMany(wire => new[] { wire.From, wire.To })
        .Where(hole => hole.IsUpper == isUpper && hole.Row == rail);

    private static Hole Lower(int column, char row) => new(false, column, row);
}
