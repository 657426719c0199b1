using AstroNano.Core;

namespace AstroNano.Experiments.Recall;

/// <summary>Everything that holds for all cells of a recall experiment.</summary>
public sealed record RecallSettings
{
    public int Units { get; init; } = 64;

    public int Trials { get; init; } = 400;

    /// <summary>The random numbers' stream; trial and stream fix patterns and cue.</summary>
    public int Stream { get; init; }

    public int Steps { get; init; } = 200;

    /// <summary>dt.</summary>
    public float TimeStep { get; init; } = 0.05f;

    /// <summary>σ.</summary>
    public float Steepness { get; init; } = 5f;

    /// <summary>T; the network's own default if not given.</summary>
    public float? Temperature { get; init; }

    /// <summary>τ_x.</summary>
    public float NeuronTimeConstant { get; init; } = 1f;

    /// <summary>τ_p.</summary>
    public float AstrocyteTimeConstant { get; init; } = 1f;

    /// <summary>The gains' equation or one of its limits.</summary>
    public GainDynamics Gains { get; init; } = GainDynamics.Replicator;
}
