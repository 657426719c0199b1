namespace AstroNano.Hardware.Boards;

/// <summary>
/// Where the sockets of the carrier are, and how each kind of board sits in them.
/// </summary>
public sealed record Sockets(
    string Left,
    string Right,
    double X,
    double FirstY,
    double Pitch,
    IReadOnlyList<double> Rows,
    int Positions,
    IReadOnlyDictionary<string, int> Shift);

/// <summary>What the carrier calls the nets of the board's uses.</summary>
public sealed record CarrierNets(
    IReadOnlyList<string> Knobs, string Cue, string Mode, string Data, string Clock);

/// <summary>A component: what it is, where, and the net of each of its pins.</summary>
public sealed record Component(
    string Ref,
    string Part,
    double X,
    double Y,
    IReadOnlyDictionary<string, string> Pins,
    double Rotation = 0,
    string Value = "");

/// <summary>A kind of component in the two libraries of KiCad.</summary>
public sealed record ComponentKind(string Value, string Symbol, string Footprint);

/// <summary>The display's module and its visible area, as the panel needs them.</summary>
public sealed record OledOutline(
    double X,
    double Y,
    double Width,
    double Height,
    double GlassY,
    double GlassWidth,
    double GlassHeight);

/// <summary>
/// The circuit board: its size, parts and places; pins of the sockets follow from the board.
/// </summary>
public sealed record Carrier(
    IReadOnlyList<string> Boards,
    string Revision,
    double Width,
    double Height,
    double Thickness,
    double PanelGap,
    Sockets Sockets,
    CarrierNets Nets,
    OledOutline Oled,
    IReadOnlyList<Component> Components,
    IReadOnlyDictionary<string, ComponentKind> Parts)
{
    private const string Path = "hardware/carrier/carrier.json";

    public static Carrier Read(string root) => JsonFile.Read<Carrier>(root, Path);

    /// <summary>The boards that it takes, the one that comes with its parts first.</summary>
    public IReadOnlyList<Board> BoardsOf(IReadOnlyList<Board> boards) => [.. Boards.Select(
        id => boards.FirstOrDefault(board => board.Id == id)
            ?? throw new Failure($"{Path}: each of \"boards\" must be one of "
                + $"{string.Join(", ", boards.Select(board => board.Id))} (was {id})."))];

    public ComponentKind KindOf(Component component) =>
        Parts.TryGetValue(component.Part, out ComponentKind? kind)
            ? kind
            : throw new Failure($"{Path}: \"parts\" must have \"{component.Part}\", "
                + $"which {component.Ref} is.");

    /// <summary>All components, the sockets among them, with their nets.</summary>
    public IReadOnlyList<Component> WithSockets(IReadOnlyList<Board> boards) =>
        [Socket(boards, isLeft: true), Socket(boards, isLeft: false), .. Components];

    private Component Socket(IReadOnlyList<Board> boards, bool isLeft)
    {
        Dictionary<string, string> pins = [];
        for (int position = 1; position <= Sockets.Positions; position++)
        {
            string? net = NetAt(boards, isLeft, position);
            if (net is not null && isLeft)
            {
                pins[$"{position}"] = net;
            }
            else if (net is not null)
            {
                // Both columns of the double socket: one of them holds the board's right row.
                pins[$"{(2 * position) - 1}"] = net;
                pins[$"{2 * position}"] = net;
            }
        }

        return isLeft
            ? new Component(Sockets.Left, "socket", Sockets.X, Sockets.FirstY, pins)
            : new Component(
                Sockets.Right, "socketDouble", Sockets.X + Sockets.Rows[1], Sockets.FirstY, pins);
    }

    /// <summary>
    /// The net of a place in a socket: a signal if all kinds of the board have it there, the
    /// supply if no other kind has a pin there, the supply behind a jumper if one has.
    /// </summary>
    private string? NetAt(IReadOnlyList<Board> boards, bool isLeft, int position)
    {
        HeaderPin?[] pins = [.. boards.Select(board =>
        {
            IReadOnlyList<HeaderPin> row = isLeft ? board.Header.Left : board.Header.Right;
            int index = position - 1 - Sockets.Shift[board.Id];
            return index >= 0 && index < row.Count ? row[index] : null;
        })];
        HeaderPin[] present = [.. pins.OfType<HeaderPin>()];
        if (present.Length == 0)
        {
            return null;
        }

        string?[] signals = [.. boards.Zip(pins)
            .Where(pair => pair.Second is not null)
            .Select(pair => SignalOf(pair.First, pair.Second!)).Distinct()];
        if (signals.Any(signal => signal is not null))
        {
            return signals.Length == 1
                ? signals[0]
                : throw new Failure(
                    $"{Path}: its boards differ at place {position}");
        }

        string? supply = present.Select(pin => pin.Supply).FirstOrDefault(each => each is not null);
        if (supply is null)
        {
            return null;
        }

        if (present.Length == 1)
        {
            return supply;
        }

        // Another kind has a GPIO there. The kind that is drawn gets its supply elsewhere; the
        // others get it from the right row, through jumpers that are closed for them.
        int kind = Array.FindIndex(pins, pin => pin?.Supply == supply);
        return kind == 0 || isLeft ? null : $"{supply}_30";
    }

    private string? SignalOf(Board board, HeaderPin pin)
    {
        if (pin.Gpio is not int gpio)
        {
            return null;
        }

        for (int knob = 0; knob < board.Knobs.Count; knob++)
        {
            if (board.Knobs[knob] == gpio)
            {
                return Nets.Knobs[knob];
            }
        }

        return gpio == board.Buttons.Cue ? Nets.Cue
            : gpio == board.Buttons.Mode ? Nets.Mode
            : gpio == board.Display.Data ? Nets.Data
            : gpio == board.Display.Clock ? Nets.Clock
            : null;
    }
}
