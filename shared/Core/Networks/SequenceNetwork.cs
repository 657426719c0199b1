namespace AstroNano.Core;

/// <summary>
/// Networks in which memories follow one another: memory μ calls those that the matrix A leads
/// to, by default the next of a ring, with the gain κ. How, and on how many time scales, tells the
/// networks apart. Source: Betteti, Baggio and Zampieri 2026, eqs. (7)–(9).
/// </summary>
public abstract class SequenceNetwork : GradedNetwork
{
    private protected readonly float[] _targets;
    private protected readonly Setting _gain;
    private readonly TransitionGraph _transitions;

    /// <summary>A network without memories yet; its transitions are a ring.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="edges">The most edges of <see cref="Transitions"/>, from capacity on.</param>
    /// <param name="gain">The network's form of the gain, made by <see cref="Gain"/>.</param>
    private protected SequenceNetwork(int units, int capacity, int edges, Setting gain)
        : base(units, capacity, ClippedResponse.TimeStep, ClippedResponse.NeuronTime)
    {
        Check.Range(edges, capacity, 4096)?.Throw(nameof(edges));
        _targets = new float[capacity];
        _transitions = new TransitionGraph(edges);
        _gain = Add(gain);
    }

    /// <summary>
    /// A: which memory calls which. Storing another number of memories makes it a ring again;
    /// a change takes effect with the next cue.
    /// </summary>
    public TransitionGraph Transitions => _transitions;

    /// <summary>Gain of the transitions, κ, or λ of slow synapses; 0 to 1000.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float SequenceGain
    {
        get => _gain.InForce;
        set => _gain.Set(value);
    }

    /// <inheritdoc/>
    public override int DefaultMemories => 8;

    /// <summary>Walsh patterns, which do not overlap; with others the chain breaks.</summary>
    public override PatternKind DefaultPatterns => PatternKind.Walsh;

    /// <summary>The gain, as it is called and used by a network.</summary>
    private protected static Setting Gain(string symbol, float start, string help) =>
        new Setting("sequence-gain", symbol, 0f, 1000f, Curve.Linear, start, help);

    /// <inheritdoc/>
    protected override void OnStored()
    {
        base.OnStored();
        if (_memories != _transitions.Memories)
        {
            _transitions.ConnectRing(_memories);
        }
    }

    /// <inheritdoc/>
    private protected override bool IntegrateNeurons()
    {
        _couplings.SumInto(_drive);
        return ClippedResponse.Integrate(
            CurrentState, _drive, _activation, _activationTables, _rate);
    }

    /// <summary>½ Σ_i min(x_i², 1), the units' part of the energy.</summary>
    private protected float NeuronEnergy() => ClippedResponse.Energy(_activation, Units);

    /// <summary>A m of the overlaps, or of what the network holds in their place.</summary>
    private protected void ApplyTransitions(float[] overlaps) =>
        _transitions.Apply(overlaps, _targets, _memories);
}
