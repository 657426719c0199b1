namespace AstroNano.Experiments.Recall;

/// <summary>Everything that holds for all cells of a recall experiment.</summary>
public sealed record RecallSettings : NetworkSettings
{
    public int Trials { get; init; } = 400;

    /// <summary>
    /// Passes of a run: steps, or as many steps as it has units where a step is one unit. The
    /// network's own number if not given.
    /// </summary>
    public int? Steps { get; init; }

    /// <summary>
    /// How many memories were learned after the one that is recalled; the cue is then that of
    /// the cues of all memories in turn. If not given, memory 0 is recalled.
    /// </summary>
    public int? Age { get; init; }

    /// <summary>Mean overlap of two memories; 0 where they are independent.</summary>
    public float Overlap { get; init; }

    /// <summary>A user's own memories instead of random ones.</summary>
    public OwnData? Own { get; init; }

    /// <summary>What is done to a cue beside flipping signs.</summary>
    public CueDamage Damage { get; init; } = CueDamage.None;
}
