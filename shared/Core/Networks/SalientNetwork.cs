namespace AstroNano.Core;

/// <summary>
/// Sequences in which a slow saliency α_μ holds each memory for a while: the settings and the
/// start that the networks of two and of three layers share.
/// Source: Betteti, Baggio and Zampieri 2026, eqs. (4)–(7).
/// </summary>
public abstract class SalientNetwork : SequenceNetwork
{
    private protected readonly float[] _saliencies;
    private protected readonly Setting _leak;
    private protected float _saliencyRate;
    private readonly Setting _saliencyTime;
    private readonly Setting _initialSaliency;

    /// <summary>A network without memories yet; its transitions are a ring.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="edges">The most edges of its transitions, from capacity on.</param>
    private protected SalientNetwork(int units, int capacity, int edges)
        : base(units, capacity, edges, Gain("κ", 6f,
            "How strongly a memory calls the next; below about 3.5 the chain dies out.")
            .OnKnob(2f, 10f))
    {
        _saliencies = new float[capacity];
        AddVariable("saliency", _saliencies);

        // 50 rather than 100: the same chain, twice as lively.
        _saliencyTime = Add(new Setting("saliency-time", "τs", 0.1f, 1e6f, Curve.Logarithmic, 100f,
            "How slowly saliency grows and fades; it sets the pace of the chain.")
            .OnKnob(20f, 200f, 50f));
        _leak = Add(new Setting("leak", "η", 0f, 1f, Curve.Logarithmic, 0.01f,
            "How much of the next memory is let into the neurons; without it nothing follows.")
            .OnKnob(0.001f, 1f));
        _initialSaliency = Add(new Setting("first-saliency", "z0", 0f, 1000f, Curve.Linear, 3f,
            "Saliency of the cued memory at the next CUE.")
            .OnKnob(1f, 6f));
    }

    /// <summary>Time constant of the saliencies, τ_s; 0.1 to 1e6.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float SaliencyTimeConstant
    {
        get => _saliencyTime.InForce;
        set => _saliencyTime.Set(value);
    }

    /// <summary>Leak η of the next memory into the drive; 0 to 1.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Leak
    {
        get => _leak.InForce;
        set => _leak.Set(value);
    }

    /// <summary>
    /// Saliency z₀ of the cued memory, and size of the cued state, from the next cue on; 0 to
    /// 1000.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float InitialSaliency
    {
        get => _initialSaliency.InForce;
        set => _initialSaliency.Set(value);
    }

    /// <summary>
    /// Saliencies α_μ, one per memory (K of them are meaningful). The working array, as
    /// <see cref="Network.State"/>.
    /// </summary>
    public override float[] Modulation => _saliencies;

    /// <inheritdoc/>
    public override string ModulationName => "saliency";

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>Perplexity of the saliencies' shares, α_μ / Σ α.</summary>
    protected override float ComputeSpread() =>
        Observables.PerplexityOfShares(_saliencies, _memories);

    /// <inheritdoc/>
    private protected override float CueAmplitude => InitialSaliency;

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        _saliencyRate = RateOf(_saliencyTime.Value);
    }

    /// <summary>
    /// The memory that the cue resembles most starts with the first saliency, all others with 0.
    /// </summary>
    private protected void CueSaliencies()
    {
        for (int mu = 0; mu < _memories; mu++)
        {
            _saliencies[mu] = 0f;
        }

        _saliencies[Observables.Dominant(_overlaps, _memories)] = InitialSaliency;
    }
}
