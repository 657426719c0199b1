using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// A board lying across two breadboards, its USB connector to the right, and with it the rows of
/// pins: the left one, with the knobs' pins, below.
/// </summary>
public sealed class ModuleView
{
    private readonly Board _board;
    private readonly Header _header;
    private readonly double _top;
    private readonly double _bottom;

    public ModuleView(Board board, Header header, double topRow)
    {
        _board = board;
        _header = header;
        _top = topRow;
        _bottom = topRow + Height(header);
        FirstColumn = Breadboard.Columns - header.Left.Count;
    }

    /// <summary>The column of the pins farthest from USB.</summary>
    public int FirstColumn { get; }

    /// <summary>The distance of its rows in the drawing.</summary>
    public static double Height(Header header) => header.Rows / 2.54 * Breadboard.Pitch;

    public double ColumnOf(HeaderPlace place) => Breadboard.X(FirstColumn + place.Index);

    public void Draw(Svg svg)
    {
        double left = Breadboard.X(FirstColumn) - 14;
        double right = Breadboard.X(Breadboard.Columns - 1) + 14;
        svg.Rectangle(left, _top - 12, right - left, _bottom - _top + 24, "#23282e", "#0e1114",
            1.5, 6);
        double middle = (_top + _bottom) / 2;
        svg.Rectangle(right - 20, middle - 24, 40, 48, "#c4c8cc", "#7d8288", 1.5, 3);
        svg.Text(right + 1, middle, "USB", 10, "#33383d", turn: -90, bold: true);
        if (_board.Display.OnBoard)
        {
            double width = 150;
            double x = ((left + right) / 2) - (width / 2);
            svg.Rectangle(x - 12, middle - 48, width + 24, 96, "#0b0d10", "#3a424b", 1, 3);
            svg.Rectangle(x, middle - (width / 4), width, width / 2, "#05070a", "#2a3038");
            Parts.Picture(svg, x, middle - (width / 4), width);
        }
        else
        {
            svg.Rectangle(left + 8, middle - 50, 92, 100, "#c9cdd1", "#8b9096", 1.5, 3);
            svg.Text(left + 54, middle - 6, _board.Chip.Name, 12, "#33383d", bold: true);
            svg.Text(left + 54, middle + 11, "module", 10, "#33383d");
            double centre = (left + 100 + right - 20) / 2;
            svg.Text(centre, middle - 8, _board.Name, 10.5, "#ffffff", bold: true);
            svg.Text(centre, middle + 9, _header.Name, 10, "#ffffff");
        }

        Row(svg, _header.Right, _top, 12);
        Row(svg, _header.Left, _bottom, -12);
    }

    private void Row(Svg svg, IReadOnlyList<HeaderPin> pins, double y, double inwards)
    {
        HashSet<int> used = [.. _board.Uses().Select(use => use.Gpio)];
        for (int index = 0; index < pins.Count; index++)
        {
            double x = Breadboard.X(FirstColumn + index);
            HeaderPin pin = pins[index];
            bool isUsed = pin.Gpio is int gpio && used.Contains(gpio);
            svg.Rectangle(x - 4.5, y - 4.5, 9, 9, isUsed ? "#ffd75e" : "#c9b458", "#6d5c14", 1,
                1.5);
            svg.Text(x, y + (inwards * 1.3), pin.Label, pin.Label.Length > 2 ? 6 : 7.6,
                isUsed || pin.Gpio is null ? "#ffffff" : "#8f979f",
                turn: 0, bold: isUsed);
        }
    }
}
