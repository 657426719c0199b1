namespace AstroNano.Instruments;

/// <summary>What the four knobs turn while a page is shown.</summary>
public enum KnobBank
{
    /// <summary>The first four settings of the network.</summary>
    Network,

    /// <summary>Its further settings.</summary>
    NetworkFurther,

    /// <summary>The settings of the run.</summary>
    Run,

    /// <summary>The cursor of the picture that is drawn, and what it begins with.</summary>
    Drawing,

    /// <summary>Which network CUE takes: the first knob alone.</summary>
    Choice,

    /// <summary>Nothing: what is shown would no longer be true.</summary>
    Nothing,

    /// <summary>Nothing: where their ends are is looked for.</summary>
    Calibration,
}
