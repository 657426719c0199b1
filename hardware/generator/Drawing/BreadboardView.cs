using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// The wiring as it looks on the bench: two breadboards, the board across both, the parts beside
/// it. Wires keep to lanes of their own and cross nothing but supply wires.
/// </summary>
public sealed class BreadboardView
{
    private const double WireWidth = 4.6;
    private readonly Board _board;
    private readonly Header _header;
    private readonly Svg _svg;
    private readonly Breadboard _upper = new(172, railsOnTop: true);
    private readonly Breadboard _lower;
    private readonly ModuleView _module;
    private readonly Strips _strips = new();

    private BreadboardView(Board board, Header header)
    {
        _board = board;
        _header = header;
        _module = new ModuleView(board, header, _upper.Y('j'));
        _lower = new Breadboard(_upper.Y('j') + ModuleView.Height(header), railsOnTop: false);
        _svg = new Svg(1220, _lower.Bottom + 92,
            $"{board.Name}, {header.Name}: wiring on breadboards");
    }

    /// <summary>Draws a board with one of its headers.</summary>
    public static string Draw(Board board, Header header)
    {
        var view = new BreadboardView(board, header);
        view.DrawAll();
        return view._svg.ToString();
    }

    private void DrawAll()
    {
        _svg.Text(62, 34, _board.Name, 24, anchor: "start", bold: true);
        _svg.Text(62, 62,
            $"{_header.Name} · AstroNano · wiring on two breadboards, seen from above",
            13, "#565d65", "start");
        _upper.Draw(_svg);
        _lower.Draw(_svg);
        _module.Draw(_svg);
        PlugModule();
        if (!_board.Display.OnBoard)
        {
            DrawDisplay();
        }

        DrawControls();
        DrawSupply();
        DrawNotes();
    }

    /// <summary>Each pin of the board is in a strip of five holes of its own.</summary>
    private void PlugModule()
    {
        for (int index = 0; index < _header.Left.Count; index++)
        {
            int column = _module.FirstColumn + index;
            _strips.Plug(isUpper: false, column, 'a', Net(_header.Left[index], column));
            _strips.Plug(isUpper: true, column, 'j', Net(_header.Right[index], column));
        }

        static string Net(HeaderPin pin, int column) => pin.Gpio is int gpio
            ? $"GPIO {gpio}"
            : pin.Label is "3V3" or "GND" ? pin.Label : $"{pin.Label} in column {column}";
    }

    private void DrawDisplay()
    {
        const int column = 12;
        string[] nets =
            ["GND", "3V3", $"GPIO {_board.Display.Clock}", $"GPIO {_board.Display.Data}"];
        for (int pin = 0; pin < nets.Length; pin++)
        {
            _strips.Plug(isUpper: true, column + pin, 'c', nets[pin]);
        }

        double top = _upper.Y('c');
        Parts.Oled(_svg, Breadboard.X(column), top, ["GND", "VCC", "SCL", "SDA"]);
        Rail(Breadboard.X(column), _upper.Y('b'), _upper.Minus, WireStyle.Ground);
        Rail(Breadboard.X(column + 1), _upper.Y('b'), _upper.Plus, WireStyle.Supply);
        var lines = new[]
        {
            (Name: "SCL", Column: column + 2, Gpio: _board.Display.Clock),
            (Name: "SDA", Column: column + 3, Gpio: _board.Display.Data),
        };
        int row = 0;
        // Of two wires to the left the one that starts farther right takes the upper lane.
        foreach (var line
            in lines.OrderByDescending(line => _module.ColumnOf(_header.PlaceOf(line.Gpio))))
        {
            double x = _module.ColumnOf(_header.PlaceOf(line.Gpio));
            double lane = _upper.Y((char)('a' + row));
            WireStyle style = WireStyle.Of(line.Name);
            style.Draw(_svg, WireWidth, (x, _upper.Y('i')), (x, lane),
                (Breadboard.X(line.Column), lane));
            _svg.Label(Breadboard.X(25 + (9 * row)), lane,
                $"{line.Name}: {PinName(line.Gpio)}", 11, style.Colour);
            row++;
        }

        // Supply from one board's rails to the other's.
        double end = Breadboard.X(2);
        double middle = (_upper.Bottom + _lower.Top) / 2;
        foreach ((double x, double from, double to, WireStyle style, string name) in new[]
        {
            (Breadboard.X(1) - 48, _upper.Minus, _lower.Minus, WireStyle.Ground, "GND"),
            (Breadboard.X(1) - 64, _upper.Plus, _lower.Plus, WireStyle.Supply, "3V3"),
        })
        {
            style.Draw(_svg, WireWidth, (end, from), (x, from), (x, to), (end, to));
            _svg.Label(x + 4, middle + (name == "GND" ? 14 : -14), name, 9, style.Colour);
        }
    }

