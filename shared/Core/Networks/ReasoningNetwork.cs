namespace AstroNano.Core;

/// <summary>
/// The two-time-scale network in which memories follow one another: every memory has a slow
/// saliency α_μ, charged by the memory before it, and is stable while α_μ &gt; 1.
/// <code>
/// τ_f dx/dt   = −x + Σ_μ ξ_μ (α_μ m_μ + η (A m)_μ)       m_μ = (1/N) Σ_i ξ_μ^i ψ(x_i)
/// τ_s dα_μ/dt = −α_μ + κ (A m)_μ                          ψ(x) = max(−1, min(1, x))
/// </code>
/// The weak leak η seeds each transition: without it orthogonal memories never see each other.
/// Source: Betteti, Baggio and Zampieri 2026, eq. (7).
/// </summary>
public sealed class ReasoningNetwork : ClippedNetwork
{
    private readonly float[] _saliencies;
    private readonly float[] _targets;
    private readonly TransitionGraph _transitions;
    private float _gain = 6f;
    private float _saliencyTimeConstant = 100f;
    private float _leak = 0.01f;
    private float _initialSaliency = 3f;

    /// <inheritdoc cref="Network(int, int)"/>
    public ReasoningNetwork(int units, int capacity)
        : this(units, capacity, capacity)
    {
    }

    /// <summary>A network whose transitions may have more edges than a ring.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="edges">The most edges of <see cref="Transitions"/>, from capacity on.</param>
    public ReasoningNetwork(int units, int capacity, int edges)
        : this(new Workspace(units, capacity), edges)
    {
    }

    /// <summary>A network that works in arrays it may share with others.</summary>
    /// <param name="workspace">Its size is the network's.</param>
    /// <param name="edges">The most edges of <see cref="Transitions"/>, from capacity on.</param>
    public ReasoningNetwork(Workspace workspace, int edges)
        : base(workspace)
    {
        Check.Range(edges, Capacity, 4096)?.Throw(nameof(edges));
        _saliencies = workspace._seconds;
        _targets = workspace._thirds;
        _transitions = new TransitionGraph(edges);
        UpdateRates();
    }

    /// <summary>Saliencies α_μ, one a memory (K of them are meaningful).</summary>
    public float[] Saliencies => _saliencies;

    /// <summary>
    /// A: which memory charges which. Storing another number of memories makes it a ring again;
    /// a change takes effect with the next cue.
    /// </summary>
    public TransitionGraph Transitions => _transitions;

    /// <summary>Gain of the transitions, κ; 0 to 1000. Below about 4 the sequence dies out.</summary>
    public float ReasoningGain
    {
        get => _gain;
        set
        {
            Check.Range(value, 0f, 1000f)?.Throw(nameof(ReasoningGain));
            _gain = value;
        }
    }

    /// <summary>Time constant of the saliencies, τ_s; 0.1 to 1e6.</summary>
    public float SaliencyTimeConstant
    {
        get => _saliencyTimeConstant;
        set
        {
            Check.Range(value, 0.1f, 1e6f)?.Throw(nameof(SaliencyTimeConstant));
            _saliencyTimeConstant = value;
        }
    }

    /// <summary>Leak η of the next memory into the drive; 0 to 1.</summary>
    public float Leak
    {
        get => _leak;
        set
        {
            Check.Range(value, 0f, 1f)?.Throw(nameof(Leak));
            _leak = value;
        }
    }

    /// <summary>Saliency z₀ of the cued memory, and size of the cued state; 0 to 1000.</summary>
    public float InitialSaliency
    {
        get => _initialSaliency;
        set
        {
            Check.Range(value, 0f, 1000f)?.Throw(nameof(InitialSaliency));
            _initialSaliency = value;
        }
    }

    /// <summary>−(N/2) Σ α_μ m_μ² + ½ Σ min(x_i², 1): what x descends while α stands still.</summary>
    public override float Energy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _saliencies[mu] * _overlaps[mu] * _overlaps[mu];
        }

        return NeuronEnergy() - 0.5f * Units * sum;
    }

    /// <summary>Adds x and α.</summary>
    public override void AddTo(Digest digest)
    {
        digest.Add(_state, Units);
        digest.Add(_saliencies, _memories);
    }

    /// <inheritdoc/>
    private protected override float CueAmplitude => _initialSaliency;

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        if (_memories != _transitions.Memories)
        {
            _transitions.ConnectRing(_memories);
        }
    }

    // The memory that the cue resembles most starts with the initial saliency, all others with 0.
    /// <inheritdoc/>
    private protected override void Begin()
    {
        base.Begin();
        for (int mu = 0; mu < _memories; mu++)
        {
            _saliencies[mu] = 0f;
        }

        _saliencies[Observables.Dominant(_overlaps, _memories)] = _initialSaliency;
        _transitions.Apply(_overlaps, _targets, _memories);
        WeighOverlaps();
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        float[] saliencies = _saliencies, targets = _targets;
        float rate = _timeStep / _saliencyTimeConstant, gain = _gain;
        rate = rate < 1f ? rate : 1f;
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
            _transitions.Apply(_overlaps, targets, memories);
        }

        WeighOverlaps();
    }

    private void WeighOverlaps()
    {
        float[] saliencies = _saliencies, targets = _targets, overlaps = _overlaps;
        float[] g = _coefficients;
        float leak = _leak;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            g[mu] = saliencies[mu] * overlaps[mu] + leak * targets[mu];
        }

        _coefficientsChanged = true;
    }
}
