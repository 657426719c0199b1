namespace AstroNano.Core;

/// <summary>
/// Networks in which memories follow one another: memory μ calls those that the matrix A leads
/// to, by default the next of a ring, with the gain κ. How, and on how many time scales, tells the
/// networks apart. Source: Betteti, Baggio and Zampieri 2026, eqs. (7)–(9).
/// </summary>
public abstract class SequenceNetwork : ClippedNetwork
{
    private protected const int SequenceGainSetting = 2;

    private protected readonly float[] _targets;
    private protected float _gain;
    private readonly TransitionGraph _transitions;

    /// <summary>A network without memories yet; its transitions are a ring.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="edges">The most edges of <see cref="Transitions"/>, from capacity on.</param>
    private protected SequenceNetwork(int units, int capacity, int edges)
        : base(units, capacity)
    {
        Check.Range(edges, capacity, 4096)?.Throw(nameof(edges));
        _targets = new float[capacity];
        _transitions = new TransitionGraph(edges);
        _gain = DefaultSequenceGain;
    }

    /// <summary>
    /// A: which memory calls which. Storing another number of memories makes it a ring again;
    /// a change takes effect with the next cue.
    /// </summary>
    public TransitionGraph Transitions => _transitions;

    /// <summary>Gain of the transitions, κ, or λ of slow synapses; 0 to 1000.</summary>
    public float SequenceGain
    {
        get => _gain;
        set
        {
            Check.Range(value, 0f, 1000f)?.Throw(nameof(SequenceGain));
            _gain = value;
        }
    }

    /// <inheritdoc/>
    public override int DefaultMemories => 8;

    /// <summary>Walsh patterns, which do not overlap; with others the chain breaks.</summary>
    public override PatternKind DefaultPatterns => PatternKind.Walsh;

    /// <inheritdoc/>
    public override int SettingCount => 3;

    /// <inheritdoc/>
    public override float GetSetting(int index) =>
        index == SequenceGainSetting ? _gain : base.GetSetting(index);

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        if (index == SequenceGainSetting)
        {
            SequenceGain = value;
        }
        else
        {
            base.SetSetting(index, value);
        }
    }

    /// <summary>The papers' κ.</summary>
    private protected abstract float DefaultSequenceGain { get; }

    /// <inheritdoc/>
    private protected override void OnStored()
    {
        base.OnStored();
        if (_memories != _transitions.Memories)
        {
            _transitions.ConnectRing(_memories);
        }
    }

    /// <summary>A m of the overlaps, or of what the network holds in their place.</summary>
    private protected void CallNext(float[] overlaps) =>
        _transitions.Apply(overlaps, _targets, _memories);
}
