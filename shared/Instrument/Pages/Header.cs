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

    private readonly Session _session;
    private readonly Panel _panel;
    private readonly Messages _messages;
    private readonly Writer _writer;
    private int _shown = NoContent;
    private int _stores;
    private int _memory;
    private int _overlap;
    private int _changes;
    private char _mark;
    private string _message;

    public Header(Parts parts)
    {
        _session = parts.Session;
        _panel = parts.Panel;
        _messages = parts.Messages;
        _writer = parts.Writer;
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
        if (_stores != _session.StoreCount)
        {
            _stores = _session.StoreCount;
            _shown = NoContent;
        }

        int shown = _shown;
        int knob = _panel.TurnedKnob;
        Writer writer = _writer;
        writer.Inverse = true;
        string message = _messages.Text;
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
        Engine engine = _session.Engine;
        float[] overlaps = engine.Network.Overlaps;
        int memory = Observables.Dominant(overlaps, engine.Network.Memories);
        float exact = overlaps[memory];
        int overlap = (int)(exact * OverlapScale + (exact < 0f ? -0.5f : 0.5f));
        if (_shown != Leader)
        {
            writer.Screen.FillPage(0, 0xFF);
            writer.Write(Edge, 0, engine.Title);
            _shown = Leader;
            _memory = -1;
            _overlap = int.MinValue;
        }
        if (memory != _memory)
        {
            _memory = memory;
            int end = End - (ValueLetters + 1) * Writer.Pitch;
            int number = _session.NumberOf(memory);
            if (number == 0)
            {
                writer.Blank(end - 2 * Writer.Pitch, end, 0);
                writer.Write(end - Writer.Pitch, 0, _session.LetterOf(memory));
            }
            else
            {
                writer.WriteInteger(end, 0, number, 2);
            }
        }
        if (overlap == _overlap)
        {
            return;
        }

        _overlap = overlap;
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
        writer.Screen.FillPage(0, 0xFF);
        writer.Write(Edge, 0, message);
    }

    private void DrawKnob(Writer writer, int knob)
    {
        Setting setting = _panel[knob].Setting;
        if (setting == null)
        {
            return;
        }

        int changes = setting.Changes;
        char mark = _panel.MarkOf(knob);
        if (_shown != knob)
        {
            writer.Screen.FillPage(0, 0xFF);
            writer.WriteName(Edge, 0, setting);
        }
        else if (changes == _changes && mark == _mark)
        {
            return;
        }

        _shown = knob;
        _changes = changes;
        _mark = mark;
        writer.Write(End - (ValueLetters + 1) * Writer.Pitch, 0, mark);
        writer.WriteSetting(End, 0, setting, ValueLetters);
    }
}
