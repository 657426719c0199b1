namespace AstroNano.Instrument;

/// <summary>
/// A row per knob: symbol, value, name, and a slider with a block at the value. A knob that stands
/// elsewhere is a thin line on the slider, and an arrow says which way to turn it; a question mark
/// says that its input makes no sense.
/// </summary>
internal class ParametersPage : Page
{
    private const int ValueEnd = 47;
    private const int ValueLetters = 5;
    private const int MarkAt = 49;
    private const int SliderAt = 60;
    private const int SliderWidth = Screen.Width - SliderAt;
    private const int Way = SliderWidth - 3;
    private const byte Block = 0xC0;
    private const byte Line = 0x80;
    private const byte SliderRows = 0xC0;

    private readonly float[] _values = new float[Simulator.KnobCount];
    private readonly int[] _seen = new int[Simulator.KnobCount];
    private readonly byte[] _blocks = new byte[Simulator.KnobCount];

    public ParametersPage(Simulator simulator)
        : base(simulator)
    {
    }

    public override string Name => "parameters";

    public override void PaintStill()
    {
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            _seen[knob] = -1;
            Parameter parameter = Simulator.KnobParameter(knob);
            if (parameter == null) continue;
            int page = PageOf(knob);
            Writer.Write(0, page, parameter.Symbol);
            Writer.WriteTiny(SliderAt, page, parameter.Name, 0);
        }
    }

    public override void PaintMoving()
    {
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            Parameter parameter = Simulator.KnobParameter(knob);
            if (parameter == null) continue;
            char mark = Simulator.MarkOf(knob);
            int position = (int)(Simulator.KnobPosition(knob) * Way + 0.5f);
            int seen = mark << 8 | position;
            float value = parameter.Value;
            if (seen == _seen[knob] && value == _values[knob]) continue;
            if (value != _values[knob] || _seen[knob] < 0)
            {
                _values[knob] = value;
                _blocks[knob] = (byte)(parameter.PositionOf(value) * Way + 0.5f);
                Writer.WriteParameter(ValueEnd, PageOf(knob), parameter, ValueLetters);
            }
            _seen[knob] = seen;
            Writer.Write(MarkAt, PageOf(knob), mark);
            PaintSlider(PageOf(knob), _blocks[knob], position, mark != ' ');
        }
    }

    private static int PageOf(int knob) => 1 + 2 * knob;

    private void PaintSlider(int page, int block, int knob, bool knobElsewhere)
    {
        byte[] pixels = Screen.Pixels;
        int at = page * Screen.Width + SliderAt;
        for (int x = 0; x < SliderWidth; x++)
        {
            int rows = x % 2 == 0 ? Line : 0;
            if (x >= block && x < block + 3) rows = Block;
            else if (knobElsewhere && x == knob + 1) rows = SliderRows;
            pixels[at + x] = (byte)(pixels[at + x] & ~SliderRows | rows);
        }
        Screen.Touch(page);
    }
}
