namespace AstroNano.Core;

/// <summary>
/// The classical graded Hopfield network: τ_x dx/dt = −x + W φ(x) with the Hebbian couplings
/// W = (1/N) Ξ Ξᵀ, their diagonal K/N kept. In overlap form h_i = Σ_μ ξ_μ^i m_μ.
/// It is the astrocyte-gated network with all gains frozen at 1/K.
/// Source: Vivet and Arenas 2026, eqs. (1), (2), (33).
/// </summary>
public sealed class HopfieldNetwork : TanhNetwork
{
    /// <inheritdoc cref="Network(int, int)"/>
    public HopfieldNetwork(int units, int capacity)
        : base(units, capacity, UsualSteepness)
    {
    }

    /// <summary>−(N/2) Σ_μ m_μ² + Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)].</summary>
    protected override float ComputeEnergy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _overlaps[mu] * _overlaps[mu];
        }

        return NeuronEnergy() - 0.5f * Units * sum;
    }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new LoadTheory(this);

    /// <inheritdoc/>
    private protected override void BeginMemories() => ComputeOverlaps();

    /// <inheritdoc/>
    private protected override void AdvanceMemories()
    {
        if (IntegrateNeurons())
        {
            MeasureOverlaps();
            ComputeOverlaps();
        }
    }

    private void ComputeOverlaps()
    {
        float[] overlaps = _overlaps, g = _coefficients;
        int mu = _memories;
        while (mu != 0)
        {
            mu--;
            float m = overlaps[mu];
            if (m != g[mu])
            {
                g[mu] = m;
                _driveDue = true;
            }
        }
    }
}
