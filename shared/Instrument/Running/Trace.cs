using System;

namespace AstroNano.Instruments;

/// <summary>
/// What happened since the cue, a column for every few steps: the overlap with the cued memory,
/// always; energy and spread, which cost about as much as a step, only while someone looks,
/// at the rate of the pictures. It is a ring: after the last column comes the first again, as on
/// an oscilloscope.
/// </summary>
public sealed class Trace
{
    /// <summary>Columns kept.</summary>
    public const int Columns = 96;

    // Spread in sevenths fits a byte up to 36; 0 means not computed.
    private const float SpreadScale = 7f;
    private const float OverlapScale = 100f;
    private const float FineEnergy = 1000f;
    private const float FineScale = 16f;
    private const float CoarseScale = 8f;

    private readonly sbyte[] _overlaps = new sbyte[Columns];
    private readonly byte[] _spreads = new byte[Columns];
    private readonly short[] _energies = new short[Columns];
    private int _next;
    private int _unseen;

    /// <summary>Columns since the cue, also those overwritten.</summary>
    public int Count { get; private set; }

    /// <summary>Counts the cues, so that a painter sees that the trace is a new one.</summary>
    public int Cues { get; private set; }

    /// <summary>Starts again.</summary>
    public void Restart()
    {
        Array.Clear(_spreads, 0, Columns);
        _next = 0;
        _unseen = 0;
        Count = 0;
        Cues++;
    }

    /// <summary>Closes a column.</summary>
    public void Add(float overlap)
    {
        int column = _next;
        // Rounding may carry an overlap a hair beyond 1; a signed byte has room for that.
        _overlaps[column] = (sbyte)(overlap * OverlapScale);
        _spreads[column] = 0;
        _next = column + 1 < Columns ? column + 1 : 0;
        if (_unseen < Columns)
        {
            _unseen++;
        }

        Count++;
    }

    /// <summary>
    /// Energy and spread now: they are written to the columns closed since the last call, or
    /// to the last one only if the last call was long ago.
    /// </summary>
    public void Observe(float energy, float spread, bool onlyLast)
    {
        int most = onlyLast ? 1 : Columns;
        if (_unseen > most)
        {
            _unseen = most;
        }

        byte scaled = (byte)(spread * SpreadScale + 0.5f);
        int column = _next;
        for (; _unseen > 0; _unseen--)
        {
            column = column > 0 ? column - 1 : Columns - 1;
            _energies[column] = Pack(energy);
            _spreads[column] = scaled;
        }
    }

    /// <summary>Columns since the cue that were closed before the last observation.</summary>
    public int Observed => Count - _unseen;

    /// <summary>Is anything recorded in this column?</summary>
    public bool Has(int column) => column < Count;

    /// <summary>Have energy and spread been observed for this column?</summary>
    public bool HasEnergy(int column) => column < Count && _spreads[column] != 0;

    /// <summary>Overlap with the cued memory.</summary>
    public float Overlap(int column) => _overlaps[column] / OverlapScale;

    /// <summary>Energy, where it has been observed.</summary>
    public float Energy(int column) => Unpack(_energies[column]);

    /// <summary>Spread, where it has been observed.</summary>
    public float Spread(int column) => _spreads[column] / SpreadScale;

    // Sixteenths up to 1000, eighths beyond: a thousandth of the value is less than a row.
    private static short Pack(float energy)
    {
        float size = energy < 0f ? -energy : energy;
        float packed = size < FineEnergy
            ? size * FineScale
            : FineEnergy * FineScale + (size - FineEnergy) / CoarseScale;
        if (packed > short.MaxValue)
        {
            packed = short.MaxValue;
        }

        return (short)(energy < 0f ? -packed : packed);
    }

    private static float Unpack(int packed)
    {
        int size = packed < 0 ? -packed : packed;
        float energy = size < FineEnergy * FineScale
            ? size / FineScale
            : FineEnergy + (size - FineEnergy * FineScale) * CoarseScale;
        return packed < 0 ? -energy : energy;
    }
}
