namespace AstroNano.Core;

/// <summary>
/// Networks of graded units whose memories have gains p_μ that compete for a score f_μ; what the
/// score is, and what the gains gate, tells the networks apart.
/// Source: Vivet and Arenas 2026, eqs. (6), (7).
/// </summary>
public abstract class GatedNetwork : TanhNetwork
{
    private protected readonly GainCompetition _competition;

    // f_μ but for the scale of the rates. They are cached because overlaps rarely change, while
    // log gains always do.
    private protected readonly float[] _scores;
    private GainDynamics _gainDynamics;
    private readonly Setting _temperature;
    private readonly Setting _astrocyteTime;
    private readonly Setting _gainsSetting;

    /// <summary>A network without memories yet.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="temperature">The papers' T.</param>
    private protected GatedNetwork(int units, int capacity, float temperature)
        : base(units, capacity, UsualSteepness)
    {
        _competition = new GainCompetition(capacity);
        _scores = new float[capacity];
        AddVariable("log gain", _competition.LogGains);
        _temperature = Add(new Setting("temperature", "T", 0f, 1e6f, Curve.Logarithmic,
            temperature, "Low: one memory takes all. High: all weigh the same, "
            + "as in the classical network.").OnKnob(0.01f, 1000f, 0.01f));
        _astrocyteTime = Add(new Setting("astrocyte-time", "τp", 0.001f, 1e6f, Curve.Logarithmic,
            1f, "How slowly the gains follow the overlaps.").OnKnob(0.01f, 1000f));
        _gainsSetting = Add(new Setting("gains", "p", (int)GainDynamics.Replicator,
            "Whether gains take their time, follow at once, or never; from the next CUE.",
            "slow", "fast", "fixed"));
    }

    /// <summary>Time constant of the gains, τ_p; 0.001 to 1e6.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float AstrocyteTimeConstant
    {
        get => _astrocyteTime.InForce;
        set => _astrocyteTime.Set(value);
    }

    /// <summary>Temperature of the competition between memories, T = 1/β; 0 to 1e6.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Temperature
    {
        get => _temperature.InForce;
        set => _temperature.Set(value);
    }

    /// <summary>
    /// Whether the gains follow their equation or one of its limits, τ_p → 0 and τ_p → ∞; 0 to 2.
    /// A change takes effect with the next cue.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public GainDynamics GainDynamics
    {
        get => (GainDynamics)_gainsSetting.WholeValue;
        set => _gainsSetting.Set((int)value);
    }

    /// <summary>
    /// Gains p_μ, one per memory (K of them are meaningful); they sum to 1. The working array, as
    /// <see cref="Network.State"/>.
    /// </summary>
    public override float[] Modulation => _competition.Gains;

    /// <inheritdoc/>
    public override string ModulationName => "gain";

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>
    /// Perplexity P = exp(−Σ p log p) ∈ [1, K]: how many memories share the attention (eq. 14).
    /// Computed without log p, from log p_μ = ℓ_μ − log Σ e^ℓ.
    /// </summary>
    public float Perplexity() => Spread();

    /// <inheritdoc/>
    protected override float ComputeSpread() =>
        FloatMath.Exp(_competition.Entropy(_memories));

    /// <summary>What the competition's scores are to be multiplied with to be f.</summary>
    private protected abstract float ScoreScale { get; }

    /// <summary>Writes the scores of the present overlaps.</summary>
    private protected abstract void ComputeScores();

    /// <summary>
    /// p = e^ℓ / Σ e^ℓ and the coefficients of the drive; the drive is due if one has changed.
    /// </summary>
    private protected abstract void ComputeGains();

    /// <inheritdoc/>
    private protected override void BeginMemories()
    {
        ComputeScores();
        _competition.Reset(_memories);
        if (_gainDynamics == GainDynamics.Instantaneous)
        {
            Compete();
        }

        ComputeGains();
    }

    /// <inheritdoc/>
    private protected override void AdvanceMemories()
    {
        bool atOnce = _gainDynamics == GainDynamics.Instantaneous;
        if (!atOnce)
        {
            Compete();
        }

        if (IntegrateNeurons())
        {
            MeasureOverlaps();
            ComputeScores();
        }

        if (atOnce)
        {
            Compete();
        }

        ComputeGains();
    }

    /// <inheritdoc/>
    private protected override bool AreMemoriesSettled() =>
        _competition.IsSettled(_scores, _memories);

    /// <inheritdoc/>
    private protected override bool Replay(float[] state, int steps)
    {
        bool gainsMoved = _competition.Replay(_scores, _memories, steps);
        return base.Replay(state, steps) || gainsMoved;
    }

    private void Compete() => _competition.Integrate(_scores, _memories);

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        _gainDynamics = GainDynamics;
        float h = TimeStep / _astrocyteTime.Value;
        _competition.SetRates(_gainDynamics, h, Temperature, ScoreScale);
    }
}
