namespace AstroNano.Instrument;

/// <summary>
/// A row per knob: symbol, value, name, and a slider with a block at the value. A knob that stands
/// elsewhere is a thin line on the slider, and an arrow says which way to turn it; a question mark
/// says that its input makes no sense.
/// </summary>
internal sealed class ParametersPage : Page
{
    private const int ValueEnd = 47;
    private const int ValueLetters = 5;
    private const int MarkAt = 49;
    private const int SliderAt = 60;
    private const int SliderWidth = Screen.Width - SliderAt;
    private const int BlockWidth = 3;
    private const int Way = SliderWidth - BlockWidth;
    private const int None = 255;
    private const byte Block = 0xC0;
    private const byte Line = 0x80;

    private readonly float[] _values = new float[Simulator.KnobCount];
    // The knob's mark above its position, as painted.
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
            _blocks[knob] = None;
            Parameter parameter = Simulator.KnobParameter(knob);
            if (parameter == null)
            {
                continue;
            }

            int page = PageOf(knob);
            Writer.Write(0, page, parameter.Symbol);
            PaintWay(page);
            // The first row keeps off the header's bright line.
            Writer.WriteTiny(SliderAt, page, parameter.Name, knob == 0 ? 1 : 0);
        }
    }

    public override void PaintMoving()
    {
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            Parameter parameter = Simulator.KnobParameter(knob);
            if (parameter == null)
            {
                continue;
            }

            char mark = Simulator.MarkOf(knob);
            int position = (int)(Simulator.KnobPosition(knob) * Way + 0.5f);
            int seen = mark << 8 | position;
            float value = parameter.Value;
            if (seen == _seen[knob] && value == _values[knob])
            {
                continue;
            }

            int block = _blocks[knob];
            if (value != _values[knob] || block == None)
            {
                _values[knob] = value;
                block = (int)(parameter.PositionOf(value) * Way + 0.5f);
                Writer.WriteParameter(ValueEnd, PageOf(knob), parameter, ValueLetters);
            }
            Writer.Write(MarkAt, PageOf(knob), mark);
            PaintSlider(knob, block, seen);
        }
    }

    private static int PageOf(int knob) => 1 + 2 * knob;

    // The dotted way, once; then only block and knob are moved on it.
    private void PaintWay(int page)
    {
        int at = page * Screen.Width + SliderAt;
        for (int x = 0; x < SliderWidth; x += 2)
        {
            Screen.Pixels[at + x] |= Line;
        }
    }

    private void PaintSlider(int knob, int block, int seen)
    {
        int page = PageOf(knob);
        int needle = NeedleOf(_seen[knob]);
        if (needle != None)
        {
            Restore(page, needle);
        }

        if (block != _blocks[knob] && _blocks[knob] != None)
        {
            for (int x = 0; x < BlockWidth; x++)
            {
                Restore(page, _blocks[knob] + x);
            }
        }

        _blocks[knob] = (byte)block;
        _seen[knob] = seen;
        needle = NeedleOf(seen);
        byte[] pixels = Screen.Pixels;
        int at = page * Screen.Width + SliderAt;
        if (needle != None)
        {
            pixels[at + needle] |= Block;
        }

        for (int x = block; x < block + BlockWidth; x++)
        {
            pixels[at + x] |= Block;
        }

        Screen.Touch(page);
    }

    // A knob that has its parameter in hand stands in the block and needs no needle.
    private static int NeedleOf(int seen) =>
        seen < 0 || seen >> 8 == ' ' ? None : (seen & 0xFF) + 1;

    private void Restore(int page, int x)
    {
        int at = page * Screen.Width + SliderAt + x;
        int line = (x & 1) == 0 ? Line : 0;
        Screen.Pixels[at] = (byte)(Screen.Pixels[at] & ~Block | line);
    }
}
