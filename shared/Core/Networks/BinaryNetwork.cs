namespace AstroNano.Core;

/// <summary>
/// The binary Hopfield network: units of −1 and +1 decide by the sign of their field,
/// s_i ← sgn Σ_j W_ij s_j with W = Ξ Ξᵀ; its energy −½ Σ_μ c_μ² never rises while one unit
/// decides at a time. With noise a unit is +1 with probability 1/(1 + e^(−2h/T)), h its field
/// over N (Glauber). Source: Hopfield 1982, in the form of the review of dense associative
/// memories, eqs. (5), (6), (10); R. Glauber, J. Math. Phys. 4, 294 (1963).
/// </summary>
/// <remarks>A step is one unit, or all of them where they decide at once.</remarks>
public sealed class BinaryNetwork : DiscreteNetwork
{
    // Noise below this counts as none.
    internal const float LeastNoise = 1e-4f;

    // e to this power is as good as infinite, and its inverse no denormal.
    private const float LargestExponent = 80f;
    private const int OrderStream = 9;

    private readonly RandomStream _random = new RandomStream(0, OrderStream);
    private readonly short[] _sequence;
    private readonly Setting _orderSetting;
    private readonly Setting _diagonalSetting;
    private readonly Setting _noiseSetting;
    private UpdateOrder _order;
    private bool _diagonalKept;
    private float _noise;

    /// <inheritdoc cref="Network(int, int)"/>
    public BinaryNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _sequence = new short[units];
        _orderSetting = Add(new Setting("order", "i", (int)UpdateOrder.Index,
            "Neurons decide one after the other, in a drawn order, or all at once.",
            "index", "random", "all"));
        _diagonalSetting = Add(new Setting("diagonal", "Wd", 0,
            "Whether a neuron feels itself, which holds it where it is.", "dropped", "kept"));
        _noiseSetting = Add(new Setting("noise", "T", 0f, 100f, Curve.Linear, 0f,
            "How often a neuron decides against its field; above about 1 all is lost.")
            .OnKnob(0f, 2f));
    }

    /// <summary>
    /// Which units decide in a step; 0 to 2. A change takes effect with the next cue.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public UpdateOrder Order
    {
        get => (UpdateOrder)_orderSetting.WholeValue;
        set => _orderSetting.Set((int)value);
    }

    /// <summary>Whether a unit feels itself: W's diagonal, K/N, kept or dropped.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public bool DiagonalKept
    {
        get => _diagonalSetting.WholeValue == 1;
        set => _diagonalSetting.Set(value ? 1f : 0f);
    }

    /// <summary>Temperature of the units, T; 0 to 100, below 0.0001 as 0.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Noise
    {
        get => _noiseSetting.InForce;
        set => _noiseSetting.Set(value);
    }

    /// <summary>−(N/2) Σ m² without what the dropped diagonal adds, K/2.</summary>
    protected override float ComputeEnergy()
    {
        float energy = -0.5f * Units * Observables.SumOfSquares(_overlaps, _memories);
        return _diagonalKept ? energy : energy + 0.5f * _memories;
    }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new LoadTheory(this);

    /// <inheritdoc/>
    public override int StepsPerPass => _order == UpdateOrder.All ? 1 : Units;

    /// <summary>Also the generator, and the order where one is drawn.</summary>
    public override int StateSize =>
        base.StateSize + 1 + (_order == UpdateOrder.Random ? Units : 0);

    /// <inheritdoc/>
    public override void AddTo(Digest digest)
    {
        base.AddTo(digest);
        digest.Add(_random.State);
        if (_order == UpdateOrder.Random)
        {
            for (int place = 0; place < _sequence.Length; place++)
            {
                digest.Add((int)_sequence[place]);
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        _order = Order;
        _diagonalKept = DiagonalKept;
        _noise = Noise;
        base.OnSet(setting);
    }

    /// <inheritdoc/>
    private protected override void TabulateVotes()
    {
        int units = Units;
        for (int agreement = 0; agreement <= units; agreement++)
        {
            _voteOf[agreement] = 2 * agreement - units;
            _selfVoteOf[agreement] = _diagonalKept ? 0L : -1L;
        }
    }

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        base.Begin(cue);

        // Every cue has an order and a noise of its own, and always the same ones.
        int hash = 0;
        for (int i = 0; i < _sequence.Length; i++)
        {
            hash = unchecked(hash * 31 + cue[i]);
            _sequence[i] = (short)i;
        }

        _random.Seed(hash & 0xFFFFFF, OrderStream);
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        switch (_order)
        {
            case UpdateOrder.All:
                UpdateAll();
                break;
            case UpdateOrder.Random:
                UpdateDrawn();
                break;
            default:
                UpdateNext();
                break;
        }
    }

    /// <inheritdoc/>
    private protected override bool IsUp(long field, bool wasUp)
    {
        if (_noise < LeastNoise)
        {
            return base.IsUp(field, wasUp);
        }

        float exponent = -2f * (int)field / (Units * _noise);
        if (exponent > LargestExponent)
        {
            exponent = LargestExponent;
        }

        float drawn = ((uint)_random.NextBits() >> 8) * (1f / 16777216f);
        return drawn < 1f / (1f + FloatMath.Exp(exponent));
    }

    // A partial Fisher–Yates shuffle: each pass goes through all units in an order of its own.
    private void UpdateDrawn()
    {
        int place = _cursor;
        int other = place + _random.Next(_sequence.Length - place);
        short unit = _sequence[other];
        _sequence[other] = _sequence[place];
        _sequence[place] = unit;
        _cursor = place + 1 < _sequence.Length ? place + 1 : 0;
        UpdateUnit(unit);
    }
}
