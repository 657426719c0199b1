namespace AstroNano.Hardware.Drawing;

/// <summary>
/// A breadboard of 63 columns with one pair of rails: at its top or at its bottom, the other
/// pair being taken off where the module lies across two boards. Its rails are drawn cut in the
/// middle, as those of many breadboards are.
/// </summary>
public sealed class Breadboard(double firstRow, bool railsOnTop)
{
    public const double Pitch = 16;
    private const double Left = 92;
    private const double NearRail = 40;
    private const double FarRail = 56;
    private const double Margin = 34;
    private const string Ink = "#6d6858";


    public double Top => firstRow - (railsOnTop ? FarRail + 16 : 24);

    public double Bottom => Y('a') + (railsOnTop ? 24 : FarRail + 16);

    /// <summary>Where a wire to a rail steps aside: between the rails and the rows.</summary>
    public double Aside => railsOnTop ? firstRow - 27 : Y('a') + 27;

    /// <summary>Where a column is; the first is 1.</summary>
    public static double X(double column) => Left + ((column - 1) * Pitch);

    /// <summary>Where a row is: j to f above the gap, e to a below; or a rail.</summary>
    public double Y(char row) => row switch
    {
        Hole.Plus => railsOnTop ? firstRow - NearRail : Y('a') + NearRail,
        Hole.Minus => railsOnTop ? firstRow - FarRail : Y('a') + FarRail,
        _ => firstRow + (('j' - row + (row < 'f' ? 2 : 0)) * Pitch),
    };

    /// <summary>
    /// Draws it, with the signs of its rails on the right, and on the left where no wire is.
    /// </summary>
    public void Draw(Svg svg, bool hasSignsOnLeft)
    {
        double left = Left - Margin;
        double width = X(Hole.Columns) + Margin - left;
        svg.Rectangle(left, Top, width, Bottom - Top, "#f7f5ef", "#c9c4b5", 1.5, 8);
        svg.Rectangle(left, Y('e') - (2 * Pitch), width, Pitch, "#e6e2d6");
        for (int column = 1; column <= Hole.Columns; column++)
        {
            double outside = railsOnTop ? firstRow - 14 : Y('a') + 14;
            foreach (double y in new[] { outside, Y('e') - (1.5 * Pitch) })
            {
                svg.Text(X(column), y, $"{column}", 9.5, Ink, bold: column % 5 == 0);
            }
        }

        for (char row = 'a'; row <= 'j'; row++)
        {
            Holes(svg, row, X(1), X(Hole.Columns), "4.8 11.2");
            svg.Text(left + 13, Y(row), $"{row}", 11, Ink);
            svg.Text(left + width - 13, Y(row), $"{row}", 11, Ink);
        }

        // Rails have their holes in groups of five.
        string groups = string.Concat(System.Linq.Enumerable.Repeat("4.8 11.2 ", 4)) + "4.8 27.2";
        foreach ((char rail, string colour) in new[]
        {
            (Hole.Plus, "#c62f2f"), (Hole.Minus, "#22262b"),
        })
        {
            Holes(svg, rail, X(3), X(61), groups);
            double line = Y(rail) + (rail == Hole.Plus == railsOnTop ? 8 : -8);
            svg.Line(X(2.5), line, X(31.4), line, colour, 1.2);
            svg.Line(X(32.6), line, X(61.5), line, colour, 1.2);
            if (hasSignsOnLeft)
            {
                svg.Text(left + 14, Y(rail), $"{rail}", 14, colour, bold: true);
            }

            svg.Text(left + width - 14, Y(rail), $"{rail}", 14, colour, bold: true);
        }
    }

    // A dashed line is a row of holes, and a hundredth of the size of squares one by one.
    private void Holes(Svg svg, char row, double left, double right, string dashes) => svg.Path(
        $"M{Svg.N(left - 2.4)} {Svg.N(Y(row))}H{Svg.N(right + 2.4)}", "#b9b4a5", 4.8,
        dashes: dashes, name: $"holes {(railsOnTop ? "upper" : "lower")} {row}");
}
