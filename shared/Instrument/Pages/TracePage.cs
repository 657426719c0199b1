namespace AstroNano.Instrument;

/// <summary>
/// Overlap with the cued memory, energy and perplexity since the cue, as an oscilloscope draws:
/// from left to right, then over the oldest, with a gap that runs ahead. So a picture costs the
/// columns that are new, not the whole width.
/// </summary>
internal sealed class TracePage : Page
{
    private const int Left = Screen.Width - Trace.Columns;
    private const int Gap = 3;
    private const int ValueEnd = 30;
    private const int OverlapRows = 24;
    private const int LaneRows = 16;

    private readonly Trace _trace;
    private bool _fresh;
    private int _run;
    private int _painted;
    private float _lowest;
    private float _highest;

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
        // Energy and perplexity cost more than a step: only for a column that is new.
        if (_run == _trace.Run && _painted == _trace.Count) return;
        Engine engine = Simulator.Engine;
        float energy = engine.Energy();
        float perplexity = engine.Perplexity();
        _trace.Observe(energy, perplexity, _fresh);
        _fresh = false;
        PaintValues(engine.Overlaps[Simulator.Target], energy, perplexity);
        if (_run != _trace.Run)
        {
            _run = _trace.Run;
            _painted = 0;
            Scale(energy);
            for (int column = 0; column < Trace.Columns; column++) PaintColumn(column, true);
        }
        bool outside = Widen(energy);
        int count = _trace.Count;
        int first = outside || count - _painted > Trace.Columns ? count - Trace.Columns : _painted;
        if (first < 0) first = 0;
        for (int i = first; i < count; i++) PaintColumn(i % Trace.Columns, false);
        if (count > first)
            for (int i = 0; i < Gap; i++) PaintColumn((count + i) % Trace.Columns, true);
        _painted = count;
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
        if (perplexity == _perplexity) return;
        _perplexity = perplexity;
        Writer.WriteNumber(ValueEnd, 7, perplexity, perplexity < 9.995f ? 2 : 1, 5);
    }

    // Also what was observed before this page came up has to fit.
    private void Scale(float energy)
    {
        _lowest = energy;
        _highest = energy;
        for (int column = 0; column < Trace.Columns; column++)
            if (_trace.HasEnergy(column)) Widen(_trace.Energy(column));
    }

    private bool Widen(float energy)
    {
        if (energy >= _lowest && energy <= _highest) return false;
        if (energy < _lowest) _lowest = energy;
        if (energy > _highest) _highest = energy;
        return true;
    }

    private void PaintColumn(int column, bool dark)
    {
        int x = Left + column;
        // The zero line of the overlap is dotted.
        int overlap = (column & 3) == 0 ? 1 << OverlapRows / 2 + 1 : 0;
        int energy = 0;
        int perplexity = 0;
        if (!dark && _trace.Has(column))
        {
            int before = column == 0 || _trace.Count == 1 ? column : column - 1;
            overlap |= Stroke(OverlapRow(before), OverlapRow(column));
            if (_trace.HasEnergy(column))
            {
                if (!_trace.HasEnergy(before)) before = column;
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
        if (from < to) from++;
        else if (from > to) from--;
        int top = from < to ? from : to;
        int bottom = from < to ? to : from;
        return (2 << bottom - top) - 1 << top;
    }

    private int OverlapRow(int column) =>
        (int)((1f - _trace.Overlap(column)) * ((OverlapRows - 3) * 0.5f) + 2.5f);

    private int EnergyRow(int column)
    {
        float range = _highest - _lowest;
        if (range < 0.001f) return LaneRows / 2;
        int row = (int)((_highest - _trace.Energy(column)) / range * (LaneRows - 2) + 1.5f);
        return row < LaneRows ? row : LaneRows - 1;
    }

    private int PerplexityRow(int column)
    {
        float share = (_trace.Perplexity(column) - 1f) / (Simulator.Engine.Network.Memories - 1);
        int row = (int)((1f - share) * (LaneRows - 2) + 1.5f);
        if (row < 0) return 0;
        return row < LaneRows ? row : LaneRows - 1;
    }
}
