using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The bright line on top of every page: the network, the memory that leads and its overlap. While
/// a knob is turned, and a moment longer, what it turns instead, with an arrow if the knob has to
/// be brought to its marker first.
/// </summary>
internal sealed class Header
{
    private const int Edge = 2;
    private const int End = Screen.Width - 1;
    private const int ValueLetters = 5;
    private const float OverlapScale = 100f;

    // What the line shows beside a knob's number.
    private const int NoContent = -2;
    private const int Leader = -1;
    private const int Message = -3;

    private readonly Parts _parts;
    private int _shown = NoContent;
    private int _stores;

    // The memory and its overlap in hundredths, or a knob's mark and its value.
    private int _label;
    private float _number;
    private string _message;

    public Header(Parts parts)
    {
        _parts = parts;
    }

    /// <summary>Something else was drawn on its line.</summary>
    public void Forget() => _shown = NoContent;

    /// <summary>
    /// Draws what differs from what is there; true if that was the whole line, which costs as much
    /// as what moves on a page.
    /// </summary>
    public bool DrawDynamic()
    {
        // Another network runs, or the memories have other names.
        Parts parts = _parts;
        if (_stores != parts.Session.StoreCount)
        {
            _stores = parts.Session.StoreCount;
            _shown = NoContent;
        }

        int shown = _shown;
        int knob = parts.Panel.TurnedKnob;
        Writer writer = parts.Writer;
        writer.Inverse = true;
        string message = parts.Messages.Text;
        if (message != null)
        {
            DrawMessage(writer, message);
        }
        else if (knob < 0)
        {
            DrawLeader(writer);
        }
        else
        {
            DrawKnob(writer, knob);
        }

        writer.Inverse = false;
        return _shown != shown;
    }

    private void DrawLeader(Writer writer)
    {
        Engine engine = _parts.Session.Engine;
        float[] overlaps = engine.Network.Overlaps;
        int memory = Observables.Dominant(overlaps, engine.Network.Memories);
        float exact = overlaps[memory];
        int overlap = (int)(exact * OverlapScale + (exact < 0f ? -0.5f : 0.5f));
        if (_shown != Leader)
        {
            writer.FillPage(0, 0xFF);
            writer.Write(Edge, 0, engine.Title);
            _shown = Leader;
            _label = -1;
            _number = float.MinValue;
        }
        if (memory != _label)
        {
            _label = memory;
            int end = End - (ValueLetters + 1) * Writer.Pitch;
            Session session = _parts.Session;
            int number = session.NumberOf(memory);
            if (number == 0)
            {
                writer.Blank(end - 2 * Writer.Pitch, end, 0);
                writer.Write(end - Writer.Pitch, 0, session.LetterOf(memory));
            }
            else
            {
                writer.WriteInteger(end, 0, number, 2);
            }
        }
        if (overlap == _number)
        {
            return;
        }

        _number = overlap;
        writer.WriteNumber(End, 0, overlap / OverlapScale, 2, ValueLetters);
    }

    private void DrawMessage(Writer writer, string message)
    {
        if (_shown == Message && (object)message == (object)_message)
        {
            return;
        }

        _shown = Message;
        _message = message;
        writer.FillPage(0, 0xFF);
        writer.Write(Edge, 0, message);
    }

    private void DrawKnob(Writer writer, int knob)
    {
        Panel panel = _parts.Panel;
        Setting setting = panel[knob].Setting;
        if (setting == null)
        {
            return;
        }

        float value = setting.Value;
        char mark = panel.MarkOf(knob);
        if (_shown != knob)
        {
            writer.FillPage(0, 0xFF);
            writer.WriteName(Edge, 0, setting);
        }
        else if (value == _number && mark == _label)
        {
            return;
        }

        _shown = knob;
        _number = value;
        _label = mark;
        writer.Write(End - (ValueLetters + 1) * Writer.Pitch, 0, mark);
        writer.WriteSetting(End, 0, setting, ValueLetters);
    }
}
