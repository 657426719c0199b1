namespace AstroNano.Core;

/// <summary>
/// The astrocyte-gated associative memory: a Hopfield network in which every stored pattern has
/// a gain p_μ ≥ 0, Σ p_μ = 1, and the gains compete by how well their patterns fit the state.
/// <code>
/// τ_x dx/dt   = −x + (K/N) Ξ diag(p) Ξᵀ φ(x)          φ(x) = tanh(σx)
/// τ_p dp_μ/dt = p_μ (F_μ − Σ_ν p_ν F_ν)               F_μ = f_μ − T log p_μ,  f_μ = (N/2) m_μ²
/// </code>
/// At rest p = softmax(f/T): self-attention. T → ∞ or τ_p → ∞ gives the classical network.
/// Source: Vivet and Arenas 2026, eqs. (4)–(8).
/// </summary>
public sealed class AstrocyteNetwork : GatedNetwork
{
    // The square of a smaller overlap counts as zero; see Negligible.
    internal const float LeastOverlap = 1e-15f;

    /// <inheritdoc cref="Network(int, int)"/>
    public AstrocyteNetwork(int units, int capacity)
        : base(units, capacity, 0.01f)
    {
    }

    /// <summary>
    /// The Lyapunov function −K Σ p f + K T Σ p log p + Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)]
    /// (eq. 9); it never grows.
    /// </summary>
    protected override float ComputeEnergy()
    {
        float[] gains = _competition.Gains, overlaps = _overlaps;
        int memories = _memories;
        float score = 0f;
        float half = 0.5f * Units;
        for (int mu = 0; mu < memories; mu++)
        {
            score += gains[mu] * (half * overlaps[mu] * overlaps[mu]);
        }

        float entropy = _competition.Entropy(memories);
        return NeuronEnergy() - memories * (score + Temperature * entropy);
    }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new GainTheory(this, Units);

    /// <inheritdoc/>
    private protected override float ScoreScale => 0.5f * Units;

    /// <summary>m².</summary>
    private protected override void ComputeScores()
    {
        float[] overlaps = _overlaps, scores = _scores;
        int mu = _memories;
        while (mu != 0)
        {
            mu--;
            float m = overlaps[mu];
            scores[mu] = m > LeastOverlap || m < -LeastOverlap ? m * m : 0f;
        }
    }

    /// <summary>p = e^ℓ / Σ e^ℓ and the coefficients of the drive, K p m.</summary>
    private protected override void ComputeGains()
    {
        float[] overlaps = _overlaps, gains = _competition.Gains, g = _coefficients;
        float scale = 1f / _competition.Partition;
        float factor = _memories;
        int mu = _memories;
        while (mu != 0)
        {
            mu--;
            float p = gains[mu] * scale;
            gains[mu] = p;
            float coefficient = factor * (p * overlaps[mu]);
            if (coefficient != g[mu])
            {
                g[mu] = coefficient;
                _driveDue = true;
            }
        }
    }
}
