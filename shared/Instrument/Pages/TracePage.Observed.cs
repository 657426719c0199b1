using System;

namespace AstroNano.Instruments;

/// <summary>
/// Energy and spread of the trace's columns. They cost about as much as a step, so they are
/// observed only while the page is shown, at the rate of the pictures.
/// </summary>
internal sealed partial class TracePage
{
    // Spread in sevenths fits a byte up to 36; 0 means not observed.
    private const float SpreadScale = 7f;
    private const float FineEnergy = 1000f;
    private const float FineScale = 16f;
    private const float CoarseScale = 8f;

    private readonly byte[] _spreads = new byte[Trace.Columns];
    private readonly short[] _energies = new short[Trace.Columns];

    // The cue since which they were observed, and the columns since then before the last time.
    private int _observedCue;
    private int _observed;

    private void ForgetObserved()
    {
        Array.Clear(_spreads, 0, Trace.Columns);
        _observedCue = _trace.Cues;
        _observed = 0;
    }

    // Energy and spread now are written to the columns closed since the last observation, or to
    // the last one only if that was long ago.
    private void Record(float energy, float spread, bool onlyLast)
    {
        int count = _trace.Count;
        int left = count - _observed;
        int most = onlyLast ? 1 : Trace.Columns;
        if (left > most)
        {
            left = most;
        }

        short packed = Pack(energy);
        byte scaled = (byte)(spread * SpreadScale + 0.5f);
        int column = count % Trace.Columns;
        for (; left > 0; left--)
        {
            column = column > 0 ? column - 1 : Trace.Columns - 1;
            _energies[column] = packed;
            _spreads[column] = scaled;
        }

        _observed = count;
    }

    private bool HasEnergy(int column) => column < _trace.Count && _spreads[column] != 0;

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

    private float EnergyOf(int column)
    {
        int packed = _energies[column];
        int size = packed < 0 ? -packed : packed;
        float energy = size < FineEnergy * FineScale
            ? size / FineScale
            : FineEnergy + (size - FineEnergy * FineScale) * CoarseScale;
        return packed < 0 ? -energy : energy;
    }
}
