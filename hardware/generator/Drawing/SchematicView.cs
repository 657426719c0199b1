using AstroNano.Hardware.Outputs;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// The wiring as a circuit: the board in the middle, display left, controls right.
/// </summary>
public sealed class SchematicView
{
    private const double Ink = 2;
    private const string Black = "#1b1f24";
    private const double BoxLeft = 450;
    private const double BoxRight = 730;
    private const double ControlX = 1030;
    private readonly Board _board;
    private readonly Svg _svg;

    private SchematicView(Board board)
    {
        _board = board;
        _svg = new Svg(1220, 860, $"{board.Name}: circuit");
    }

    public static string Draw(Board board)
    {
        var view = new SchematicView(board);
        view.DrawAll();
        return view._svg.ToString();
    }

    private void DrawAll()
    {
        _svg.Text(62, 34, _board.Name, 24, anchor: "start", bold: true);
        _svg.Text(62, 62,
            $"AstroNano · circuit · converter channels are of ADC1 of the {_board.Chip.Name}",
            13, "#565d65", "start");
        _svg.Rectangle(BoxLeft, 100, BoxRight - BoxLeft, 690, "#fdfbf3", Black, Ink, 4);
        _svg.Text((BoxLeft + BoxRight) / 2, 128, _board.Name, 17, bold: true);
        _svg.Text((BoxLeft + BoxRight) / 2, 150, $"{_board.Chip.Name}, flash of at least "
            + $"{_board.FlashMegabytes} MB", 12, "#565d65");
        for (int knob = 0; knob < _board.Knobs.Count; knob++)
        {
            DrawKnob($"knob {knob + 1}", _board.Knobs[knob], 210 + (112 * knob));
        }

        DrawButton("CUE", _board.Buttons.Cue, 660);
        DrawButton("MODE", _board.Buttons.Mode, 740);
        DrawDisplay();
        DrawSupply();
        _svg.Text(62, 826,
            "Potentiometers of 10 kΩ, linear: turned fully left they stand at GND. "
            + "A button connects its pin to GND; the chip's own pull-up holds it high.",
            12, "#33383d", "start");
    }

    private void DrawKnob(string name, int gpio, double y)
    {
        Signal(name, gpio, y, ControlX - 14, $"channel {_board.Chip.ChannelOf(gpio)}");
        _svg.Path($"M{Svg.N(ControlX - 22)} {Svg.N(y - 5)}L{Svg.N(ControlX - 10)} {Svg.N(y)}"
            + $"L{Svg.N(ControlX - 22)} {Svg.N(y + 5)}Z", Black, 1, Black);
        _svg.Rectangle(ControlX - 9, y - 26, 18, 52, "#ffffff", Black, Ink);
        _svg.Line(ControlX, y - 26, ControlX, y - 38, Black, Ink);
        _svg.Line(ControlX, y + 26, ControlX, y + 34, Black, Ink);
        Power(ControlX, y - 38);
        Ground(ControlX, y + 34);
        _svg.Text(ControlX + 24, y - 8, name, 14, anchor: "start", bold: true);
        _svg.Text(ControlX + 24, y + 10, "10 kΩ linear", 11, "#565d65", "start");
    }

    private void DrawButton(string name, int gpio, double y)
    {
        Signal(name, gpio, y, ControlX - 40, "pull-up");
        _svg.Circle(ControlX - 36, y, 4, "#ffffff", Black, Ink);
        _svg.Circle(ControlX + 4, y, 4, "#ffffff", Black, Ink);
        _svg.Line(ControlX - 40, y - 12, ControlX + 8, y - 12, Black, Ink);
        _svg.Line(ControlX - 16, y - 12, ControlX - 16, y - 22, Black, Ink);
        _svg.Line(ControlX - 26, y - 22, ControlX - 6, y - 22, Black, Ink);
        _svg.Line(ControlX + 8, y, ControlX + 30, y, Black, Ink);
        Ground(ControlX + 30, y);
        _svg.Text(ControlX + 52, y - 8, name, 14, anchor: "start", bold: true);
    }

    private void Signal(string name, int gpio, double y, double to, string note)
    {
        Pin(gpio, BoxRight, y, isLeft: false, name);
        WireStyle style = WireStyle.Of(name);
        style.Draw(_svg, 4, [(BoxRight + 34, y), (to, y)]);
        _svg.Label((BoxRight + to) / 2, y, $"{name} · {note}", 11, style.Colour);
    }

