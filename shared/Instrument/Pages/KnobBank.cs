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

    /// <summary>Which network CUE takes: the first knob alone.</summary>
    Choice,

    /// <summary>Nothing: where their ends are is looked for.</summary>
    Calibration,
}
