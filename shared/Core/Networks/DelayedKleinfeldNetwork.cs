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
/// Only the overlaps of y enter, and they obey the same equation as y: one number a memory.
/// The states kept here are βx, so that the response is the clipped one.
/// </remarks>
public sealed class DelayedKleinfeldNetwork : ClippedNetwork
{
    private const float Slope = 10f;

    private readonly float[] _delayed;
    private readonly float[] _targets;
    private readonly TransitionGraph _transitions;
    private float _gain = 1f;
    private float _delay = 20f;
    private float _delayRate;

    /// <inheritdoc cref="Network(int, int)"/>
    public DelayedKleinfeldNetwork(int units, int capacity)
        : base(new Workspace(units, capacity))
    {
        _delayed = new float[capacity];
        _targets = new float[capacity];
        _transitions = new TransitionGraph(capacity);
        UpdateRates();
    }

    /// <summary>Overlaps of the delayed activity y, one a memory.</summary>
    public float[] DelayedOverlaps => _delayed;

    /// <inheritdoc cref="ReasoningNetwork.Transitions"/>
    public TransitionGraph Transitions => _transitions;

    /// <summary>Gain of the slow synapses, λ; 0 to 100.</summary>
    public float TransitionGain
    {
        get => _gain;
        set
        {
            Check.Range(value, 0f, 100f)?.Throw(nameof(TransitionGain));
            _gain = value;
        }
    }

    /// <summary>Time constant of the slow synapses, τ_s; 0.1 to 1e6.</summary>
    public float SynapseTimeConstant
    {
        get => _delay;
        set
        {
            Check.Range(value, 0.1f, 1e6f)?.Throw(nameof(SynapseTimeConstant));
            _delay = value;
            UpdateRates();
        }
    }

    /// <summary>−(N/2) Σ m_μ² + (1/2β) Σ min((βx_i)², 1): the energy of the fast part.</summary>
    public override float Energy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _overlaps[mu] * _overlaps[mu];
        }

        return NeuronEnergy() / Slope - 0.5f * Units * sum;
    }

    /// <summary>Adds βx and the overlaps of y.</summary>
    public override void AddTo(Digest digest)
    {
        digest.Add(_state, Units);
        digest.Add(_delayed, _memories);
    }

    /// <inheritdoc/>
    private protected override float CueAmplitude => Slope;

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        float rate = _timeStep / _delay;
        _delayRate = rate < 1f ? rate : 1f;
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
            _delayed[mu] = 0f;
        }

        WeighOverlaps();
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        float[] delayed = _delayed, overlaps = _overlaps;
        float rate = _delayRate;
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
        float gain = _gain;
        int memories = _memories;
        _transitions.Apply(_delayed, targets, memories);
        for (int mu = 0; mu < memories; mu++)
        {
            g[mu] = Slope * (overlaps[mu] + gain * targets[mu]);
        }

        _coefficientsChanged = true;
    }
}