    private void DrawControls()
    {
        var controls = _board.Knobs
            .Select((gpio, knob) => (Name: $"knob {knob + 1}", Gpio: gpio, IsKnob: true))
            .Append((Name: "CUE", Gpio: _board.Buttons.Cue, IsKnob: false))
            .Append((Name: "MODE", Gpio: _board.Buttons.Mode, IsKnob: false))
            .OrderBy(control => _module.ColumnOf(_header.PlaceOf(control.Gpio)))
            .ToList();
        int column = 5;
        for (int i = 0; i < controls.Count; i++)
        {
            (string name, int gpio, bool isKnob) = controls[i];
            double lane = _lower.Y('b') + (6 * i);
            if (isKnob)
            {
                DrawKnob(name, gpio, column, lane);
                column += 7;
            }
            else
            {
                DrawButton(name, gpio, column, lane);
                column += 5;
            }
        }
    }

    private void DrawKnob(string name, int gpio, int column, double lane)
    {
        _strips.Plug(isUpper: false, column, 'g', "GND");
        _strips.Plug(isUpper: false, column + 1, 'g', $"GPIO {gpio}");
        _strips.Plug(isUpper: false, column + 2, 'g', "3V3");
        double wiper = Breadboard.X(column + 1);
        double row = _lower.Y('f');
        Parts.Potentiometer(_svg, wiper, _lower.Y('g'), name);
        double left = Breadboard.X(column - 2);
        double right = Breadboard.X(column + 4);
        WireStyle.Ground.Draw(_svg, WireWidth,
            (Breadboard.X(column), row), (left, row), (left, _lower.Minus));
        WireStyle.Supply.Draw(_svg, WireWidth,
            (Breadboard.X(column + 2), row), (right, row), (right, _lower.Plus));
        _svg.Label(left, _lower.Y('h'), "GND", 8, WireStyle.Ground.Colour);
        _svg.Label(right, _lower.Y('j'), "3V3", 8, WireStyle.Supply.Colour);
        Signal(name, gpio, wiper, row, lane);
    }

    private void DrawButton(string name, int gpio, int column, double lane)
    {
        foreach (char side in "ef")
        {
            _strips.Plug(isUpper: false, column, side, $"GPIO {gpio}");
            _strips.Plug(isUpper: false, column + 2, side, "GND");
        }

        double left = Breadboard.X(column);
        Parts.PushButton(_svg, left, _lower.Y('e'), _lower.Y('f'), name);
        double right = Breadboard.X(column + 2);
        WireStyle.Ground.Draw(_svg, WireWidth, (right, _lower.Y('i')), (right, _lower.Minus));
        _svg.Label(right, _lower.Y('j') + 4, "GND", 8, WireStyle.Ground.Colour);
        Signal(name, gpio, left, _lower.Y('d'), lane);
    }

    /// <summary>From a part's pin up to its lane, right along it, up to the board's pin.</summary>
    private void Signal(string name, int gpio, double x, double row, double lane)
    {
        double pin = _module.ColumnOf(_header.PlaceOf(gpio));
        WireStyle style = WireStyle.Of(name);
        style.Draw(_svg, WireWidth, (x, row), (x, lane), (pin, lane), (pin, _lower.Y('b')));
        bool isKnob = row > _lower.Y('e');
        double aside = isKnob ? 0 : -27;
        _svg.Label(x + aside, _lower.Y('e') + 24, PinName(gpio), isKnob ? 10.5 : 9.5, style.Colour);
    }

    private void DrawSupply()
    {
        HeaderPlace supply = _header.PlaceOf("3V3");
        HeaderPlace ground = _header.PlaceOf("GND");
        foreach ((HeaderPlace place, WireStyle style, string name) in new[]
        {
            (supply, WireStyle.Supply, "3V3"),
            (ground, WireStyle.Ground, "GND"),
        })
        {
            double x = _module.ColumnOf(place);
            bool isPlus = style == WireStyle.Supply;
            if (place.IsLeft)
            {
                Rail(x, _lower.Y('e'), isPlus ? _lower.Plus : _lower.Minus, style);
                _svg.Label(x, _lower.Y('h'), name, 10.5, style.Colour);
            }
            else
            {
                Rail(x, _upper.Y('f'), isPlus ? _upper.Plus : _upper.Minus, style);
                _svg.Label(x, _upper.Y('d'), name, 10.5, style.Colour);
            }
        }
    }

    private void Rail(double x, double from, double rail, WireStyle style) =>
        style.Draw(_svg, WireWidth, (x, from), (x, rail));

    private void DrawNotes()
    {
        double y = _lower.Bottom + 26;
        List<string> notes =
        [
            "Red, striped: 3V3.  Black, plain: GND.  Every other wire bears the pin it goes to; "
                + "its stripes tell it from its neighbours in print without colours.",
            _board.Display.OnBoard
                ? "The upper breadboard only carries the board. The display is soldered to it: "
                    + "nothing to wire."
                : "The rails of both breadboards are joined at the left. Look at the names on "
                    + "your display: some have VCC and GND exchanged.",
            "Take off the rails between the breadboards, so that the board reaches across. Never "
                + "connect a knob to 5 V. Names printed on the board count, not the place.",
        ];
        for (int i = 0; i < notes.Count; i++)
        {
            _svg.Text(62, y + (20 * i), notes[i], 12, "#33383d", "start");
        }
    }

    private string PinName(int gpio)
    {
        string label = _header.PlaceOf(gpio).Pin.Label;
        return label == $"{gpio}" || label == $"D{gpio}" ? label : $"{label} ({gpio})";
    }
}
