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
public sealed class ThreeLayerNetwork : SalientNetwork
{
    private readonly float[] _memoryLayer;
    private readonly float[] _inputs;
    private readonly Setting _memoryTime;
    private float _memoryRate;

    /// <inheritdoc cref="Network(int, int)"/>
    public ThreeLayerNetwork(int units, int capacity)
        : base(units, capacity, capacity)
    {
        _memoryLayer = new float[capacity];
        AddVariable("memory layer", _memoryLayer);
        _inputs = new float[capacity];
        _memoryTime = Add(new Setting("memory-time", "τm", 0.001f, 1e6f, Curve.Logarithmic, 0.1f,
            "How slowly the layer of memories follows the neurons.")
            .OnKnob(0.01f, 10f));
    }

    /// <summary>
    /// h, the memory layer, one per memory. The working array, as <see cref="Network.State"/>.
    /// </summary>
    public float[] MemoryLayer => _memoryLayer;

    /// <summary>
    /// u, inputs to the reasoning layer, one per memory; 0 until written. The working array, made
    /// to be written to.
    /// </summary>
    public float[] Inputs => _inputs;

    /// <summary>Time constant of the memory layer, τ_m; 0.001 to 1e6.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float MemoryTimeConstant
    {
        get => _memoryTime.InForce;
        set => _memoryTime.Set(value);
    }

    /// <summary>
    /// −N Σ α_μ h_μ (m_μ − h_μ/2) + ½ Σ min(x_i², 1): the energy of the features while α stands
    /// still, plus that of the memory layer; it is that of the reasoning network where h = m.
    /// </summary>
    protected override float ComputeEnergy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            float h = _memoryLayer[mu];
            sum += _saliencies[mu] * (h * (_overlaps[mu] - 0.5f * h));
        }

        return NeuronEnergy() - Units * sum;
    }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new SequenceTheory(this);

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        _memoryRate = RateOf(_memoryTime.Value);
    }

    /// <inheritdoc/>
    private protected override void BeginMemories()
    {
        for (int mu = 0; mu < _memories; mu++)
        {
            _memoryLayer[mu] = _overlaps[mu];
        }

        CueSaliencies();
        WeighMemories();
    }

    /// <inheritdoc/>
    private protected override void AdvanceMemories()
    {
        float[] saliencies = _saliencies, targets = _targets, inputs = _inputs;
        float[] layer = _memoryLayer, overlaps = _overlaps;
        float rate = _saliencyRate, memoryRate = _memoryRate, gain = _gain.InForce;
        int memories = _memories;

        // The saliencies of the reasoning network in one loop with the layer: as a part of both,
        // with a loop of its own, they would cost a fiftieth of a step.
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
        float leak = _leak.InForce;
        int memories = _memories;
        ApplyTransitions(layer);
        for (int mu = 0; mu < memories; mu++)
        {
            g[mu] = saliencies[mu] * layer[mu] + leak * targets[mu];
        }

        _driveDue = true;
    }
}
