namespace AstroNano.Hardware.Outputs;

/// <summary>What the enclosure has to know of the circuit board, for OpenSCAD.</summary>
public static class EnclosureDimensions
{
    /// <summary>Writes it.</summary>
    public static Artifact Of(Carrier carrier)
    {
        Sockets sockets = carrier.Sockets;
        string usb = string.Join(", ", sockets.Rows.Select(
            rows => Text(sockets.X + (rows / 2))));
        string text = string.Create(CultureInfo.InvariantCulture, $"""
            // Written by hardware/generator from hardware/carrier/carrier.json: change it there.
            // Millimetres; x to the right and y to the back, from the board's front left corner.
            board = [{carrier.Width}, {carrier.Height}, {carrier.Thickness}];
            panel_gap = {carrier.PanelGap};
            pots = [{Places(carrier, "pot")}];
            buttons = [{Places(carrier, "button")}];
            holes = [{Places(carrier, "hole")}];
            glass = [{carrier.Oled.X}, {carrier.Height - carrier.Oled.GlassY}];
            glass_size = [{carrier.Oled.GlassWidth}, {carrier.Oled.GlassHeight}];
            oled = [{carrier.Oled.X}, {carrier.Height - carrier.Oled.Y}];
            oled_size = [{carrier.Oled.Width}, {carrier.Oled.Height}];
            usb_x = [{usb}];

            """);
        return new Artifact("hardware/enclosure/dimensions.scad", text.ReplaceLineEndings("\n"));
    }

    private static string Places(Carrier carrier, string part)
    {
        IEnumerable<string> places = carrier.Components
            .Where(component => component.Part == part)
            .Select(component => $"[{Text(component.X)}, {Text(carrier.Height - component.Y)}]");
        return string.Join(", ", places);
    }

    private static string Text(double value) =>
        value.ToString("0.###", CultureInfo.InvariantCulture);
}
