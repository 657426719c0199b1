namespace AstroNano.Core;

/// <summary>The network that a scenario runs.</summary>
public enum NetworkKind
{
    /// <summary><see cref="AstrocyteNetwork"/>.</summary>
    Astrocyte,

    /// <summary><see cref="HopfieldNetwork"/>.</summary>
    Hopfield,

    /// <summary><see cref="ReasoningNetwork"/>.</summary>
    Reasoning,

    /// <summary><see cref="AttentionNetwork"/>.</summary>
    Attention,

    /// <summary><see cref="InputDrivenNetwork"/>.</summary>
    InputDriven,

    /// <summary><see cref="ThreeLayerNetwork"/>.</summary>
    ThreeLayer,

    /// <summary><see cref="KleinfeldNetwork"/>.</summary>
    Kleinfeld,

    /// <summary><see cref="DelayedKleinfeldNetwork"/>.</summary>
    DelayedKleinfeld,

    /// <summary><see cref="KozachkovNetwork"/>.</summary>
    Kozachkov,
}
