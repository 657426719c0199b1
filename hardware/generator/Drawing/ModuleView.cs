namespace AstroNano.Hardware.Drawing;

/// <summary>
/// A board lying across two breadboards, its USB connector to the right, and with it the rows of
/// pins: the left one below.
/// </summary>
public sealed class ModuleView
{
    private const double LabelSize = 12;
    private readonly Board _board;
    private readonly Header _header;
    private readonly double _top;
    private readonly double _bottom;
    private readonly double _left;
    private readonly double _right;

    public ModuleView(Board board, int firstColumn, double topRow)
    {
        _board = board;
        _header = board.Header;
        _top = topRow;
        _bottom = topRow + Height(_header);
        _left = Breadboard.X(firstColumn) - 14;
        _right = Breadboard.X(firstColumn + _header.Left.Count - 1) + 14;
    }

    /// <summary>The distance of its rows in the drawing.</summary>
    public static double Height(Header header) => header.Rows / 2.54 * Breadboard.Pitch;

    public void Draw(Svg svg, Part module)
    {
        double overhang = (_header.Width - _header.Rows) / 2 / 2.54 * Breadboard.Pitch;
        svg.Rectangle(_left, _top - overhang, _right - _left, _bottom - _top + (2 * overhang),
            "#23282e", "#0e1114", 1.5, 6);
        double above = _top + LabelSpace(isLeft: false);
        double below = _bottom - LabelSpace(isLeft: true);
        double middle = (above + below) / 2;
        DrawSockets(svg, (_top + _bottom) / 2);
        double inside = below - above - 8;
        if (_board.Display.OnBoard)
        {
            DrawGlass(svg, middle, inside);
        }
        else
        {
            DrawName(svg, middle, inside);
        }

        HashSet<int> used = [.. _board.Uses().Select(use => use.Gpio)];
        foreach ((HeaderPlace place, Leg leg) in _header.Places.Zip(module.Legs))
        {
            DrawPin(svg, place, leg, place.Pin.Gpio is int gpio && used.Contains(gpio));
        }
    }

    private double LabelSpace(bool isLeft) => 12 + _header.Places
        .Where(place => place.IsLeft == isLeft)
        .Max(place => Svg.TextWidth(place.Pin.Label, LabelSize));

    private void DrawSockets(Svg svg, double middle)
    {
        IReadOnlyList<string> sockets = _header.Sockets;
        double pitch = 52;
        double first = middle - (pitch * (sockets.Count - 1) / 2);
        for (int socket = 0; socket < sockets.Count; socket++)
        {
            double y = first + (pitch * socket);
            svg.Rectangle(_right - 4, y - 24, 34, 48, "#c4c8cc", "#7d8288", 1.5, 3);
            svg.Text(_right + 13, y, sockets[socket], 12, "#1b1f24", turn: -90, bold: true);
        }
    }

    // Its title has the number of pins too: a small board has room for its name only.
    private void DrawName(Svg svg, double middle, double inside)
    {
        string[] lines = inside < 32 ? [_board.Name] : [_board.Name, _header.Name];
        double size = System.Math.Min(12, inside / lines.Length);
        double space = _right - _left - 16;
        foreach ((string line, int index) in lines.Select((line, index) => (line, index)))
        {
            double fitting = size * System.Math.Min(1, space / Svg.TextWidth(line, size));
            svg.Text((_left + _right) / 2,
                middle + ((index - ((lines.Length - 1) / 2.0)) * size * 1.5), line,
                fitting, "#ffffff", bold: index == 0);
        }
    }

    private void DrawGlass(Svg svg, double middle, double inside)
    {
        double height = System.Math.Min(inside, 75);
        double width = height * 2;
        double x = ((_left + _right) / 2) - (width / 2);
        svg.Rectangle(x - 8, middle - (height / 2) - 5, width + 16, height + 10, "#0b0d10",
            "#3a424b", 1, 3);
        PartsView.Picture(svg, x, middle - (height / 2), width);
    }

    private void DrawPin(Svg svg, HeaderPlace place, Leg leg, bool isUsed)
    {
        double x = Breadboard.X(leg.Hole.Column);
        double y = place.IsLeft ? _bottom : _top;
        HeaderPin pin = place.Pin;
        svg.Leg(leg, x, y, 4.5, isUsed ? "#ffd75e" : "#c9b458", "#6d5c14");
        // Upright text beside a pin would be as narrow as a column.
        svg.Text(x, y + (place.IsLeft ? -9 : 9), pin.Label, LabelSize,
            isUsed || pin.Supply is not null ? "#ffffff" : "#a9b0b7",
            anchor: place.IsLeft ? "start" : "end", bold: isUsed || pin.Supply is not null,
            turn: -90);
    }
}
