using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// A bar per memory for its overlap, solid if it is positive, striped if negative, and beside it a
/// grey one for its gain or saliency. The cued memory's label is underlined.
/// </summary>
/// <remarks>
/// Only what grew or shrank is painted: a bar touches the display pages between its old and its
/// new end, in whole bytes. A network at rest costs thirty instructions a bar.
/// </remarks>
internal sealed class OverlapsPage : Page
{
    private const int FullHeight = 48;
    private const int LowestPage = 6;
    private const int LabelPage = 7;
    private const int WidestPitch = 16;
    private const int LabelRow = 2;

    private readonly sbyte[] _heights = new sbyte[Engine.Capacity];
    private readonly sbyte[] _secondHeights = new sbyte[Engine.Capacity];
    private int _left;
    private int _pitch;
    private int _width;
    private int _secondAt;
    private int _secondWidth;

    public OverlapsPage(Simulator simulator)
        : base(simulator)
    {
    }

    public override string Name => "overlaps";

    public override void PaintStill()
    {
        int memories = Simulator.Engine.Network.Memories;
        Arrange(memories, Simulator.Engine.Seconds != null);
        int baseline = LabelPage * Screen.Width;
        int start = _left;
        int end = _left + memories * _pitch;
        byte[] pixels = Screen.Pixels;
        for (int x = start; x < end; x++) pixels[baseline + x] = 1;
        for (int memory = 0; memory < memories; memory++)
        {
            _heights[memory] = 0;
            _secondHeights[memory] = 0;
            Label(memory);
        }
        int target = _left + Simulator.Target * _pitch;
        for (int x = target; x < target + _pitch - 1; x++) pixels[baseline + x] |= 0x80;
    }

    public override void PaintMoving()
    {
        Engine engine = Simulator.Engine;
        float[] overlaps = engine.Overlaps;
        float[] seconds = engine.Seconds;
        float secondScale = FullHeight / engine.SecondMaximum;
        int memories = engine.Network.Memories;
        int pitch = _pitch;
        sbyte[] heights = _heights;
        int x = _left;
        for (int memory = 0; memory < memories; memory++)
        {
            float overlap = overlaps[memory] * FullHeight;
            int height = (int)(overlap < 0f ? overlap - 0.5f : overlap + 0.5f);
            if (height > FullHeight) height = FullHeight;
            else if (height < -FullHeight) height = -FullHeight;
            int old = heights[memory];
            if (height != old)
            {
                heights[memory] = (sbyte)height;
                PaintBar(x, old, height);
            }
            if (seconds != null)
            {
                float second = seconds[memory] * secondScale + 0.5f;
                height = second < FullHeight ? (int)second : FullHeight;
                old = _secondHeights[memory];
                if (height != old)
                {
                    _secondHeights[memory] = (sbyte)height;
                    PaintSecond(x + _secondAt, old, height);
                }
            }
            x += pitch;
        }
    }

    private void Arrange(int memories, bool hasSeconds)
    {
        int pitch = Screen.Width / memories;
        if (pitch > WidestPitch) pitch = WidestPitch;
        int gap = pitch > 5 ? 1 : 0;
        _pitch = pitch;
        _left = (Screen.Width - pitch * memories) / 2;
        _width = hasSeconds ? pitch / 2 - gap : pitch - 1 - gap;
        _secondAt = _width + gap;
        _secondWidth = pitch / 4;
    }

    private void Label(int memory)
    {
        int middle = _left + memory * _pitch + (_pitch - 1) / 2;
        if (Simulator.ShowsLetters)
        {
            Writer.WriteTiny(middle - 1, LabelPage, Simulator.LetterOf(memory), LabelRow);
            return;
        }
        // Two digits want seven columns; where bars stand closer only every fourth is numbered.
        if (_pitch < 8 && memory % 4 != 0) return;
        int x = memory < 10 ? middle - 1 : middle - 3;
        if (memory >= 10)
        {
            Writer.WriteTiny(x, LabelPage, (char)('0' + memory / 10), LabelRow);
            x += Writer.TinyPitch;
        }
        Writer.WriteTiny(x, LabelPage, (char)('0' + memory % 10), LabelRow);
    }

    // Stripes when the overlap is negative: the state is nearer to the memory's mirror image.
    private void PaintBar(int x, int old, int height)
    {
        bool striped = height < 0;
        bool wasStriped = old < 0;
        if (striped) height = -height;
        if (wasStriped) old = -old;
        int texture = striped ? 0xAA : 0xFF;
        int from = old < height ? old : height;
        if (striped != wasStriped) from = 0;
        int to = old > height ? old : height;
        byte[] pixels = Screen.Pixels;
        for (int band = from >> 3; band << 3 < to; band++)
        {
            int rows = height - (band << 3);
            int fill = rows <= 0 ? 0 : rows >= 8 ? texture : 0xFF00 >> rows & texture;
            int page = LowestPage - band;
            int at = page * Screen.Width + x;
            for (int end = at + _width; at < end; at++) pixels[at] = (byte)fill;
            Screen.Touch(page);
        }
    }

    // Grey: every other pixel, set off from column to column.
    private void PaintSecond(int x, int old, int height)
    {
        int from = old < height ? old : height;
        int to = old > height ? old : height;
        byte[] pixels = Screen.Pixels;
        for (int band = from >> 3; band << 3 < to; band++)
        {
            int rows = height - (band << 3);
            int fill = rows <= 0 ? 0 : rows >= 8 ? 0xFF : 0xFF00 >> rows & 0xFF;
            int page = LowestPage - band;
            int at = page * Screen.Width + x;
            int texture = 0x55;
            for (int end = at + _secondWidth; at < end; at++)
            {
                pixels[at] = (byte)(fill & texture);
                texture ^= 0xFF;
            }
            Screen.Touch(page);
        }
    }
}
