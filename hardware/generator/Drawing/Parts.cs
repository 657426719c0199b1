namespace AstroNano.Hardware.Drawing;

/// <summary>The parts as they look from above, at the breadboard's scale: 16 to 2.54 mm.</summary>
public static class Parts
{
    private const double Millimetre = Breadboard.Pitch / 2.54;

    /// <summary>A potentiometer of 9 mm whose middle pin is at a point, its body below.</summary>
    public static void Potentiometer(Svg svg, double x, double y, string name)
    {
        for (int pin = -1; pin <= 1; pin++)
        {
            svg.Line(x + (pin * Breadboard.Pitch), y - 2, x + (pin * Breadboard.Pitch), y + 10,
                "#9aa0a6", 4);
        }

        svg.Rectangle(x - 31, y + 6, 62, 58, "#3c7a57", "#24513a", 1.5, 4);
        svg.Circle(x, y + 29, 20, "#d7dade", "#8b9096", 1.5);
        svg.Circle(x, y + 29, 13, "#f4f5f6", "#8b9096", 1);
        svg.Line(x, y + 29, x - 8, y + 20, "#3a3f45", 2.5);
        svg.Text(x, y + 56.5, name, 11, "#ffffff", bold: true);
    }

    /// <summary>A push button of 6 mm across the gap: its four legs at two columns.</summary>
    public static void PushButton(Svg svg, double left, double top, double bottom, string name)
    {
        double right = left + (2 * Breadboard.Pitch);
        foreach (double x in new[] { left, right })
        {
            svg.Line(x, top, x, bottom, "#9aa0a6", 4);
        }

        double middle = (top + bottom) / 2;
        double centre = (left + right) / 2;
        svg.Rectangle(centre - 19, middle - 19, 38, 38, "#2b2f34", "#15181b", 1.5, 3);
        svg.Circle(centre, middle, 11, "#5a6068", "#15181b", 1.5);
        svg.Text(centre, bottom + 20, name, 12, bold: true);
    }

    /// <summary>The display: its header's first pin at a point, its glass below.</summary>
    public static void Oled(Svg svg, double x, double y, IReadOnlyList<string> pins)
    {
        double centre = x + (1.5 * Breadboard.Pitch);
        double width = 27.3 * Millimetre;
        double height = 27.8 * Millimetre;
        double left = centre - (width / 2);
        double top = y - 11;
        svg.Rectangle(left, top, width, height, "#1f4e8c", "#15355f", 1.5, 6);
        foreach (double hole in new[] { left + 11, left + width - 11 })
        {
            svg.Circle(hole, top + 11, 6, "#ffffff", "#c9a227", 2.5);
            svg.Circle(hole, top + height - 11, 6, "#ffffff", "#c9a227", 2.5);
        }

        for (int pin = 0; pin < pins.Count; pin++)
        {
            double at = x + (pin * Breadboard.Pitch);
            svg.Circle(at, y, 4.6, "#d9c36a", "#8f7a1e", 1);
            svg.Text(at, y + 15, pins[pin], 6.5, "#ffffff", bold: true);
        }

        double glassTop = top + 33;
        svg.Rectangle(left + 2, glassTop, width - 4, 118, "#0b0d10", "#000000", 1, 3);
        svg.Rectangle(left + 16, glassTop + 12, width - 32, (width - 32) / 2, "#05070a", "#2a3038");
        Picture(svg, left + 16, glassTop + 12, width - 32);
        svg.Text(centre, top + height - 12, "OLED 128 × 64, SSD1306", 8.5, "#ffffff");
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
}
