namespace AstroNano.Core;

/// <summary>
/// Transitions between memories on one time scale, the baseline of the reasoning network:
/// τ_f dx/dt = −x + Σ_μ ξ_μ (s m_μ + κ (A m)_μ), ψ(x) = max(−1, min(1, x)).
/// Without the symmetric part (s = 0): κ &lt; 1 decays to 0, κ near 1 rests in a mixture of all
/// memories, and above about 1.5 mixtures follow one another irregularly.
/// Source: after D. Kleinfeld, PNAS 83, 9469 (1986); Betteti, Baggio and Zampieri 2026,
/// eqs. (8), (9).
/// </summary>
public sealed class KleinfeldNetwork : SequenceNetwork
{
    private readonly Setting _symmetricGainSetting;
    private float _symmetricGain;

    /// <inheritdoc cref="Network(int, int)"/>
    public KleinfeldNetwork(int units, int capacity)
        : base(units, capacity, capacity, Gain("κ", 3f,
            "How strongly a memory calls the next; below 1 all fades, above 1.5 all mix.")
            .OnKnob(0f, 10f))
    {
        _symmetricGainSetting = Add(new Setting("symmetric-gain", "s", 0f, 1000f, Curve.Linear, 0f,
            "How strongly a memory holds itself; where it wins, the sequence stops.")
            .OnKnob(0f, 10f));
    }

    /// <summary>Gain of the symmetric couplings, s; 0 to 1000.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float SymmetricGain
    {
        get => _symmetricGain;
        set => _symmetricGainSetting.Set(value);
    }

    /// <summary>
    /// −(N/2) s Σ m_μ² + ½ Σ min(x_i², 1): the energy of the symmetric part. The transitions have
    /// none, so it rises and falls.
    /// </summary>
    protected override float ComputeEnergy() =>
        NeuronEnergy()
            - 0.5f * Units * _symmetricGain * Observables.SumOfSquares(_overlaps, _memories);

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new MixtureTheory(this);

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        _symmetricGain = _symmetricGainSetting.Value;
    }

    /// <inheritdoc/>
    private protected override void BeginMemories() => WeighOverlaps();

    /// <inheritdoc/>
    private protected override void AdvanceMemories()
    {
        if (IntegrateNeurons())
        {
            MeasureOverlaps();
        }

        WeighOverlaps();
    }

    private void WeighOverlaps()
    {
        float[] overlaps = _overlaps, targets = _targets, g = _coefficients;
        float gain = _gain.InForce, symmetric = _symmetricGain;
        int memories = _memories;
        ApplyTransitions(overlaps);
        for (int mu = 0; mu < memories; mu++)
        {
            g[mu] = symmetric * overlaps[mu] + gain * targets[mu];
        }

        _driveDue = true;
    }
}