    private void DrawDisplay()
    {
        DisplayWiring display = _board.Display;
        if (display.OnBoard)
        {
            _svg.Rectangle(BoxLeft + 14, 560, 160, 210, "#f0f4f8", "#565d65", 1.2, 4);
            _svg.Text(BoxLeft + 94, 580, $"OLED {display.Controller}", 12, bold: true);
            _svg.Text(BoxLeft + 94, 597, $"on the board, 0x{display.Address:X2}", 10.5, "#565d65");
            string[] lines =
            [
                $"SDA · GPIO {display.Data}",
                $"SCL · GPIO {display.Clock}",
                display.Reset is int reset ? $"reset · GPIO {reset}, low" : "",
                display.SupplySwitch is int supply ? $"supply · GPIO {supply}, low" : "",
            ];
            foreach ((string line, int index) in lines.Where(line => line != "")
                .Select((line, index) => (line, index)))
            {
                _svg.Text(BoxLeft + 94, 630 + (30 * index), line, 11.5);
            }

            return;
        }

        const double right = 250;
        _svg.Rectangle(70, 210, right - 70, 240, "#eef3fa", Black, Ink, 4);
        _svg.Text(84, 238, $"OLED {display.Controller}", 15, anchor: "start", bold: true);
        _svg.Text(84, 258, $"128 × 64, I²C 0x{display.Address:X2}", 11, "#565d65", "start");
        _svg.Rectangle(84, 330, 96, 54, "#0b0d10", Black, 1, 3);
        PartsView.Picture(_svg, 84, 330, 96);
        Bus("SCL", display.Clock, 290);
        Bus("SDA", display.Data, 334);
        Stub("VCC", 390);
        Stub("GND", 420);
        Power(right + 40, 390, sideways: true);
        Ground(right + 40, 420);

        void Bus(string name, int gpio, double y)
        {
            Stub(name, y);
            Pin(gpio, BoxLeft, y, isLeft: true, name);
            WireStyle style = WireStyle.Of(name);
            style.Draw(_svg, 4, [(right + 20, y), (BoxLeft - 34, y)]);
            _svg.Label((right + BoxLeft) / 2, y, name, 11, style.Colour);
        }

        void Stub(string name, double y)
        {
            _svg.Line(right, y, right + (name is "VCC" or "GND" ? 40 : 20), y, Black, Ink);
            _svg.Text(right - 8, y, name, 11.5, anchor: "end");
        }
    }

    private void DrawSupply()
    {
        foreach ((string name, double y) in new[] { ("3V3", 480.0), ("GND", 520.0) })
        {
            _svg.Line(BoxLeft, y, BoxLeft - 40, y, Black, Ink);
            _svg.Text(BoxLeft + 8, y, name, 11.5, anchor: "start");
        }

        Power(BoxLeft - 40, 480, sideways: true);
        Ground(BoxLeft - 40, 520);
    }

    private void Pin(int gpio, double edge, double y, bool isLeft, string name)
    {
        double out1 = isLeft ? edge - 34 : edge + 34;
        _svg.Line(edge, y, out1, y, Black, Ink);
        string anchor = isLeft ? "start" : "end";
        double inside = isLeft ? edge + 8 : edge - 8;
        _svg.Text(inside, y - 8, PinTable.Pin(_board, gpio), 11.5, anchor: anchor, bold: true);
        _svg.Text(inside, y + 8, name, 10.5, "#565d65", anchor);
    }

    private void Power(double x, double y, bool sideways = false)
    {
        double top = sideways ? y - 14 : y;
        _svg.Line(x, y, x, top, Black, Ink);
        _svg.Line(x - 11, top, x + 11, top, Black, 2.6);
        _svg.Text(x, top - 9, "3V3", 10.5, bold: true);
    }

    private void Ground(double x, double y)
    {
        _svg.Line(x, y, x, y + 8, Black, Ink);
        for (int bar = 0; bar < 3; bar++)
        {
            double half = 11 - (4 * bar);
            _svg.Line(x - half, y + 8 + (4 * bar), x + half, y + 8 + (4 * bar), Black, Ink);
        }
    }
}
