namespace AstroNano.Core;

/// <summary>
/// The three layers behind the reasoning network, each on its own time scale, τ_m ≪ τ_f ≪ τ_s:
/// <code>
/// τ_m dh/dt = −h + (1/N) Ξᵀ ψ(x)               memories
/// τ_f dx/dt = −x + Ξ (α ∘ h + η A h)           features
/// τ_s dα/dt = −α + κ A h + u                   reasoning
/// </code>
/// With τ_m → 0 it is <see cref="ReasoningNetwork"/>. u is an input to the reasoning layer.
/// Source: after Betteti, Baggio and Zampieri 2026, eqs. (4)–(6); the leak η as there.
/// </summary>
public sealed class ThreeLayerNetwork : ClippedNetwork
{
    private readonly float[] _memoryLayer;
    private readonly float[] _saliencies;
    private readonly float[] _inputs;
    private readonly float[] _targets;
    private readonly TransitionGraph _transitions;
    private float _memoryTimeConstant = 0.1f;
    private float _saliencyTimeConstant = 100f;
    private float _memoryRate;
    private float _saliencyRate;

    /// <inheritdoc cref="Network(int, int)"/>
    public ThreeLayerNetwork(int units, int capacity)
        : base(new Workspace(units, capacity))
    {
        _memoryLayer = new float[capacity];
        _saliencies = new float[capacity];
        _inputs = new float[capacity];
        _targets = new float[capacity];
        _transitions = new TransitionGraph(capacity);
        ReasoningGain = 6f;
        Leak = 0.01f;
        InitialSaliency = 3f;
        UpdateRates();
    }

    /// <summary>h, the memory layer, one a memory.</summary>
    public float[] MemoryLayer => _memoryLayer;

    /// <summary>Saliencies α_μ, one a memory.</summary>
    public float[] Saliencies => _saliencies;

    /// <summary>u, inputs to the reasoning layer, one a memory; 0 until written.</summary>
    public float[] Inputs => _inputs;

    /// <inheritdoc cref="ReasoningNetwork.Transitions"/>
    public TransitionGraph Transitions => _transitions;

    /// <summary>Gain of the transitions, κ.</summary>
    public float ReasoningGain { get; set; }

    /// <summary>Leak η of the next memory into the drive.</summary>
    public float Leak { get; set; }

    /// <summary>Saliency z₀ of the cued memory, and size of the cued state.</summary>
    public float InitialSaliency { get; set; }

    /// <summary>Time constant of the memory layer, τ_m; 0.001 to 1e6.</summary>
    public float MemoryTimeConstant
    {
        get => _memoryTimeConstant;
        set
        {
            Check.Range(value, 0.001f, 1e6f)?.Throw(nameof(MemoryTimeConstant));
            _memoryTimeConstant = value;
            UpdateRates();
        }
    }

    /// <summary>Time constant of the reasoning layer, τ_s; 0.1 to 1e6.</summary>
    public float SaliencyTimeConstant
    {
        get => _saliencyTimeConstant;
        set
        {
            Check.Range(value, 0.1f, 1e6f)?.Throw(nameof(SaliencyTimeConstant));
            _saliencyTimeConstant = value;
            UpdateRates();
        }
    }

    /// <summary>
    /// −N Σ α_μ h_μ (m_μ − h_μ/2) + ½ Σ min(x_i², 1): the energy of the features while α stands
    /// still, plus that of the memory layer; it is that of the reasoning network where h = m.
    /// </summary>
    public override float Energy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            float h = _memoryLayer[mu];
            sum += _saliencies[mu] * (h * (_overlaps[mu] - 0.5f * h));
        }

        return NeuronEnergy() - Units * sum;
    }

    /// <summary>Adds x, h and α.</summary>
    public override void AddTo(Digest digest)
    {
        digest.Add(_state, Units);
        digest.Add(_memoryLayer, _memories);
        digest.Add(_saliencies, _memories);
    }

    /// <inheritdoc/>
    private protected override float CueAmplitude => InitialSaliency;

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        float rate = _timeStep / _memoryTimeConstant;
        _memoryRate = rate < 1f ? rate : 1f;
        rate = _timeStep / _saliencyTimeConstant;
        _saliencyRate = rate < 1f ? rate : 1f;
        if (_memories != _transitions.Memories)
        {
            _transitions.ConnectRing(_memories);
        }
    }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        base.Begin();
        for (int mu = 0; mu < _memories; mu++)
        {
            _memoryLayer[mu] = _overlaps[mu];
            _saliencies[mu] = 0f;
        }

        _saliencies[Observables.Dominant(_overlaps, _memories)] = InitialSaliency;
        WeighMemories();
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        float[] saliencies = _saliencies, targets = _targets, inputs = _inputs;
        float[] layer = _memoryLayer, overlaps = _overlaps;
        float rate = _saliencyRate, memoryRate = _memoryRate, gain = ReasoningGain;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float alpha = saliencies[mu];
            alpha += rate * (gain * targets[mu] + inputs[mu] - alpha);
            saliencies[mu] = alpha < Negligible && alpha > -Negligible ? 0f : alpha;
            float h = layer[mu];
            h += memoryRate * (overlaps[mu] - h);
            layer[mu] = h < Negligible && h > -Negligible ? 0f : h;
        }

        if (IntegrateNeurons())
        {
            MeasureOverlaps();
        }

        WeighMemories();
    }

    private void WeighMemories()
    {
        float[] layer = _memoryLayer, targets = _targets, saliencies = _saliencies;
        float[] g = _coefficients;
        float leak = Leak;
        int memories = _memories;
        _transitions.Apply(layer, targets, memories);
        for (int mu = 0; mu < memories; mu++)
        {
            g[mu] = saliencies[mu] * layer[mu] + leak * targets[mu];
        }

        _coefficientsChanged = true;
    }
}
