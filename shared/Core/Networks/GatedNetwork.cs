namespace AstroNano.Core;

/// <summary>
/// Networks of graded units whose memories have gains p_μ that compete for a score f_μ; what the
/// score is, and what the gains gate, tells the networks apart.
/// Source: Vivet and Arenas 2026, eqs. (6), (7).
/// </summary>
public abstract class GatedNetwork : TanhNetwork
{
    private protected readonly GainCompetition _competition;
    private protected float _temperature;
    private protected GainDynamics _gainDynamics = GainDynamics.Replicator;
    private float _astrocyteTimeConstant = 1f;

    private protected GatedNetwork(Workspace workspace, float temperature)
        : base(workspace)
    {
        _competition = new GainCompetition(workspace._seconds, workspace._thirds);
        _temperature = temperature;
    }

    /// <summary>Gains p_μ, one a memory (K of them are meaningful); they sum to 1.</summary>
    public float[] Gains => _competition.Gains;

    /// <summary>Time constant of the gains, τ_p; 0.001 to 1e6.</summary>
    public float AstrocyteTimeConstant
    {
        get => _astrocyteTimeConstant;
        set
        {
            Check.Range(value, 0.001f, 1e6f)?.Throw(nameof(AstrocyteTimeConstant));
            _astrocyteTimeConstant = value;
            UpdateRates();
        }
    }

    /// <summary>Temperature of the competition between memories, T = 1/β; 0 to 1e6.</summary>
    public float Temperature
    {
        get => _temperature;
        set
        {
            Check.Range(value, 0f, 1e6f)?.Throw(nameof(Temperature));
            _temperature = value;
            UpdateRates();
        }
    }

    /// <summary>
    /// Whether the gains follow their equation or one of its limits, τ_p → 0 and τ_p → ∞; a
    /// change takes effect with the next cue.
    /// </summary>
    public GainDynamics GainDynamics
    {
        get => _gainDynamics;
        set
        {
            _gainDynamics = value;
            UpdateRates();
        }
    }

    /// <summary>
    /// Perplexity P = exp(−Σ p log p) ∈ [1, K]: how many memories share the attention (eq. 14).
    /// Computed without log p, from log p_μ = ℓ_μ − log Σ e^ℓ.
    /// </summary>
    public float Perplexity() => FloatMath.Exp(_competition.Entropy(_memories));

    /// <summary>Adds x and ℓ.</summary>
    public override void AddTo(Digest digest)
    {
        digest.Add(_state, Units);
        digest.Add(_competition.LogGains, _memories);
    }

    /// <summary>What the competition's scores are to be multiplied with to be f.</summary>
    private protected abstract float ScoreScale { get; }

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        float h = _timeStep / _astrocyteTimeConstant;
        _competition.SetRates(_gainDynamics, h, _temperature, ScoreScale);
    }
}
