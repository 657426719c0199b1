namespace AstroNano.Core;

/// <summary>
/// How gains follow the scores of their memories. Source: Vivet and Arenas 2026, eq. (6) and its
/// limits, eqs. (11), (33).
/// </summary>
public enum GainDynamics
{
    /// <summary>τ_p dp_μ/dt = p_μ (F_μ − Σ_ν p_ν F_ν): the equation itself.</summary>
    Replicator,

    /// <summary>τ_p → 0: p = softmax(f/T) of the present state, at every moment.</summary>
    Instantaneous,

    /// <summary>τ_p → ∞: p stays at 1/K, which makes the network a classical one.</summary>
    Frozen,
}
