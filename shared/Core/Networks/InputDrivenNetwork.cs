namespace AstroNano.Core;

/// <summary>
/// The Hopfield network with input-driven plasticity: an input weighs the memories, and a memory
/// exists, and is stable, exactly while its saliency α_μ is above 1; then x̄ = α_μ ξ_μ.
/// τ_f dx/dt = −x + Σ_μ ξ_μ α_μ m_μ, ψ(x) = max(−1, min(1, x)). All α equal gives the classical
/// network. Source: Betteti, Baggio and Zampieri 2026, eqs. (1)–(3), (16)–(28).
/// </summary>
public sealed class InputDrivenNetwork : GradedNetwork
{
    private const float LeastSaliency = -1000f;
    private const float MostSaliency = 1000f;

    private readonly float[] _saliencies;
    private readonly Setting _firstSaliency;
    private readonly Setting _otherSaliency;

    /// <summary>A network whose saliencies are all 1 until they are set.</summary>
    /// <inheritdoc cref="Network(int, int)"/>
    public InputDrivenNetwork(int units, int capacity)
        : base(units, capacity, ClippedResponse.TimeStep, ClippedResponse.NeuronTime)
    {
        _saliencies = new float[capacity];
        AddVariable("saliency", _saliencies);
        for (int mu = 0; mu < capacity; mu++)
        {
            _saliencies[mu] = 1f;
        }

        _firstSaliency = Add(new Setting("first-input", "α0", LeastSaliency, MostSaliency,
            Curve.Linear, 1f,
            "How strongly the input speaks for the first memory; above 1 it is stable.")
            .OnKnob(0f, 4f, 2f));
        _otherSaliency = Add(new Setting("other-saliency", "α", LeastSaliency, MostSaliency,
            Curve.Linear, 1f, "How strongly the input speaks for all other memories.")
            .OnKnob(0f, 4f));
    }

    /// <summary>Saliency α₀ of the first memory; -1000 to 1000.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float FirstSaliency
    {
        get => _firstSaliency.InForce;
        set => _firstSaliency.Set(value);
    }

    /// <summary>
    /// Saliency α that all other memories were given together, last; -1000 to 1000. Single ones
    /// are set by <see cref="SetSaliency"/>.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float OtherSaliency
    {
        get => _otherSaliency.InForce;
        set => _otherSaliency.Set(value);
    }

    /// <summary>Sets the saliency of a memory.</summary>
    /// <param name="memory">From 0 to the capacity − 1.</param>
    /// <param name="saliency">α, from −1000 to 1000.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// There is no such memory, or the saliency is not in its range.
    /// </exception>
    public void SetSaliency(int memory, float saliency)
    {
        Check.Range(memory, 0, Capacity - 1)?.Throw(nameof(memory));
        Check.Range(saliency, LeastSaliency, MostSaliency)?.Throw(nameof(saliency));
        if (memory == 0)
        {
            FirstSaliency = saliency;
        }

        _saliencies[memory] = saliency;
    }

    /// <summary>Sets all saliencies to the overlaps of an input, α_μ = (1/N) ξ_μᵀ u.</summary>
    /// <param name="input">u, N numbers from −1000 to 1000.</param>
    /// <exception cref="System.ArgumentNullException">The input is missing.</exception>
    /// <exception cref="System.ArgumentException">It has fewer than N entries.</exception>
    public void TakeInput(float[] input)
    {
        Check.Entries(input, Units)?.Throw(nameof(input));
        for (int mu = 0; mu < _memories; mu++)
        {
            float sum = 0f;
            for (int i = 0; i < Units; i++)
            {
                sum += Patterns.IsPlus(mu, i) ? input[i] : -input[i];
            }

            SetSaliency(mu, sum / Units);
        }
    }

    /// <summary>−(N/2) Σ α_μ m_μ² + ½ Σ min(x_i², 1) (eq. 3); it never grows.</summary>
    protected override float ComputeEnergy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _saliencies[mu] * _overlaps[mu] * _overlaps[mu];
        }

        return ClippedResponse.Energy(_activation, Units) - 0.5f * Units * sum;
    }

    /// <summary>
    /// Saliencies α_μ, one per memory, as given from outside. The working array, as
    /// <see cref="Network.State"/>.
    /// </summary>
    public override float[] Modulation => _saliencies;

    /// <inheritdoc/>
    public override string ModulationName => "saliency";

    /// <inheritdoc/>
    public override int DefaultMemories => 8;

    /// <inheritdoc/>
    public override PatternKind DefaultPatterns => PatternKind.Walsh;

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        base.OnSet(setting);
        if (setting == _firstSaliency)
        {
            _saliencies[0] = setting.Value;
        }
        else if (setting == _otherSaliency)
        {
            for (int mu = 1; mu < Capacity; mu++)
            {
                _saliencies[mu] = setting.Value;
            }
        }
    }

    /// <inheritdoc/>
    private protected override void BeginMemories() => WeighOverlaps();

    /// <inheritdoc/>
    private protected override bool IntegrateNeurons()
    {
        _couplings.SumInto(_drive);
        return ClippedResponse.Integrate(
            CurrentState, _drive, _activation, _activationTables, _rate);
    }

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
        float[] overlaps = _overlaps, saliencies = _saliencies, g = _coefficients;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float m = overlaps[mu];
            g[mu] = m > Negligible || m < -Negligible ? saliencies[mu] * m : 0f;
        }

        _driveDue = true;
    }
}
