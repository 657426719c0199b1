namespace AstroNano.Hardware.Drawing;

/// <summary>
/// The wiring as it looks on the bench: two breadboards, the board across both, the parts beside
/// it. It draws a plan, hole by hole, and decides nothing but looks.
/// </summary>
public sealed class BreadboardView
{
    private const double WireWidth = 4;
    private const double Width = 1144;
    private readonly Board _board;
    private readonly BreadboardPlan _plan;
    private readonly Svg _svg;
    private readonly Breadboard _upper = new(150, railsOnTop: true);
    private readonly Breadboard _lower;
    private readonly Routes _routes;

    private readonly BuildStage _stage;

    private BreadboardView(Board board, BuildStage stage)
    {
        _stage = stage;
        _board = board;
        _plan = BreadboardPlan.Of(board);
        _lower = new Breadboard(_upper.Y('a') + ModuleView.Height(board.Header), railsOnTop: false);
        _routes = new Routes(_upper, _lower, _plan.FirstColumn);
        _svg = new Svg(
            Width, _lower.Bottom + 12, $"{board.Title}: wiring on breadboards");
    }

    /// <summary>Draws a board, as far as it is built.</summary>
    public static string Draw(Board board, BuildStage stage = BuildStage.Buttons)
    {
        var view = new BreadboardView(board, stage);
        view.DrawAll();
        return view._svg.ToString();
    }

    private void DrawAll()
    {
        _svg.Text(58, 28, _board.Title, 24, anchor: "start", bold: true);
        _svg.Text(58, 56, "AstroNano on two breadboards, seen from above", 14, "#565d65", "start");
        bool isJoined = _plan.Wires.Any(wire => wire.Route == Route.Joint);
        _upper.Draw(_svg, hasSignsOnLeft: !isJoined);
        _lower.Draw(_svg, hasSignsOnLeft: !isJoined);
        DrawGap();
        foreach (Part part in _plan.Parts.Where(each => BreadboardPlan.StageOf(each) <= _stage))
        {
            if (part.Kind == PartKind.Module)
            {
                new ModuleView(_board, _plan.FirstColumn, _upper.Y('a')).Draw(_svg, part);
            }
            else
            {
                PartsView.Draw(_svg, part, _routes);
            }
        }

        Wire[] wires = [.. _plan.Wires.Where(each => _plan.StageOf(each) <= _stage)];
        // Wires around the board run below those that they cross.
        foreach (Wire wire in wires.OrderBy(each => each.Route != Route.Across))
        {
            WireStyle.Of(wire.Signal).Draw(
                _svg, WireWidth, _routes.PointsOf(wire), $"wire {wire.Signal}");
        }

        foreach (Wire wire in wires.Where(HasLabel))
        {
            Label(wire);
        }
    }

    private void DrawGap()
    {
        double x = Breadboard.X(22);
        double top = _upper.Bottom;
        double bottom = _lower.Top;
        if (bottom - top < 30)
        {
            return;
        }

        _svg.Line(x, top + 4, x, bottom - 4, "#565d65", 1.5);
        foreach ((double tip, double back) in new[] { (top + 4, 6.0), (bottom - 4, -6.0) })
        {
            _svg.Path($"M{Svg.N(x - 4)} {Svg.N(tip + back)}L{Svg.N(x)} {Svg.N(tip)}"
                + $"L{Svg.N(x + 4)} {Svg.N(tip + back)}", "#565d65", 1.5);
        }

        string[] lines = ["Gap: the board sets it", "(inner rails taken off)"];
        for (int line = 0; line < lines.Length; line++)
        {
            _svg.Text(x + 12, ((top + bottom) / 2) + ((line - 0.5) * 16), lines[line], 12,
                "#565d65", "start");
        }
    }

    private void Label(Wire wire)
    {
        string colour = WireStyle.Of(wire.Signal).Colour;
        bool isSupply = wire.Signal is Netlist.Supply or Netlist.Ground;
        (double x, double y) = wire.Route switch
        {
            Route.Joint => (_routes.PointsOf(wire)[1].X + 4,
                ((_upper.Bottom + _lower.Top) / 2) + (wire.From.Row == Hole.Plus ? -14 : 14)),
            Route.Around => (Breadboard.X(wire.To.Column),
                _lower.Y(wire.Signal == Netlist.Ground ? 'c' : 'a')),
            Route.Straight => (Breadboard.X(wire.From.Column),
                wire.To.IsUpper ? _upper.Y('g')
                    : wire.Signal == Netlist.Ground ? _lower.Y('a') - 2 : _lower.Y('b') - 5),
            _ when wire.To.IsUpper => (Breadboard.X(24 + (9 * wire.Lane)), _routes.LaneOf(wire)),
            _ => (Breadboard.X(wire.To.Column) - (wire.To.Row == 'g' ? 26 : 0),
                _lower.Y('f') + 2),
        };
        // As printed on the board: what one looks for there.
        string pin = _plan.IsModule(wire.From) ? _plan.PinAt(wire.From).Label : "";
        string text = isSupply ? wire.Signal
            : wire.To.IsUpper ? $"{wire.Signal}: {pin}" : pin;
        _svg.Label(x, y, text, isSupply ? 10 : 12.5, colour);
    }

    // Between rails there is no room, nor a need; nor beside the display's names.
    private static bool HasLabel(Wire wire) => wire.Route != Route.Straight
        || (!wire.From.IsInRail && !(wire.To.IsUpper && wire.From.Row > 'f'));
}
