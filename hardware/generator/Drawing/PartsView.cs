namespace AstroNano.Hardware.Drawing;

/// <summary>
/// The parts as they look from above, at the breadboard's scale: 16 to 2.54 mm. Each is drawn
/// around the places of its legs.
/// </summary>
public static class PartsView
{
    private const double Millimetre = Breadboard.Pitch / 2.54;

    /// <summary>Draws a part with its legs.</summary>
    public static void Draw(Svg svg, Part part, Routes routes)
    {
        (double X, double Y)[] legs = [.. part.Legs.Select(leg => routes.At(leg.Hole))];
        switch (part.Kind)
        {
            case PartKind.Display:
                Oled(svg, part.Legs, legs);
                break;
            case PartKind.Knob:
                Potentiometer(svg, part, legs);
                break;
            case PartKind.Button:
                PushButton(svg, part, legs);
                break;
            case PartKind.Capacitor:
                Capacitor(svg, part, legs);
                break;
        }
    }

    /// <summary>Bars as the overlaps page shows them; only to say which way is up.</summary>
    public static void Picture(Svg svg, double x, double y, double width)
    {
        double[] bars = [0.22, 0.31, 0.92, 0.18, 0.27, 0.12, 0.35, 0.2];
        double step = (width - 16) / bars.Length;
        double foot = y + (width / 2) - 6;
        svg.Text(x + 6, y + 9, "ASTROCYTE", 7.5, "#bfe6ff", "start", bold: true);
        for (int bar = 0; bar < bars.Length; bar++)
        {
            double height = bars[bar] * ((width / 2) - 24);
            svg.Rectangle(x + 8 + (bar * step), foot - height, step * 0.62, height, "#bfe6ff");
        }
    }

    // A potentiometer of 9 mm, its body below its legs.
    private static void Potentiometer(Svg svg, Part part, (double X, double Y)[] legs)
    {
        (double x, double y) = legs[1];
        for (int leg = 0; leg < legs.Length; leg++)
        {
            svg.Line(legs[leg].X, y, legs[leg].X, y + 10, "#9aa0a6", 4);
            svg.Leg(part.Legs[leg], legs[leg].X, y, 3, "#9aa0a6", "#5a6068");
        }

        svg.Rectangle(x - 31, y + 6, 62, 58, "#3c7a57", "#24513a", 1.5, 4);
        svg.Circle(x, y + 27, 18, "#d7dade", "#8b9096", 1.5);
        svg.Circle(x, y + 27, 11, "#f4f5f6", "#8b9096", 1);
        svg.Line(x, y + 27, x - 7, y + 19, "#3a3f45", 2.5);
        svg.Text(x, y + 55, part.Name, 12.5, "#ffffff", bold: true);
    }

    // A push button of 6 mm across the gap. Its legs are joined in pairs, those in one column.
    private static void PushButton(Svg svg, Part part, (double X, double Y)[] legs)
    {
        double top = legs.Min(leg => leg.Y);
        double bottom = legs.Max(leg => leg.Y);
        double left = legs[0].X;
        double right = legs[^1].X;
        foreach (double x in new[] { left, right })
        {
            svg.Line(x, top, x, bottom, "#c9cdd1", 5);
        }

        double middle = (top + bottom) / 2;
        double centre = (left + right) / 2;
        svg.Rectangle(centre - 12, middle - 19, 24, 38, "#2b2f34", "#15181b", 1.5, 3);
        svg.Circle(centre, middle, 9, "#5a6068", "#15181b", 1.5);
        foreach ((Leg leg, (double x, double y)) in part.Legs.Zip(legs))
        {
            svg.Leg(leg, x, y, 3, "#9aa0a6", "#5a6068");
        }

        svg.Text(centre, bottom + 20, part.Name, 13, bold: true);
    }

    private static void Capacitor(Svg svg, Part part, (double X, double Y)[] legs)
    {
        svg.Line(legs[0].X, legs[0].Y, legs[1].X, legs[1].Y, "#9aa0a6", 2);
        foreach ((Leg leg, (double x, double y)) in part.Legs.Zip(legs))
        {
            svg.Leg(leg, x, y, 2.4, "#9aa0a6", "#5a6068");
        }

        double centre = (legs[0].X + legs[1].X) / 2;
        svg.Rectangle(centre - 10, legs[0].Y - 7, 20, 14, "#e8a33d", "#8a5a10", 1, 7);
        svg.Text(centre, legs[0].Y, part.Name, 9.5, bold: true);
    }

    /// <summary>The display, its visible area below its header.</summary>
    public static void Oled(
        Svg svg, IReadOnlyList<Leg> terminals, (double X, double Y)[] legs)
    {
        double centre = (legs[0].X + legs[^1].X) / 2;
        double width = 27.3 * Millimetre;
        double height = 27.8 * Millimetre;
        double left = centre - (width / 2);
        double top = legs[0].Y - 11;
        svg.Rectangle(left, top, width, height, "#1f4e8c", "#15355f", 1.5, 6);
        foreach (double hole in new[] { left + 11, left + width - 11 })
        {
            svg.Circle(hole, top + 11, 6, "#ffffff", "#c9a227", 2.5);
            svg.Circle(hole, top + height - 11, 6, "#ffffff", "#c9a227", 2.5);
        }

        foreach ((Leg leg, (double x, double y)) in terminals.Zip(legs))
        {
            svg.Leg(leg, x, y, 4.6, "#d9c36a", "#8f7a1e");
            svg.Text(x, y + 9, leg.Terminal[^3..], 11, "#ffffff", "end", bold: true, turn: -90);
        }

        double glassTop = top + 50;
        svg.Rectangle(left + 2, glassTop, width - 4, 100, "#0b0d10", "#000000", 1, 3);
        Picture(svg, left + 16, glassTop + 12, width - 32);
        svg.Text(centre, top + height - 12, "OLED 128 × 64, I²C", 10, "#ffffff");
    }
}
