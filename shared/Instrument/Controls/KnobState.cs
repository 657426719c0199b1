namespace AstroNano.Instruments;

/// <summary>How a knob stands to the parameter it turns.</summary>
public enum KnobState
{
    /// <summary>It has nothing to turn here.</summary>
    Idle,

    /// <summary>It stands elsewhere and has to be turned to the marker.</summary>
    Waiting,

    /// <summary>It has the parameter in hand.</summary>
    Following,

    /// <summary>Its input makes no sense; it is ignored.</summary>
    Unstable,
}
