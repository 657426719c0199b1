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
}
