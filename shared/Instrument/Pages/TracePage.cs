using System;
using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Overlap with the cued memory, energy and spread since the cue, as an oscilloscope draws:
/// from left to right, then over the oldest, with a gap that runs ahead. So a picture costs the
/// columns that are new, not the whole width. Energy and spread cost more than a step, so a
/// picture either looks at them or paints columns, and only so many: what is more is shown by the
/// next ones, and what is overwritten until then is left out. When the scale changes the beam
/// starts at the oldest column again; right of the gap the old scale stands until it comes by.
/// </summary>
internal sealed partial class TracePage : Page
{
    private const int Left = Screen.Width - Trace.Columns;
    private const int Gap = 3;
    private const int ValueEnd = 30;
    private const int OverlapRows = 24;
    private const int LaneRows = 16;

    // Where a column's dot of the zero line is.
    private const int ZeroRow = OverlapRows / 2 + 1;

    // Columns painted in one picture, of up to seven hundred instructions each.
    private const int MostColumns = 12;

    private readonly Trace _trace;
    private bool _fresh;
    private bool _observes;
    private bool _hasEnergy;
    private int _cues;
    private int _painted;

    // The numbers as written; no value is this large.
    private float _overlap;
    private float _energy;
    private float _spread;

    public TracePage(Parts parts)
        : base(parts)
    {
        _trace = Session.Trace;
    }

    public override string Help =>
        "Overlap m of the run so far, and its energy E since the page was opened.";

    public override void DrawStatic()
    {
        WriteLine(1, "m");
        Network network = Session.Engine.Network;
        _hasEnergy = network.HasEnergy;
        if (_hasEnergy)
        {
            WriteLine(4, "E");
        }

        Writer.Write(0, 6, network.SpreadSymbol);
        _overlap = float.MaxValue;
        _energy = float.MaxValue;
        _spread = float.MaxValue;
        _fresh = true;
        _cues = -1;
    }

    public override void DrawDynamic()
    {
        if (_cues != _trace.Cues)
        {
            Begin();
            return;
        }

        // Where both is to be done they take turns.
        _observes = !_observes && (_fresh || _observed != _trace.Count);
        if (_observes)
        {
            Observe();
        }
        else if (_painted != _observed)
        {
            PaintColumns(_observed);
        }
    }

    private void Begin()
    {
        _cues = _trace.Cues;
        _painted = 0;
        if (_observedCue != _cues)
        {
            ForgetObserved();
        }

        byte[] pixels = Writer.Pixels;
        for (int page = 1; page < Screen.Pages; page++)
        {
            Array.Clear(pixels, page * Screen.Width + Left, Trace.Columns);
        }

        int at = (1 + ZeroRow / 8) * Screen.Width + Left;
        for (int end = at + Trace.Columns; at < end; at += 4)
        {
            pixels[at] = 1 << ZeroRow % 8;
        }

        Writer.TouchPages(Left, Trace.Columns, (1 << Screen.Pages) - 2);

        // Also what was observed before the page was drawn again has to fit.
        _lowest = float.MaxValue;
        _highest = float.MinValue;
        for (int column = 0; column < Trace.Columns; column++)
        {
            if (HasEnergy(column))
            {
                Widen(EnergyOf(column));
            }
        }

        Scale();
    }

    private void Observe()
    {
        Engine engine = Session.Engine;
        float energy = engine.Network.Energy();
        float spread = engine.Network.Spread();
        Record(energy, spread, _fresh);
        _fresh = false;
        PaintValues(engine.Network.Overlaps[Session.Target], energy, spread);

        // The energy as the trace has rounded it, which is what the columns show.
        if (Widen(EnergyOf((_trace.Count - 1) % Trace.Columns)) && Scale())
        {
            _painted = 0;
        }
    }

    private void PaintColumns(int count)
    {
        int painted = _painted;
        if (count - painted > Trace.Columns)
        {
            painted = count - Trace.Columns;
        }

        int end = count - painted > MostColumns ? painted + MostColumns : count;
        for (; painted < end; painted++)
        {
            PaintColumn(painted % Trace.Columns, false);
        }

        for (int i = 0; i < Gap; i++)
        {
            PaintColumn((end + i) % Trace.Columns, true);
        }

        _painted = end;
    }

    private void PaintValues(float overlap, float energy, float spread)
    {
        if (overlap != _overlap)
        {
            _overlap = overlap;
            Writer.WriteNumber(ValueEnd, 2, overlap, 2, 5);
        }

        if (_hasEnergy && energy != _energy)
        {
            _energy = energy;
            Writer.WriteNumber(ValueEnd, 5, energy, energy > -9.5f && energy < 99.5f ? 1 : 0, 5);
        }

        if (spread == _spread)
        {
            return;
        }

        _spread = spread;
        Writer.WriteNumber(ValueEnd, 7, spread, spread < 9.995f ? 2 : 1, 5);
    }

    private void PaintColumn(int column, bool dark)
    {
        int x = Left + column;

        // The zero line of the overlap is dotted.
        int overlap = (column & 3) == 0 ? 1 << ZeroRow : 0;
        int energy = 0;
        int spread = 0;
        if (!dark && _trace.Has(column))
        {
            int before = column == 0 || _trace.Count == 1 ? column : column - 1;
            overlap |= Stroke(OverlapRow(before), OverlapRow(column));
            if (HasEnergy(column))
            {
                if (!HasEnergy(before))
                {
                    before = column;
                }

                energy = _hasEnergy ? Stroke(EnergyRow(before), EnergyRow(column)) : 0;
                spread = Stroke(SpreadRow(before), SpreadRow(column));
            }
        }

        Writer.PutColumn(x, 1, 3, overlap);
        Writer.PutColumn(x, 4, 2, energy);
        Writer.PutColumn(x, 6, 2, spread);
    }

    // A line from row to row: the column's own row and the way there from its neighbour's.
    private static int Stroke(int from, int to)
    {
        if (from < to)
        {
            from++;
        }
        else if (from > to)
        {
            from--;
        }

        int top = from < to ? from : to;
        int bottom = from < to ? to : from;
        return (2 << bottom - top) - 1 << top;
    }

    private int OverlapRow(int column) =>
        (int)((1f - _trace.Overlap(column)) * ((OverlapRows - 3) * 0.5f) + 2.5f);

    private int SpreadRow(int column)
    {
        // A single memory has no share to lose.
        int others = Session.Engine.Network.Memories - 1;
        float share = others > 0 ? (_spreads[column] / SpreadScale - 1f) / others : 0f;
        int row = (int)((1f - share) * (LaneRows - 2) + 1.5f);
        if (row < 0)
        {
            return 0;
        }

        return row < LaneRows ? row : LaneRows - 1;
    }
}
