namespace AstroNano.Core;

/// <summary>
/// The two-time-scale network in which memories follow one another: every memory has a slow
/// saliency α_μ, charged by the memory before it, and is stable while α_μ &gt; 1.
/// <code>
/// τ_f dx/dt   = −x + Σ_μ ξ_μ (α_μ m_μ + η (A m)_μ)       m_μ = (1/N) Σ_i ξ_μ^i ψ(x_i)
/// τ_s dα_μ/dt = −α_μ + κ (A m)_μ                          ψ(x) = max(−1, min(1, x))
/// </code>
/// The weak leak η seeds each transition: without it orthogonal memories never see each other.
/// Below κ of about 4 the sequence dies out.
/// Source: Betteti, Baggio and Zampieri 2026, eq. (7).
/// </summary>
public sealed class ReasoningNetwork : SalientNetwork
{
    /// <inheritdoc cref="Network(int, int)"/>
    public ReasoningNetwork(int units, int capacity)
        : this(units, capacity, capacity)
    {
    }

    /// <summary>A network whose transitions may have more edges than a ring.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="edges">The most edges of its transitions, from capacity on.</param>
    public ReasoningNetwork(int units, int capacity, int edges)
        : base(units, capacity, edges)
    {
    }

    /// <summary>
    /// −(N/2) Σ α_μ m_μ² + ½ Σ min(x_i², 1): what x descends while α is constant.
    /// </summary>
    protected override float ComputeEnergy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _saliencies[mu] * _overlaps[mu] * _overlaps[mu];
        }

        return NeuronEnergy() - 0.5f * Units * sum;
    }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new SequenceTheory(this);

    /// <inheritdoc/>
    private protected override void BeginMemories()
    {
        CueSaliencies();
        ApplyTransitions(_overlaps);
        WeighOverlaps();
    }

    /// <inheritdoc/>
    private protected override void AdvanceMemories()
    {
        float[] saliencies = _saliencies, targets = _targets;
        float rate = _saliencyRate, gain = _gain.InForce;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float alpha = saliencies[mu];
            alpha += rate * (gain * targets[mu] - alpha);
            if (alpha < Negligible && alpha > -Negligible)
            {
                alpha = 0f;
            }

            saliencies[mu] = alpha;
        }

        if (IntegrateNeurons())
        {
            MeasureOverlaps();
            ApplyTransitions(_overlaps);
        }

        WeighOverlaps();
    }

    private void WeighOverlaps()
    {
        float[] saliencies = _saliencies, targets = _targets, overlaps = _overlaps;
        float[] g = _coefficients;
        float leak = _leak.InForce;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            g[mu] = saliencies[mu] * overlaps[mu] + leak * targets[mu];
        }

        _driveDue = true;
    }
}
