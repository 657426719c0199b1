namespace AstroNano.Core;

/// <summary>
/// Dense associative memory: E = −Σ_μ F(c_μ), F(z) = zⁿ or eᶻ, c_μ = ξ_μᵀs. One unit after the
/// other takes the sign that lowers the energy, by exact differences in whole numbers,
/// s_i ← sgn Σ_μ [F(c_μ − ξ_μ^i s_i + ξ_μ^i) − F(c_μ − ξ_μ^i s_i − ξ_μ^i)], or all at once in the
/// one-step form s ← sgn Σ_μ ξ_μ F'(c_μ). n = 2 is the binary Hopfield network.
/// Source: Krotov and Hopfield 2016, Demircigil et al. 2017; review of dense associative
/// memories, §2.5, eqs. (9), (11), (13).
/// </summary>
/// <remarks>
/// With the unit's own sign split off, the difference is twice U(c) ξ_μ^i + V(c) s_i with
/// U = ½ [F(c+2) − F(c−2)] and V = ½ [2F(c) − F(c+2) − F(c−2)]. For eᶻ both are e^(c − c_max) times
/// a constant, in fixed point of 24 bits.
/// </remarks>
public sealed class DenseNetwork : DiscreteNetwork
{
    /// <summary>The power that stands for eᶻ.</summary>
    public const int Exponential = 7;

    private const int LeastPower = 2;
    private const int DefaultPower = 3;
    private const int PowerBits = 7;

    // 2²⁴: the fixed point of e^(c − c_max).
    private const float One = 16777216f;

    // tanh(1) = (cosh 2 − 1)/sinh 2, V over U of the exponential, in 2²⁰ths.
    private const long SelfShare = 798_589L;
    private const int ShareBits = 20;

    private readonly float[] _weights;
    private readonly Setting _powerSetting;
    private readonly Setting _updateSetting;
    private int _power = DefaultPower;
    private bool _allAtOnce;

    /// <inheritdoc cref="Network(int, int)"/>
    public DenseNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _weights = new float[capacity];
        _powerSetting = Add(new Setting("power", "n", LeastPower, Exponential, Curve.Integer,
            DefaultPower,
            "How much more a close memory counts than a far one; it sets the capacity.")
            .WithLastWord("exp"));
        _updateSetting = Add(new Setting("update", "u", 0,
            "Neurons decide one after the other, or all in one step.", "units", "step"));
    }

    /// <summary>n of F(z) = zⁿ; 2 to 7, the last of which stands for eᶻ.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public int Power
    {
        get => _power;
        set => _powerSetting.Set(value);
    }

    /// <summary>Whether all units decide at once, in the one-step form.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public bool AllAtOnce
    {
        get => _allAtOnce;
        set => _updateSetting.Set(value ? 1f : 0f);
    }

    /// <summary>Votes of the memories, m^(n−1), or e^(c − c_max).</summary>
    public override float[] Modulation => _weights;

    /// <inheritdoc/>
    public override string ModulationName => "vote";

    /// <summary>−(N/n) Σ mⁿ; −c_max − log Σ e^(c − c_max) for the exponential.</summary>
    protected override float ComputeEnergy()
    {
        if (_power == Exponential)
        {
            int largest = _agreements[LargestAgreement()];
            float sum = 0f;
            for (int mu = 0; mu < _memories; mu++)
            {
                sum += FloatMath.Exp(2 * (_agreements[mu] - largest));
            }

            return Units - 2 * largest - FloatMath.Log(sum);
        }

        float total = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            total += RaisedOverlap(mu, _power);
        }

        return -total * Units / _power;
    }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new DenseTheory(this);

    /// <inheritdoc/>
    public override int StepsPerPass => _allAtOnce ? 1 : Units;

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        _power = _powerSetting.WholeValue;
        _allAtOnce = _updateSetting.WholeValue == 1;
        base.OnSet(setting);
    }

    /// <inheritdoc/>
    private protected override void TabulateVotes()
    {
        int units = Units;
        for (int agreement = 0; agreement <= units; agreement++)
        {
            // The exponential, which is no power, has its votes elsewhere.
            long c = 2 * agreement - units;
            _selfVoteOf[agreement] = 0L;
            if (_allAtOnce)
            {
                _voteOf[agreement] = Raise(c, _power - 1);
                continue;
            }

            long up = Raise(c + 2, _power), down = Raise(c - 2, _power);
            _voteOf[agreement] = (up - down) / 2;
            _selfVoteOf[agreement] = (2 * Raise(c, _power) - up - down) / 2;
        }
    }

    /// <inheritdoc/>
    private protected override void Weigh()
    {
        if (_power == Exponential)
        {
            WeighExponentially();
            return;
        }

        base.Weigh();
        float[] weights = _weights;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            weights[mu] = RaisedOverlap(mu, _power - 1);
        }
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        if (_allAtOnce)
        {
            UpdateAll();
        }
        else
        {
            UpdateNext();
        }
    }

    // The mask leaves every power as it is, and bounds one that a flipped bit has changed.
    private static long Raise(long c, int power)
    {
        long product = 1L;
        power &= PowerBits;
        while (power > 0)
        {
            product *= c;
            power--;
        }

        return product;
    }

    private void WeighExponentially()
    {
        int[] agreements = _agreements;
        int largest = agreements[LargestAgreement()];
        long self = 0L;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float weight = FloatMath.Exp(2 * (agreements[mu] - largest));
            _weights[mu] = weight;
            long vote = (int)(weight * One);
            self -= vote;
            _votes[mu] = vote << ShareBits;
        }

        _selfVote = _allAtOnce ? 0L : self * SelfShare;
    }

    private int LargestAgreement()
    {
        int best = 0;
        for (int mu = 1; mu < _memories; mu++)
        {
            if (_agreements[mu] > _agreements[best])
            {
                best = mu;
            }
        }

        return best;
    }

    private float RaisedOverlap(int memory, int power)
    {
        float m = _overlaps[memory];
        float product = m;
        power &= PowerBits;
        while (power > 1)
        {
            product *= m;
            power--;
        }

        return product;
    }
}
