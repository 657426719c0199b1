namespace AstroNano.Core;

/// <summary>What a scenario can turn while it runs.</summary>
public enum Setting
{
    /// <summary><see cref="Network.TimeStep"/>.</summary>
    TimeStep,

    /// <summary><see cref="TanhNetwork.Steepness"/>.</summary>
    Steepness,

    /// <summary>Time constant of the units, whatever the network.</summary>
    NeuronTimeConstant,

    /// <summary><see cref="AstrocyteNetwork.AstrocyteTimeConstant"/>.</summary>
    AstrocyteTimeConstant,

    /// <summary><see cref="AstrocyteNetwork.Temperature"/>.</summary>
    Temperature,

    /// <summary><see cref="ReasoningNetwork.ReasoningGain"/>.</summary>
    ReasoningGain,

    /// <summary><see cref="ReasoningNetwork.SaliencyTimeConstant"/>.</summary>
    SaliencyTimeConstant,

    /// <summary><see cref="ReasoningNetwork.Leak"/>.</summary>
    Leak,

    /// <summary><see cref="ReasoningNetwork.InitialSaliency"/>; takes effect with a cue.</summary>
    InitialSaliency,

    /// <summary>A new cue: the memory of this number, corrupted by as many flips as before.</summary>
    Cue,
}
