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
    private const float LeastOverlap = 1e-15f;

    private readonly float[] _squares;
    private bool _gainsChanged;

    /// <inheritdoc cref="Network(int, int)"/>
    public AstrocyteNetwork(int units, int capacity)
        : base(units, capacity, 0.01f)
    {
        _squares = new float[Capacity];
    }

    /// <summary>
    /// The Lyapunov function −K Σ p f + K T Σ p log p + Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)]
    /// (eq. 9); it never grows.
    /// </summary>
    private protected override float ComputeEnergy()
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

    /// <inheritdoc/>
    private protected override void BeginMemories()
    {
        SquareOverlaps();
        _competition.Begin(_memories);
        if (_gainDynamics == GainDynamics.Instantaneous)
        {
            Compete();
        }

        GateOverlaps();
    }

    /// <inheritdoc/>
    private protected override void AdvanceMemories()
    {
        if (_gainDynamics != GainDynamics.Instantaneous)
        {
            Compete();
        }

        bool activationChanged = IntegrateNeurons();
        if (activationChanged)
        {
            MeasureOverlaps();
            SquareOverlaps();
        }

        if (_gainDynamics == GainDynamics.Instantaneous)
        {
            Compete();
        }

        // Where the gains are no e^ℓ but shares of their sum, following them has changed them.
        if (activationChanged || _gainsChanged)
        {
            GateOverlaps();
        }
    }

    private void Compete() => _gainsChanged = _competition.Follow(_squares, _memories);

    // m², kept because the overlaps stand still most of the time and the log gains never do.
    private void SquareOverlaps()
    {
        float[] overlaps = _overlaps, squares = _squares;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float m = overlaps[mu];
            squares[mu] = m > LeastOverlap || m < -LeastOverlap ? m * m : 0f;
        }
    }

    // p = e^ℓ / Σ e^ℓ and the coefficients of the drive, K p m.
    private void GateOverlaps()
    {
        float[] overlaps = _overlaps, gains = _competition.Gains, g = _coefficients;
        int memories = _memories;
        float scale = 1f / _competition.Partition;
        float factor = memories;
        bool changed = false;
        for (int mu = 0; mu < memories; mu++)
        {
            float p = gains[mu] * scale;
            gains[mu] = p;
            float coefficient = factor * (p * overlaps[mu]);
            if (coefficient != g[mu])
            {
                g[mu] = coefficient;
                changed = true;
            }
        }

        if (changed)
        {
            _driveDue = true;
        }
    }
}
