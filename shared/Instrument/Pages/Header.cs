using AstroNano.Core;

namespace AstroNano.Instrument;

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
    private const int Nothing = -2;
    private const int Leader = -1;

    private readonly Simulator _simulator;
    private int _shown = Nothing;
    private int _memory;
    private int _overlap;
    private float _value;
    private char _mark;

    public Header(Simulator simulator)
    {
        _simulator = simulator;
    }

    /// <summary>Another network runs, or the memories have other names.</summary>
    public void Restart() => _shown = Nothing;

    /// <summary>
    /// Paints what differs from what is there; true if that was the whole line, which is as dear
    /// as what moves on a page.
    /// </summary>
    public bool PaintMoving()
    {
        int shown = _shown;
        int knob = _simulator.TurnedKnob;
        Writer writer = _simulator.Writer;
        writer.Inverse = true;
        if (knob < 0)
        {
            PaintLeader(writer);
        }
        else
        {
            PaintKnob(writer, knob);
        }

        writer.Inverse = false;
        return _shown != shown;
    }

    private void PaintLeader(Writer writer)
    {
        Engine engine = _simulator.Engine;
        float[] overlaps = engine.Overlaps;
        int memory = Observables.Dominant(overlaps, engine.Network.Memories);
        float exact = overlaps[memory];
        int overlap = (int)(exact * OverlapScale + (exact < 0f ? -0.5f : 0.5f));
        if (_shown != Leader)
        {
            _simulator.Screen.FillPage(0, 0xFF);
            writer.Write(Edge, 0, engine.Name);
            _shown = Leader;
            _memory = -1;
            _overlap = int.MinValue;
        }
        if (memory != _memory)
        {
            _memory = memory;
            int end = End - (ValueLetters + 1) * Writer.Pitch;
            if (_simulator.ShowsLetters)
            {
                writer.Write(end - Writer.Pitch, 0, _simulator.LetterOf(memory));
            }
            else
            {
                writer.WriteInteger(end, 0, memory, 2);
            }
        }
        if (overlap == _overlap)
        {
            return;
        }

        _overlap = overlap;
        writer.WriteNumber(End, 0, overlap / OverlapScale, 2, ValueLetters);
    }

    private void PaintKnob(Writer writer, int knob)
    {
        Parameter parameter = _simulator.KnobParameter(knob);
        if (parameter == null)
        {
            return;
        }

        float value = parameter.Value;
        char mark = _simulator.MarkOf(knob);
        if (_shown != knob)
        {
            _simulator.Screen.FillPage(0, 0xFF);
            writer.Write(Edge, 0, parameter.Name);
        }
        else if (value == _value && mark == _mark)
        {
            return;
        }
        _shown = knob;
        _value = value;
        _mark = mark;
        writer.Write(End - (ValueLetters + 1) * Writer.Pitch, 0, mark);
        writer.WriteParameter(End, 0, parameter, ValueLetters);
    }
}
