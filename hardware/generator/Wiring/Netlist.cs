namespace AstroNano.Hardware.Wiring;

/// <summary>
/// What must be joined to what, by the board's file: the net of each terminal. A pin of the board
/// that is not used is a net of its own.
/// </summary>
public sealed class Netlist
{
    public const string Supply = "3V3";
    public const string Ground = "GND";

    private readonly Dictionary<string, string> _nets = [];

    private Netlist(Board board)
    {
        foreach (HeaderPlace place in board.Header.Places)
        {
            string terminal = TerminalOf(place);
            _nets[terminal] = NetOf(place.Pin) ?? terminal;
        }

        if (!board.Display.OnBoard)
        {
            _nets["OLED GND"] = Ground;
            _nets["OLED VCC"] = Supply;
            _nets["OLED SCL"] = NetOf(board.Display.Clock);
            _nets["OLED SDA"] = NetOf(board.Display.Data);
        }

        for (int knob = 0; knob < board.Knobs.Count; knob++)
        {
            string name = $"knob {knob + 1}";
            _nets[$"{name} left end"] = Ground;
            _nets[$"{name} wiper"] = NetOf(board.Knobs[knob]);
            _nets[$"{name} right end"] = Supply;
            _nets[$"C{knob + 1} one leg"] = Ground;
            _nets[$"C{knob + 1} other leg"] = NetOf(board.Knobs[knob]);
        }

        foreach ((string name, int gpio)
            in new[] { ("CUE", board.Buttons.Cue), ("MODE", board.Buttons.Mode) })
        {
            _nets[$"{name} left side"] = NetOf(gpio);
            _nets[$"{name} right side"] = Ground;
        }
    }

    /// <summary>The net of each terminal.</summary>
    public IReadOnlyDictionary<string, string> Nets => _nets;

    public static Netlist Of(Board board) => new(board);

    public static string NetOf(int gpio) => $"GPIO {gpio}";

    /// <summary>The net of a pin that has one: a GPIO, the supply or ground.</summary>
    public static string? NetOf(HeaderPin pin) =>
        pin.Gpio is int gpio ? NetOf(gpio) : pin.Supply;

    /// <summary>
    /// The terminal of a pin of the board, by its place: several may be called GND.
    /// </summary>
    public static string TerminalOf(HeaderPlace place) =>
        $"board {(place.IsLeft ? "left" : "right")} {place.Index + 1} ({place.Pin.Label})";

    /// <summary>
    /// Everything in which joined terminals differ from the nets, each in one sentence: two nets
    /// that are joined, and nets that are in pieces.
    /// </summary>
    public IEnumerable<string> Faults(Joints joints)
    {
        // The board itself joins its pins of one supply.
        foreach (IGrouping<string, string> net in _nets
            .Where(pair => pair.Value is Supply or Ground && pair.Key.StartsWith("board "))
            .GroupBy(pair => pair.Value, pair => pair.Key))
        {
            foreach (string terminal in net)
            {
                joints.Join(net.First(), terminal);
            }
        }

        foreach (string terminal in joints.Terminals.Where(each => !_nets.ContainsKey(each)))
        {
            yield return $"{terminal} is in no net";
        }

        foreach (string[] group in joints.Groups(_nets.Keys))
        {
            string[] nets = [.. group.Select(each => _nets[each]).Distinct()];
            if (nets.Length > 1)
            {
                yield return $"{string.Join(" and ", nets)} are joined, at "
                    + string.Join(", ", group);
            }
        }

        foreach (IGrouping<string, string> net in _nets.GroupBy(pair => pair.Value, p => p.Key))
        {
            string[][] pieces = [.. joints.Groups(net)];
            if (pieces.Length > 1)
            {
                yield return $"{net.Key} is in {pieces.Length} pieces: "
                    + string.Join("; ", pieces.Select(piece => string.Join(", ", piece)));
            }
        }
    }
}
