namespace AstroNano.Hardware.Drawing;

/// <summary>
/// A breadboard of 63 columns with one pair of rails: at its top or at its bottom, the other
/// pair being taken off where the module lies across two boards.
/// </summary>
public sealed class Breadboard
{
    public const double Pitch = 16;
    public const int Columns = 63;
    private const double Left = 96;

    private readonly double _firstRow;
    private readonly bool _railsOnTop;

    public Breadboard(double firstRow, bool railsOnTop)
    {
        _firstRow = firstRow;
        _railsOnTop = railsOnTop;
    }

    public double Top => _firstRow - (_railsOnTop ? 66 : 16);

    public double Bottom => _firstRow + (11 * Pitch) + (_railsOnTop ? 16 : 66);

    /// <summary>The height of the rail for 3V3.</summary>
    public double Plus => _railsOnTop ? _firstRow - 34 : _firstRow + (11 * Pitch) + 34;

    /// <summary>The height of the rail for ground.</summary>
    public double Minus => _railsOnTop ? _firstRow - 50 : _firstRow + (11 * Pitch) + 50;

    /// <summary>Where a column is; the first is 1.</summary>
    public static double X(double column) => Left + ((column - 1) * Pitch);

    /// <summary>Where a row is: a to e above the gap, f to j below.</summary>
    public double Y(char row) => _firstRow + ((row - 'a' + (row > 'e' ? 2 : 0)) * Pitch);

    public void Draw(Svg svg)
    {
        double left = Left - 34;
        double width = X(Columns) + 34 - left;
        svg.Rectangle(left, Top, width, Bottom - Top, "#f7f5ef", "#c9c4b5", 1.5, 8);
        svg.Rectangle(
            left, Y('e') + Pitch, width, Pitch, "#e6e2d6");
        for (int column = 5; column <= Columns; column += 5)
        {
            svg.Text(X(column), Y('e') + (1.5 * Pitch), $"{column}", 8, "#8d8877");
        }

        for (char row = 'a'; row <= 'j'; row++)
        {
            Holes(svg, X(1), X(Columns), Y(row), "4.8 11.2");
            svg.Text(left + 13, Y(row), $"{row}", 9, "#8d8877");
            svg.Text(left + width - 13, Y(row), $"{row}", 9, "#8d8877");
        }

        // Rails have their holes in groups of five.
        string groups = string.Concat(System.Linq.Enumerable.Repeat("4.8 11.2 ", 4)) + "4.8 27.2";
        Holes(svg, X(2), X(Columns - 1), Plus, groups);
        Holes(svg, X(2), X(Columns - 1), Minus, groups);
        Rail(svg, left, width, Plus, "+", "#c62f2f", _railsOnTop ? 8 : -8);
        Rail(svg, left, width, Minus, "−", "#22262b", _railsOnTop ? -8 : 8);
    }

    // A dashed line is a row of holes, and a hundredth of the size of squares one by one.
    private static void Holes(Svg svg, double left, double right, double y, string dashes) =>
        svg.Path($"M{Svg.N(left - 2.4)} {Svg.N(y)}H{Svg.N(right + 2.4)}", "#b9b4a5", 4.8,
            dashes: dashes);

    private static void Rail(
        Svg svg, double left, double width, double y, string sign, string colour, double side)
    {
        svg.Line(left + 24, y + side, left + width - 24, y + side, colour, 1.2);
        svg.Text(left + width - 12, y, sign, 13, colour, bold: true);
    }
}
