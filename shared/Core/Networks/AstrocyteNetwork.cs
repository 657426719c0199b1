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
/// <remarks>
/// With p = softmax(ℓ) the replicator equation becomes τ_p dℓ_μ/dt = f_μ − T ℓ_μ: each gain is a
/// leaky integrator of its score followed by a softmax. It is stepped exactly for a constant
/// score, ℓ ← a ℓ + b f with a = e^(−hT), b = (1 − a)/T, h = dt/τ_p: stable for every T and dt,
/// without a logarithm, a negative gain or a NaN.
/// </remarks>
public sealed class AstrocyteNetwork : TanhNetwork
{
    // A gain below e^-60 of the largest is zero: it could not change a single bit of a drive.
    private const float LeastLogGain = -60f;

    // Scores and log gains smaller than these count as zero; see Network.Negligible.
    private const float LeastOverlap = 1e-15f;
    private const float LeastLogDifference = -1e-20f;

    private readonly float[] _gains;
    private readonly float[] _logGains;
    private readonly float[] _squares;
    private float _partition;
    private bool _gainsChanged;
    private float _astrocyteTimeConstant = 1f;
    private float _temperature = 0.01f;
    private GainDynamics _gainDynamics = GainDynamics.Replicator;
    private float _decay;
    private float _growth;

    /// <inheritdoc cref="Network(int, int)"/>
    public AstrocyteNetwork(int units, int capacity)
        : this(new Workspace(units, capacity))
    {
    }

    /// <inheritdoc cref="Network(Workspace)"/>
    public AstrocyteNetwork(Workspace workspace)
        : base(workspace)
    {
        _gains = workspace._seconds;
        _logGains = workspace._thirds;
        _squares = new float[Capacity];
        UpdateRates();
    }

    /// <summary>Gains p_μ, one a memory (K of them are meaningful); they sum to 1.</summary>
    public float[] Gains
    {
        get { return _gains; }
    }

    /// <summary>Time constant of the gains, τ_p; 0.001 to 1e6.</summary>
    public float AstrocyteTimeConstant
    {
        get { return _astrocyteTimeConstant; }
        set
        {
            Require.Between(value, 0.001f, 1e6f, nameof(AstrocyteTimeConstant));
            _astrocyteTimeConstant = value;
            UpdateRates();
        }
    }

    /// <summary>Temperature of the competition between memories, T; 0 to 1e6.</summary>
    public float Temperature
    {
        get { return _temperature; }
        set
        {
            Require.Between(value, 0f, 1e6f, nameof(Temperature));
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
        get { return _gainDynamics; }
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
    public float Perplexity()
    {
        return FloatMath.Exp(Entropy());
    }

    /// <summary>
    /// The Lyapunov function −K Σ p f + K T Σ p log p + Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)]
    /// (eq. 9); it never grows.
    /// </summary>
    public override float Energy()
    {
        float score = 0f;
        float half = 0.5f * Units;
        for (int mu = 0; mu < _memories; mu++)
        {
            score += _gains[mu] * (half * _overlaps[mu] * _overlaps[mu]);
        }

        return NeuronEnergy() - _memories * (score + _temperature * Entropy());
    }

    /// <summary>Adds x and ℓ.</summary>
    public override void AddTo(Digest digest)
    {
        digest.Add(_state, Units);
        digest.Add(_logGains, _memories);
    }

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        if (_gainDynamics != GainDynamics.Replicator)
        {
            _decay = GainCompetition.LimitDecay(_gainDynamics);
            _growth = GainCompetition.LimitGrowth(_gainDynamics, _temperature) * 0.5f * Units;
            return;
        }

        float h = _timeStep / _astrocyteTimeConstant;
        float y = h * _temperature;
        _decay = FloatMath.Exp(-y);

        // (1 - e^-y) / y by its series where the difference would lose its digits.
        float growth = y < 0.1f
            ? h * (1f - y / 2f * (1f - y / 3f * (1f - y / 4f * (1f - y / 5f))))
            : (1f - _decay) / _temperature;
        _growth = growth * 0.5f * Units;
    }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        base.Begin();
        SquareOverlaps();
        for (int mu = 0; mu < _memories; mu++)
        {
            _logGains[mu] = 0f;
            _gains[mu] = 1f;
        }

        _partition = _memories;
        if (_gainDynamics == GainDynamics.Instantaneous)
        {
            UpdateLogGains();
        }

        GateOverlaps();
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        if (_gainDynamics != GainDynamics.Instantaneous)
        {
            UpdateLogGains();
        }

        IntegrateNeurons();
        if (_activationChanged)
        {
            MeasureOverlaps();
            SquareOverlaps();
        }

        if (_gainDynamics == GainDynamics.Instantaneous)
        {
            UpdateLogGains();
        }

        // Otherwise the gains are the e^ℓ as they are, and p m is what it was.
        if (_activationChanged || _gainsChanged || _partition != 1f)
        {
            GateOverlaps();
        }
    }

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

    // ℓ ← a ℓ + b f, shifted so that the largest is 0; e^ℓ and their sum.
    private void UpdateLogGains()
    {
        float[] squares = _squares, logGains = _logGains, gains = _gains;
        float decay = _decay, growth = _growth;
        int memories = _memories;
        float largest = float.MinValue;
        for (int mu = 0; mu < memories; mu++)
        {
            float l = logGains[mu] * decay + growth * squares[mu];
            logGains[mu] = l;
            if (l > largest)
            {
                largest = l;
            }
        }

        float sum = 0f;
        bool changed = false;
        for (int mu = 0; mu < memories; mu++)
        {
            float l = logGains[mu] - largest;
            float e = 0f;
            if (l > LeastLogGain)
            {
                if (l > LeastLogDifference)
                {
                    l = 0f;
                    e = 1f;
                }
                else
                {
                    e = FloatMath.Exp(l);
                }

                sum += e;
            }

            logGains[mu] = l;
            if (e != gains[mu])
            {
                gains[mu] = e;
                changed = true;
            }
        }

        _partition = sum;
        _gainsChanged = changed;
    }

    // p = e^ℓ / Σ e^ℓ and the coefficients of the drive, K p m.
    private void GateOverlaps()
    {
        float[] overlaps = _overlaps, gains = _gains, g = _coefficients;
        int memories = _memories;
        float scale = 1f / _partition;
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

        _coefficientsChanged = _coefficientsChanged || changed;
    }

    // −Σ p log p = log Z − Σ p ℓ with Z = Σ e^ℓ.
    private float Entropy()
    {
        float mean = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            mean += _gains[mu] * _logGains[mu];
        }

        return FloatMath.Log(_partition) - mean;
    }
}
