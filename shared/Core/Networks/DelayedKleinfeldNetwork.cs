namespace AstroNano.Core;

/// <summary>
/// Transitions between memories by slow synapses, the original form of Kleinfeld and of
/// Sompolinsky and Kanter (1986):
/// <code>
/// τ_f dx/dt = −x + J f(x) + λ T y        J = (1/N) Ξ Ξᵀ,  T = (1/N) Ξ A Ξᵀ
/// τ_s dy/dt = −y + f(x)                  f(x) = max(−1, min(1, βx)),  β = 10
/// </code>
/// Clean sequences exist in a narrow window of λ only, about 0.95 to 1.2 for τ_s = 20.
/// </summary>
/// <remarks>
/// Only the overlaps of y enter, and they obey the same equation as y: one number per memory.
/// The states kept here are βx, so that the response is the clipped one.
/// </remarks>
public sealed class DelayedKleinfeldNetwork : SequenceNetwork
{
    private const float Slope = 10f;

    private readonly float[] _delayed;
    private readonly Setting _synapseTime;
    private float _synapseRate;

    /// <inheritdoc cref="Network(int, int)"/>
    public DelayedKleinfeldNetwork(int units, int capacity)
        : base(units, capacity, capacity, Gain("λ", 1f,
            "How strongly slow synapses call the next memory; clean from 0.95 to 1.2 only.")
            .OnKnob(0.5f, 2f))
    {
        _delayed = new float[capacity];
        AddVariable("delayed overlap", _delayed);
        _synapseTime = Add(new Setting("synapse-time", "τs", 0.1f, 1e6f, Curve.Logarithmic, 20f,
            "How late the slow synapses are; it sets the pace of the chain.")
            .OnKnob(5f, 100f));
    }

    /// <summary>Time constant of the slow synapses, τ_s; 0.1 to 1e6.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float SynapseTimeConstant
    {
        get => _synapseTime.InForce;
        set => _synapseTime.Set(value);
    }

    /// <summary>
    /// Overlaps of the delayed activity y, one per memory. The working array, as
    /// <see cref="Network.State"/>.
    /// </summary>
    public override float[] Modulation => _delayed;

    /// <inheritdoc/>
    public override string ModulationName => "delayed overlap";

    /// <summary>−(N/2) Σ m_μ² + (1/2β) Σ min((βx_i)², 1): the energy of the fast part.</summary>
    protected override float ComputeEnergy() =>
        NeuronEnergy() / Slope - 0.5f * Units * Observables.SumOfSquares(_overlaps, _memories);

    /// <inheritdoc/>
    private protected override float CueAmplitude => Slope;

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        _synapseRate = RateOf(_synapseTime.Value);
    }

    /// <inheritdoc/>
    private protected override void BeginMemories()
    {
        for (int mu = 0; mu < _memories; mu++)
        {
            _delayed[mu] = 0f;
        }

        WeighOverlaps();
    }

    /// <inheritdoc/>
    private protected override void AdvanceMemories()
    {
        float[] delayed = _delayed, overlaps = _overlaps;
        float rate = _synapseRate;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float y = delayed[mu];
            y += rate * (overlaps[mu] - y);
            delayed[mu] = y < Negligible && y > -Negligible ? 0f : y;
        }

        if (IntegrateNeurons())
        {
            MeasureOverlaps();
        }

        WeighOverlaps();
    }

    private void WeighOverlaps()
    {
        float[] overlaps = _overlaps, targets = _targets, g = _coefficients;
        float gain = _gain.InForce;
        int memories = _memories;
        ApplyTransitions(_delayed);
        for (int mu = 0; mu < memories; mu++)
        {
            g[mu] = Slope * (overlaps[mu] + gain * targets[mu]);
        }

        _driveDue = true;
    }
}
