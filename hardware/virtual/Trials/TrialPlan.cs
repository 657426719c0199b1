namespace AstroNano.Trials;

/// <summary>What holds for all trials of a cell, beside the network and its load.</summary>
/// <param name="Stream">The random numbers' stream; trial and stream fix patterns and cue.</param>
/// <param name="Flips">Signs of the memory that are flipped in its cue.</param>
/// <param name="Passes">
/// Of a run, at most if it ends at rest: steps, or N steps where a step is one unit.
/// </param>
public sealed record TrialPlan(int Stream, int Flips, long Passes)
{
    /// <summary>
    /// How many memories were learned after the one that is recalled; if not given, memory 0 is
    /// recalled.
    /// </summary>
    public int? Age { get; init; }

    /// <summary>Mean overlap of two memories; 0 where they are independent.</summary>
    public float Overlap { get; init; }

    /// <summary>Memories that are not drawn; each is cued in turn.</summary>
    public GivenPatterns? Given { get; init; }

    /// <summary>What is done to a cue beside flipping signs.</summary>
    public CueDamage Damage { get; init; } = CueDamage.None;

    /// <summary>Whether a run ends where nothing moves any more.</summary>
    public bool ToRest { get; init; }

    /// <summary>Whether the steps until then are counted, though the run goes on.</summary>
    public bool CountsRest { get; init; }
}
