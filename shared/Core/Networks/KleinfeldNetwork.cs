namespace AstroNano.Core;

/// <summary>
/// Transitions between memories on one time scale, the baseline of the reasoning network:
/// τ_f dx/dt = −x + Σ_μ ξ_μ (s m_μ + κ (A m)_μ), ψ(x) = max(−1, min(1, x)).
/// Without the symmetric part (s = 0): κ &lt; 1 decays to 0, κ near 1 rests in a mixture of all
/// memories, and above about 1.5 mixtures follow one another irregularly.
/// Source: after D. Kleinfeld, PNAS 83, 9469 (1986); Betteti, Baggio and Zampieri 2026,
/// eqs. (8), (9).
/// </summary>
public sealed class KleinfeldNetwork : ClippedNetwork
{
    private readonly float[] _targets;
    private readonly TransitionGraph _transitions;
    private float _gain = 3f;
    private float _symmetricGain;

    /// <inheritdoc cref="Network(int, int)"/>
    public KleinfeldNetwork(int units, int capacity)
        : this(new Workspace(units, capacity), new TransitionGraph(capacity))
    {
    }

    /// <summary>A network that works in arrays and with edges it may share with others.</summary>
    /// <param name="workspace">Its size is the network's.</param>
    /// <param name="transitions">Room for as many edges as memories, at least.</param>
    public KleinfeldNetwork(Workspace workspace, TransitionGraph transitions)
        : base(workspace)
    {
        _targets = workspace._thirds;
        _transitions = transitions;
        UpdateRates();
    }

    /// <inheritdoc cref="ReasoningNetwork.Transitions"/>
    public TransitionGraph Transitions => _transitions;

    /// <summary>Gain of the transitions, κ; 0 to 1000.</summary>
    public float TransitionGain
    {
        get => _gain;
        set
        {
            Check.Range(value, 0f, 1000f)?.Throw(nameof(TransitionGain));
            _gain = value;
        }
    }

    /// <summary>Gain of the symmetric couplings, s; 0 to 1000.</summary>
    public float SymmetricGain
    {
        get => _symmetricGain;
        set
        {
            Check.Range(value, 0f, 1000f)?.Throw(nameof(SymmetricGain));
            _symmetricGain = value;
        }
    }

    /// <summary>
    /// −(N/2) s Σ m_μ² + ½ Σ min(x_i², 1): the energy of the symmetric part. The transitions have
    /// none, so it rises and falls.
    /// </summary>
    public override float Energy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _overlaps[mu] * _overlaps[mu];
        }

        return NeuronEnergy() - 0.5f * Units * _symmetricGain * sum;
    }

    /// <summary>Adds x.</summary>
    public override void AddTo(Digest digest) => digest.Add(_state, Units);

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        if (_memories != _transitions.Memories)
        {
            _transitions.ConnectRing(_memories);
        }
    }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        base.Begin();
        WeighOverlaps();
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        if (IntegrateNeurons())
        {
            MeasureOverlaps();
        }

        WeighOverlaps();
    }

    private void WeighOverlaps()
    {
        float[] overlaps = _overlaps, targets = _targets, g = _coefficients;
        float gain = _gain, symmetric = _symmetricGain;
        int memories = _memories;
        _transitions.Apply(overlaps, targets, memories);
        for (int mu = 0; mu < memories; mu++)
        {
            g[mu] = symmetric * overlaps[mu] + gain * targets[mu];
        }

        _coefficientsChanged = true;
    }
}
