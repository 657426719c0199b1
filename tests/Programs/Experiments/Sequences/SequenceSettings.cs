namespace AstroNano.Experiments.Sequences;

/// <summary>One run of a network in which memories follow one another.</summary>
public sealed record SequenceSettings : NetworkSettings
{
    /// <summary>P, the length of the ring.</summary>
    public int Memories { get; init; } = 8;

    public int Flips { get; init; }

    /// <summary>Random memories of a trial instead of orthogonal ones.</summary>
    public bool Random { get; init; }

    /// <summary>
    /// Time after which slow synapses hand on the activity as it was, instead of a trace of it that
    /// decays; 0 for the trace. For <see cref="Core.DelayedKleinfeldNetwork"/> only.
    /// </summary>
    public float Delay { get; init; }

    /// <summary>Ends a run after so many switches.</summary>
    public int MostSwitches { get; init; } = 40;

    /// <summary>Ends a run after so many steps.</summary>
    public int MostSteps { get; init; } = 400000;
}
