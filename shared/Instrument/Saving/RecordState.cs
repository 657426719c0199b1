namespace AstroNano.Instruments;

/// <summary>What was found in a slot.</summary>
public enum RecordState
{
    /// <summary>Nothing.</summary>
    Absent,

    /// <summary>Something that is no whole record, or could not be read.</summary>
    Damaged,

    /// <summary>A whole record that a later version has written.</summary>
    Newer,

    /// <summary>A whole record.</summary>
    Whole,
}
