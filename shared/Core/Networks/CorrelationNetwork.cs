namespace AstroNano.Core;

/// <summary>
/// The correlation memory with signs: one pass, s' = sgn(Ξ Ξᵀ s), and that is the answer; it
/// does not look at it again. Where the sum is 0 the cue's sign stays.
/// Source: Amari 1972; review of dense associative memories, §2.2.
/// </summary>
public sealed class CorrelationNetwork : DiscreteNetwork
{
    /// <inheritdoc cref="Network(int, int)"/>
    public CorrelationNetwork(int units, int capacity)
        : base(units, capacity)
    {
    }

    /// <summary>−(N/2) Σ m², that of the binary network, for comparison.</summary>
    protected override float ComputeEnergy() =>
        -0.5f * Units * Observables.SumOfSquares(_overlaps, _memories);

    /// <inheritdoc/>
    private protected override void TabulateVotes()
    {
        int units = Units;
        for (int agreement = 0; agreement <= units; agreement++)
        {
            _voteOf[agreement] = 2 * agreement - units;
        }
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        if (Steps == 0)
        {
            UpdateAll();
            _cursor = 1;
        }
    }
}
