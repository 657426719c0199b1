namespace AstroNano.Core;

/// <summary>
/// The astrocyte-gated memory with linear scores. Its gains choose patterns, not couplings, and
/// with fast gains a step is the attention of transformers: x ← Ξ softmax(Ξᵀ φ(x) / T).
/// <code>
/// τ_x dx/dt   = −x + Ξ p                               φ(x) = tanh(σx)
/// τ_p dp_μ/dt = p_μ (F_μ − Σ_ν p_ν F_ν)                F_μ = f_μ − T log p_μ,  f_μ = N m_μ
/// </code>
/// Unlike the squared score the linear one tells a pattern from its mirror image.
/// Source: Vivet and Arenas 2026, Discussion.
/// </summary>
public sealed class AttentionNetwork : GatedNetwork
{
    /// <inheritdoc cref="Network(int, int)"/>
    public AttentionNetwork(int units, int capacity)
        : base(units, capacity, 4f)
    {
    }

    /// <summary>
    /// The Lyapunov function −Σ p f + T Σ p log p + Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)].
    /// </summary>
    protected override float ComputeEnergy()
    {
        float[] gains = _competition.Gains, overlaps = _overlaps;
        int memories = _memories;
        float units = Units;
        float score = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            score += gains[mu] * (units * overlaps[mu]);
        }

        return NeuronEnergy() - score - Temperature * _competition.Entropy(memories);
    }

    /// <summary>As with squared scores of 2N + 1 units: N/T for (N − 1)/(2T).</summary>
    public override NetworkTheory CreateTheory() => new GainTheory(this, 2 * Units + 1);

    /// <inheritdoc/>
    private protected override float ScoreScale => 1f;

    /// <summary>N m.</summary>
    private protected override void ComputeScores()
    {
        float[] overlaps = _overlaps, scores = _scores;
        float units = Units;
        int mu = _memories;
        while (mu != 0)
        {
            mu--;
            scores[mu] = units * overlaps[mu];
        }
    }

    /// <summary>p = e^ℓ / Σ e^ℓ, which are the coefficients of the drive.</summary>
    private protected override void ComputeGains()
    {
        float[] gains = _competition.Gains, g = _coefficients;
        float scale = 1f / _competition.Partition;
        int mu = _memories;
        while (mu != 0)
        {
            mu--;
            float p = gains[mu] * scale;
            gains[mu] = p;
            if (p != g[mu])
            {
                g[mu] = p;
                _driveDue = true;
            }
        }
    }
}
