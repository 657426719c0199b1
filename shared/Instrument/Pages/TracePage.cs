using System;

namespace AstroNano.Instrument;

/// <summary>
/// Overlap with the cued memory, energy and perplexity since the cue, as an oscilloscope draws:
/// from left to right, then over the oldest, with a gap that runs ahead. So a picture costs the
/// columns that are new, not the whole width. Energy and perplexity cost more than a step, so a
/// picture either looks at them or paints columns, and only so many: what is more is shown by the
/// next ones, and what is overwritten until then is left out. When the scale changes the beam
/// starts at the oldest column again; right of the gap the old scale stands until it comes by.
/// </summary>
internal sealed class TracePage : Page
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

    // The trace keeps energies to a sixteenth.
    private const float LeastStep = 0.0625f;
    private const float Steps = 4f;

    private readonly Trace _trace;
    private bool _fresh;
    private bool _observed;
    private int _run;
    private int _painted;

    // Extremes of the energy, and the scale they need.
    private float _lowest;
    private float _highest;
    private float _top;
    private float _range;

    // The numbers as written; no value is this large.
    private float _overlap;
    private float _energy;
    private float _perplexity;

    public TracePage(Simulator simulator)
        : base(simulator)
    {
        _trace = simulator.Trace;
    }

    public override string Name => "trace";

    public override void PaintStill()
    {
        Writer.Write(0, 1, "m");
        Writer.Write(0, 4, "E");
        Writer.Write(0, 6, "P");
        _overlap = float.MaxValue;
        _energy = float.MaxValue;
        _perplexity = float.MaxValue;
        _fresh = true;
        _run = -1;
    }

    public override void PaintMoving()
    {
        if (_run != _trace.Run)
        {
            Begin();
            return;
        }
        int observed = _trace.Observed;
        // Where both is to be done they take turns.
        _observed = !_observed && (_fresh || observed != _trace.Count);
        if (_observed)
        {
            Observe();
        }
        else if (_painted != observed)
        {
            PaintColumns(observed);
        }
    }

    private void Begin()
    {
        _run = _trace.Run;
        _painted = 0;
        byte[] pixels = Screen.Pixels;
        for (int page = 1; page < Screen.Pages; page++)
        {
            Array.Clear(pixels, page * Screen.Width + Left, Trace.Columns);
        }

        int at = (1 + ZeroRow / 8) * Screen.Width + Left;
        for (int end = at + Trace.Columns; at < end; at += 4)
        {
            pixels[at] = 1 << ZeroRow % 8;
        }

        Screen.TouchPages((1 << Screen.Pages) - 2);
        // Also what was observed before this page came up has to fit.
        _lowest = float.MaxValue;
        _highest = float.MinValue;
        for (int column = 0; column < Trace.Columns; column++)
        {
            if (_trace.HasEnergy(column))
            {
                Widen(_trace.Energy(column));
            }
        }

        Scale();
    }

    private void Observe()
    {
        Engine engine = Simulator.Engine;
        float energy = engine.Energy();
        float perplexity = engine.Perplexity();
        _trace.Observe(energy, perplexity, _fresh);
        _fresh = false;
        PaintValues(engine.Overlaps[Simulator.Target], energy, perplexity);
        // As it was kept: what the columns show decides the scale.
        if (Widen(_trace.Energy((_trace.Count - 1) % Trace.Columns)) && Scale())
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

    private void PaintValues(float overlap, float energy, float perplexity)
    {
        if (overlap != _overlap)
        {
            _overlap = overlap;
            Writer.WriteNumber(ValueEnd, 2, overlap, 2, 5);
        }
        if (energy != _energy)
        {
            _energy = energy;
            Writer.WriteNumber(ValueEnd, 5, energy, energy > -9.5f && energy < 99.5f ? 1 : 0, 5);
        }
        if (perplexity == _perplexity)
        {
            return;
        }

        _perplexity = perplexity;
        Writer.WriteNumber(ValueEnd, 7, perplexity, perplexity < 9.995f ? 2 : 1, 5);
    }

    // Ends at whole steps of a power of two: so the scale changes a few times in a recall, not
    // with every column, and follows from the extremes alone. True if it did change.
    private bool Scale()
    {
        if (_highest < _lowest)
        {
            return false;
        }

        float step = LeastStep;
        while (_highest - _lowest > Steps * step)
        {
            step += step;
        }

        int bottom = (int)(_lowest / step);
        if (bottom * step > _lowest)
        {
            bottom--;
        }

        int top = (int)(_highest / step);
        if (top * step < _highest)
        {
            top++;
        }

        if (top == bottom)
        {
            top++;
        }

        float range = (top - bottom) * step;
        if (range == _range && top * step == _top)
        {
            return false;
        }

        _range = range;
        _top = top * step;
        return true;
    }

    private bool Widen(float energy)
    {
        if (energy >= _lowest && energy <= _highest)
        {
            return false;
        }

        if (energy < _lowest)
        {
            _lowest = energy;
        }

        if (energy > _highest)
        {
            _highest = energy;
        }

        return true;
    }

    private void PaintColumn(int column, bool dark)
    {
        int x = Left + column;
        // The zero line of the overlap is dotted.
        int overlap = (column & 3) == 0 ? 1 << ZeroRow : 0;
        int energy = 0;
        int perplexity = 0;
        if (!dark && _trace.Has(column))
        {
            int before = column == 0 || _trace.Count == 1 ? column : column - 1;
            overlap |= Stroke(OverlapRow(before), OverlapRow(column));
            if (_trace.HasEnergy(column))
            {
                if (!_trace.HasEnergy(before))
                {
                    before = column;
                }

                energy = Stroke(EnergyRow(before), EnergyRow(column));
                perplexity = Stroke(PerplexityRow(before), PerplexityRow(column));
            }
        }
        Screen.PutColumn(x, 1, 3, overlap);
        Screen.PutColumn(x, 4, 2, energy);
        Screen.PutColumn(x, 6, 2, perplexity);
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

    private int EnergyRow(int column)
    {
        int row = (int)((_top - _trace.Energy(column)) / _range * (LaneRows - 2) + 1.5f);
        return row < LaneRows ? row : LaneRows - 1;
    }

    private int PerplexityRow(int column)
    {
        float share = (_trace.Perplexity(column) - 1f) / (Simulator.Engine.Network.Memories - 1);
        int row = (int)((1f - share) * (LaneRows - 2) + 1.5f);
        if (row < 0)
        {
            return 0;
        }

        return row < LaneRows ? row : LaneRows - 1;
    }
}
