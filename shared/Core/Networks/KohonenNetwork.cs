using System;

namespace AstroNano.Core;

/// <summary>
/// The linear correlation memory: one pass, y = (1/N) Ξ Ξᵀ s, and that is the answer: the mixture
/// of all memories, each by its overlap with the cue. Nothing decides, so the state shows what
/// the signs of the other correlation memory hide.
/// Source: Kohonen 1972; review of dense associative memories, §2.2.
/// </summary>
public sealed class KohonenNetwork : Network
{
    private readonly Couplings _couplings;
    private readonly float[] _coefficients;
    private readonly float[][] _activationTables;

    /// <inheritdoc cref="Network(int, int)"/>
    public KohonenNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _couplings = new Couplings(capacity);
        _activationTables = SignTable.Create((units + 3) >> 2);
        _coefficients = new float[(capacity + 3) & ~3];
    }

    /// <summary>−(N/2) Σ m², that of the binary network, for comparison.</summary>
    protected override float ComputeEnergy() =>
        -0.5f * Units * Observables.SumOfSquares(_overlaps, _memories);

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        Array.Clear(_coefficients, 0, _coefficients.Length);
        float[] state = CurrentState;
        for (int i = 0; i < state.Length; i++)
        {
            state[i] = cue[i];
            _activation[i] = cue[i];
        }

        Couplings.Measure(_activation, _activationTables, Patterns, _overlaps);
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        if (Steps > 0)
        {
            return;
        }

        Array.Copy(_overlaps, _coefficients, _memories);
        float[] state = CurrentState, activation = _activation;
        _couplings.Tabulate(_coefficients, Patterns.MemoryCodes, _memories, state);
        _couplings.SumInto(state);
        for (int i = 0; i < state.Length; i++)
        {
            float y = state[i];
            activation[i] = y > 1f ? 1f : y < -1f ? -1f : y;
        }

        Couplings.Measure(_activation, _activationTables, Patterns, _overlaps);
    }
}
