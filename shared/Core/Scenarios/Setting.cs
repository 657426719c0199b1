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

    /// <summary>Time constant of the gains.</summary>
    AstrocyteTimeConstant,

    /// <summary>Temperature of the competition of the gains.</summary>
    Temperature,

    /// <summary>Gain by which a memory charges the next.</summary>
    ReasoningGain,

    /// <summary>Time constant of the saliencies.</summary>
    SaliencyTimeConstant,

    /// <summary>Leak of the next memory into the drive.</summary>
    Leak,

    /// <summary>
    /// Saliency of the cued memory, from the next cue on; where it is given from outside, of
    /// memory 0 at once.
    /// </summary>
    InitialSaliency,

    /// <summary>Gain of the transitions of the networks after Kleinfeld.</summary>
    TransitionGain,

    /// <summary><see cref="KleinfeldNetwork.SymmetricGain"/>.</summary>
    SymmetricGain,

    /// <summary><see cref="DelayedKleinfeldNetwork.SynapseTimeConstant"/>.</summary>
    SynapseTimeConstant,

    /// <summary><see cref="ThreeLayerNetwork.MemoryTimeConstant"/>.</summary>
    MemoryTimeConstant,

    /// <summary>The number of a <see cref="Core.GainDynamics"/>.</summary>
    GainDynamics,

    /// <summary>How many units are flipped from the next cue on.</summary>
    Flips,

    /// <summary>A new cue: the memory of this number, corrupted.</summary>
    Cue,
}
