namespace AstroNano.Experiments.Sequences;

/// <summary>One setting of a network in which memories follow one another.</summary>
public sealed record SequenceSettings
{
    public int Units { get; init; } = 64;

    /// <summary>P, the length of the ring.</summary>
    public int Memories { get; init; } = 8;

    public int Flips { get; init; }

    /// <summary>Random memories of a trial instead of orthogonal ones.</summary>
    public bool Random { get; init; }

    public int Stream { get; init; }

    /// <summary>κ, or λ of the delayed form.</summary>
    public float Gain { get; init; } = 6f;

    /// <summary>τ_s.</summary>
    public float SlowTimeConstant { get; init; } = 100f;

    /// <summary>τ_f.</summary>
    public float NeuronTimeConstant { get; init; } = 1f;

    /// <summary>η.</summary>
    public float Leak { get; init; } = 0.01f;

    /// <summary>z₀.</summary>
    public float InitialSaliency { get; init; } = 3f;

    /// <summary>s, the symmetric part of the one-time-scale network.</summary>
    public float SymmetricGain { get; init; }

    /// <summary>dt.</summary>
    public float TimeStep { get; init; } = 0.1f;

    /// <summary>Ends a run after so many switches.</summary>
    public int MostSwitches { get; init; } = 40;

    /// <summary>Ends a run after so many steps.</summary>
    public int MostSteps { get; init; } = 400000;
}
