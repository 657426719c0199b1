using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A row per knob: symbol, value, name, and a slider with a block at the value. A knob that stands
/// elsewhere is a thin line on the slider, and an arrow says which way to turn it; a question mark
/// says that its input makes no sense. The network's first four settings, its further ones, those
/// of the run and the pupil's number each have such a page.
/// </summary>
internal sealed class SettingsPage : Page
{
    private const int ValueEnd = 47;
    private const int ValueLetters = 5;
    private const int MarkAt = 49;
    private const int SliderAt = 60;
    private const int SliderWidth = Screen.Width - SliderAt;
    private const int BlockWidth = 3;
    private const int Travel = SliderWidth - BlockWidth;
    private const int None = 255;
    private const byte Block = 0xC0;
    private const byte Line = 0x80;

    // As drawn: the value, and the knob's mark above its position, below 0 before.
    private readonly float[] _values = new float[Panel.KnobCount];
    private readonly int[] _drawn = new int[Panel.KnobCount];
    private readonly byte[] _blocks = new byte[Panel.KnobCount];

    // Null for the network's, which changes with it.
    private readonly Setting[] _table;

    public SettingsPage(Parts parts, Setting[] table, int first)
        : base(parts)
    {
        _table = table;
        FirstKnob = first;
    }

    public override string Help => IsOfPupil
        ? "Your number in a class, digit by digit: cues and random sets of your own."
        : _table != null ? "Speed, flipped bits, number of memories, and the pattern set."
        : FirstKnob > 0 ? "More settings of this network, for the same four knobs."
        : "The settings of the four knobs, and their values.";

    public override Setting[] Knobs => _table ?? base.Knobs;

    public override int FirstKnob { get; }

    public override string KnobsDo => IsOfPupil ? "The knobs set the digits of your number"
        : _table != null ? "The knobs set the run"
        : FirstKnob > 0 ? "The knobs set more settings of the network" : base.KnobsDo;

    public override bool IsFor(Engine engine) =>
        FirstKnob == 0 || engine.Settings.Length > FirstKnob;

    private bool IsOfPupil => _table != null && _table != Session.Settings.Table;

    // Before a frame in which a knob asks for more memories than there is room for.
    public override void Open()
    {
        if (_table == Session.Settings.Table)
        {
            Session.Patterns.MakeRoom(Engine.Capacity);
        }
    }

    public override void DrawStatic()
    {
        Panel panel = Parts.Panel;
        if (panel[0].Setting == null)
        {
            WriteLine(1, "nothing to set");
        }

        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _drawn[knob] = -1;
            _blocks[knob] = None;
            Setting setting = panel[knob].Setting;
            if (setting != null)
            {
                int page = PageOf(knob);
                Writer.WriteSymbol(0, page, setting);
                DrawTravel(page);

                // The first row keeps off the header's bright line.
                Writer.WriteTiny(SliderAt, page, setting.Key, knob == 0 ? 1 : 0);
            }
        }
    }

    public override void DrawDynamic()
    {
        Panel panel = Parts.Panel;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            Setting setting = panel[knob].Setting;
            if (setting == null)
            {
                continue;
            }

            char mark = panel.MarkOf(knob);
            int position = (int)(panel[knob].Position * Travel + 0.5f);
            int drawn = mark << 8 | position;
            float value = setting.Value;
            bool changed = value != _values[knob] || _drawn[knob] < 0;
            if (drawn == _drawn[knob] && !changed)
            {
                continue;
            }

            int block = _blocks[knob];
            if (changed)
            {
                _values[knob] = value;
                block = (int)(setting.PositionOf(value) * Travel + 0.5f);
                Writer.WriteSetting(ValueEnd, PageOf(knob), setting, ValueLetters);
            }

            Writer.Write(MarkAt, PageOf(knob), mark);
            DrawSlider(knob, block, drawn);
        }
    }

    private static int PageOf(int knob) => 1 + 2 * knob;

    // The dotted line, once; then only block and knob are moved on it.
    private void DrawTravel(int page)
    {
        int at = page * Screen.Width + SliderAt;
        for (int x = 0; x < SliderWidth; x += 2)
        {
            Writer.Pixels[at + x] |= Line;
        }
    }

    private void DrawSlider(int knob, int block, int drawn)
    {
        int page = PageOf(knob);
        int needle = NeedleOf(_drawn[knob]);
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
        _drawn[knob] = drawn;
        needle = NeedleOf(drawn);
        byte[] pixels = Writer.Pixels;
        int at = page * Screen.Width + SliderAt;
        if (needle != None)
        {
            pixels[at + needle] |= Block;
        }

        for (int x = block; x < block + BlockWidth; x++)
        {
            pixels[at + x] |= Block;
        }

        Writer.Touch(SliderAt, SliderWidth, page);
    }

    // A knob that has its setting in hand stands in the block and needs no needle.
    private static int NeedleOf(int drawn) =>
        drawn < 0 || drawn >> 8 == ' ' ? None : (drawn & 0xFF) + 1;

    private void Restore(int page, int x)
    {
        int at = page * Screen.Width + SliderAt + x;
        int line = (x & 1) == 0 ? Line : 0;
        Writer.Pixels[at] = (byte)(Writer.Pixels[at] & ~Block | line);
    }
}
