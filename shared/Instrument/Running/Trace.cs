namespace AstroNano.Instruments;

/// <summary>
/// The overlap with the cued memory since the cue, a column for every few steps. It is a ring:
/// after the last column comes the first again, as on an oscilloscope.
/// </summary>
public sealed class Trace
{
    /// <summary>Columns kept.</summary>
    public const int Columns = 96;

    private const float OverlapScale = 100f;

    private readonly sbyte[] _overlaps = new sbyte[Columns];

    /// <summary>Columns since the cue, also those overwritten.</summary>
    public int Count { get; private set; }

    /// <summary>Counts the cues, so that a painter sees that the trace is a new one.</summary>
    public int Cues { get; private set; }

    /// <summary>Starts again.</summary>
    public void Restart()
    {
        Count = 0;
        Cues++;
    }

    /// <summary>Closes a column.</summary>
    public void Add(float overlap)
    {
        // Rounding may carry an overlap a hair beyond 1; a signed byte has room for that.
        _overlaps[Count % Columns] = (sbyte)(overlap * OverlapScale);
        Count++;
    }

    /// <summary>Is anything recorded in this column?</summary>
    public bool Has(int column) => column < Count;

    /// <summary>Overlap with the cued memory.</summary>
    public float Overlap(int column) => _overlaps[column] / OverlapScale;
}
