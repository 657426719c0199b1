using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A bar per memory for its overlap, solid if it is positive, striped if negative, and beside it a
/// grey one for what modulates it, as its gain or saliency. The cued memory's label is underlined.
/// </summary>
internal sealed class OverlapsPage : Page
{
    private const int LabelPage = 7;
    private const int LabelRow = 2;
    private const int WidestPitch = 16;
    private const byte Baseline = 0x01;
    private const byte Underline = 0x80;

    private readonly Bars _overlaps;
    private readonly Bars _modulations;
    private int _left;
    private int _pitch;
    private Network _network;
    private int _underlined;

    public OverlapsPage(Parts parts)
        : base(parts)
    {
        _overlaps = new Bars(Writer, 0xFF, 0xFF);
        _modulations = new Bars(Writer, 0x55, 0xAA);
    }

    public override string Help =>
        "A bar per memory: its overlap (striped if reversed), and in grey its weight.";

    public override void OnNetworkChanging() => _network = null;

    public override void DrawStatic()
    {
        Network network = Session.Engine.Network;
        _network = network;
        int memories = network.Memories;
        Arrange(memories, network.Modulation != null);
        Writer.FillPage(LabelPage, Baseline);
        for (int memory = 0; memory < memories && memory < Engine.Capacity; memory++)
        {
            Label(memory);
        }

        _underlined = -1;
    }

    public override void DrawDynamic()
    {
        if (_underlined != Session.Target)
        {
            UnderlineTarget();
        }

        Network network = _network;
        int memories = network.Memories;
        _overlaps.Paint(network.Overlaps, memories, Bars.FullHeight);
        float[] modulation = network.Modulation;
        if (modulation == null)
        {
            return;
        }

        float scale = Bars.FullHeight / Presentation.FullModulation(network);
        _modulations.Paint(modulation, memories, scale);
    }

    private void Arrange(int memories, bool hasModulation)
    {
        int pitch = Screen.Width / memories;
        if (pitch > WidestPitch)
        {
            pitch = WidestPitch;
        }

        int gap = pitch > 5 ? 1 : 0;
        int width = hasModulation ? pitch / 2 - gap : pitch - 1 - gap;
        _pitch = pitch;
        _left = (Screen.Width - pitch * memories) / 2;
        _overlaps.Arrange(_left, pitch, width);
        _modulations.Arrange(_left + width + gap, pitch, pitch / 4);
    }

    private void Label(int memory)
    {
        int middle = _left + memory * _pitch + (_pitch - 1) / 2;
        int number = Session.NumberOf(memory);
        if (number == 0)
        {
            Writer.WriteTiny(middle - 1, LabelPage, Session.LetterOf(memory), LabelRow);
            return;
        }
        // Two digits want seven columns; where bars stand closer only every fourth is numbered.
        if (_pitch < 8 && memory % 4 != 0)
        {
            return;
        }

        int x = number < 10 ? middle - 1 : middle - 3;
        if (number >= 10)
        {
            Writer.WriteTiny(x, LabelPage, (char)('0' + number / 10), LabelRow);
            x += Writer.TinyPitch;
        }
        Writer.WriteTiny(x, LabelPage, (char)('0' + number % 10), LabelRow);
    }

    private void UnderlineTarget()
    {
        if (_underlined >= 0)
        {
            InvertUnderline(_underlined);
        }

        _underlined = Session.Target;
        InvertUnderline(_underlined);
    }

    private void InvertUnderline(int memory)
    {
        byte[] pixels = Writer.Pixels;
        int x = _left + memory * _pitch;
        Writer.Touch(x, _pitch, LabelPage);
        int at = LabelPage * Screen.Width + x;
        for (int end = at + _pitch - 1; at < end; at++)
        {
            pixels[at] ^= Underline;
        }
    }
}
