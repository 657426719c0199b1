namespace AstroNano.Core;

/// <summary>
/// The modern Hopfield network, the attention of transformers with keys and values both the
/// memories: x ← Ξ p, p = softmax(β Ξᵀ x). Its energy −β⁻¹ log Σ_μ e^(β ξ_μᵀx) + ½ ‖x‖² never
/// rises. It is the limit of <see cref="AttentionNetwork"/> with gains that follow at once,
/// τ_x = dt and σ → ∞ on saturated states: then β = 1/T.
/// Source: Ramsauer et al., Hopfield Networks is All You Need, ICLR 2021.
/// </summary>
public sealed class ModernNetwork : ProjectionNetwork
{
    private readonly GainCompetition _competition;
    private readonly Setting _sharpness;

    /// <inheritdoc cref="Network(int, int)"/>
    public ModernNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _competition = new GainCompetition(capacity);
        _sharpness = Add(new Setting("beta", "β", 0.001f, 100f, Curve.Logarithmic, 0.25f,
            "How sharply the closest memory is preferred; low: all are mixed.")
            .OnKnob(0.01f, 1f));
    }

    /// <summary>Inverse temperature of the softmax, β; 0.001 to 100.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Sharpness
    {
        get => _sharpness.InForce;
        set => _sharpness.Set(value);
    }

    /// <summary>
    /// Softmax weights p_μ, one per memory; they sum to 1. The working array, as
    /// <see cref="Network.State"/>.
    /// </summary>
    public override float[] Modulation => _competition.Gains;

    /// <inheritdoc/>
    public override string ModulationName => "weight";

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>Perplexity of the weights.</summary>
    protected override float ComputeSpread() =>
        FloatMath.Exp(_competition.Entropy(_memories));

    /// <summary>−β⁻¹ log Σ_μ e^(β ξ_μᵀx) + ½ ‖x‖².</summary>
    protected override float ComputeEnergy()
    {
        float[] state = CurrentState, overlaps = _overlaps;
        float norm = 0f;
        for (int i = 0; i < state.Length; i++)
        {
            norm += state[i] * state[i];
        }

        float largest = overlaps[0];
        for (int mu = 1; mu < _memories; mu++)
        {
            largest = overlaps[mu] > largest ? overlaps[mu] : largest;
        }

        return 0.5f * norm - Units * largest - FloatMath.Log(_competition.Partition) / Sharpness;
    }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new SoftmaxTheory(this);

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        _competition.SetSharpness(Sharpness);
        if (_memories > 0)
        {
            Weigh();
        }
    }

    /// <inheritdoc/>
    protected override void OnStored() => _competition.SetSharpness(Sharpness);

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        base.Begin(cue);
        Weigh();
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        Project(1f / _competition.Partition);
        Weigh();
    }

    private void Weigh()
    {
        _competition.Integrate(_leads, _memories);
        float[] weights = _competition.Gains, logWeights = _competition.LogGains;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            SetWeight(mu, weights[mu], logWeights[mu]);
        }

        _competition.Normalize(memories);
    }
}
