namespace AstroNano.Trials.Lanes;

/// <summary><see cref="AstrocyteNetwork"/> and <see cref="AttentionNetwork"/>.</summary>
internal sealed class GatedLanes(
    GatedNetwork network, LaneMemories drawn) : GradedLanes(network, drawn)
{
    private const float LeastLogGain = GainCompetition.LeastLogGain;

    private readonly GatedNetwork _network = network;
    private readonly bool _isLinear = network is AttentionNetwork;
    private readonly Vector<float>[] _gains = new Vector<float>[drawn.Memories];
    private readonly Vector<float>[] _logGains = new Vector<float>[drawn.Memories];
    private readonly Vector<float>[] _scores = new Vector<float>[drawn.Memories];
    private Vector<float> _partition;
    private float _decay;
    private float _growth;
    private bool _atOnce;

    public override Vector<float>[] Gains => _gains;

    public override Vector<float> Perplexity()
    {
        Vector<float> mean = Vector<float>.Zero;
        for (int mu = 0; mu < _gains.Length; mu++)
        {
            mean += _gains[mu] * _logGains[mu];
        }

        Span<float> perplexity = stackalloc float[LaneMemories.Lanes];
        for (int lane = 0; lane < perplexity.Length; lane++)
        {
            perplexity[lane] = FloatMath.Exp(FloatMath.Log(_partition[lane]) - mean[lane]);
        }

        return new Vector<float>(perplexity);
    }

    private protected override void BeginMemories()
    {
        GainCompetition competition = CompetitionOf(_network);
        (_decay, _growth) = (DecayOf(competition), GrowthOf(competition));
        if (!_isLinear && _network.Units != _drawn.Units)
        {
            // Its scale is half the units; half a power of two is divided out exactly.
            _growth = _growth / (0.5f * _network.Units) * (0.5f * _drawn.Units);
        }

        _atOnce = _network.GainDynamics == GainDynamics.Instantaneous;
        ComputeScores();
        Array.Clear(_logGains);
        Array.Fill(_gains, Vector<float>.One);
        _partition = new Vector<float>(_gains.Length);
        if (_atOnce)
        {
            Compete();
        }

        ComputeGains();
    }

    private protected override void AdvanceMemories()
    {
        if (!_atOnce)
        {
            Compete();
        }

        if (IntegrateNeurons())
        {
            MeasureOverlaps();
            ComputeScores();
        }

        if (_atOnce)
        {
            Compete();
        }

        ComputeGains();
    }

    private protected override bool AreMemoriesSettled()
    {
        Vector<float> decay = new(_decay), growth = new(_growth), least = new(LeastLogGain);
        Vector<float> largest = new(float.MinValue);
        for (int mu = 0; mu < _gains.Length; mu++)
        {
            largest = Vector.MaxNative(largest, _logGains[mu] * decay + growth * _scores[mu]);
        }

        for (int mu = 0; mu < _gains.Length; mu++)
        {
            Vector<float> l = _logGains[mu], rise = growth * _scores[mu];
            Vector<float> next = l * decay + rise - largest;
            next = Vector.ConditionalSelect(Vector.GreaterThan(next,
                new Vector<float>(GainCompetition.LeastLogDifference)), Vector<float>.Zero, next);
            Vector<int> gone = Vector.Equals(_gains[mu], Vector<float>.Zero)
                & Vector.LessThanOrEqual(l, least)
                & Vector.LessThanOrEqual(least * decay + rise - largest, least);
            if ((gone | Vector.Equals(next, l)) != Vector<int>.AllBitsSet)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeScores()
    {
        Vector<float> units = new(_drawn.Units);
        Vector<float> least = new(AstrocyteNetwork.LeastOverlap);
        for (int mu = 0; mu < _scores.Length; mu++)
        {
            Vector<float> m = _overlaps[mu];
            _scores[mu] = _isLinear ? units * m : Vector.ConditionalSelect(
                Vector.GreaterThan(Vector.Abs(m), least), m * m, Vector<float>.Zero);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeGains()
    {
        Vector<float> scale = Vector<float>.One / _partition, memories = new(_gains.Length);
        for (int mu = 0; mu < _gains.Length; mu++)
        {
            Vector<float> p = _gains[mu] * scale;
            _gains[mu] = p;
            Take(mu, _isLinear ? p : memories * (p * _overlaps[mu]));
        }
    }

    // One step of GainCompetition.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compete()
    {
        Vector<float>[] logGains = _logGains, gains = _gains, scores = _scores;
        Vector<float> decay = new(_decay), growth = new(_growth), zero = Vector<float>.Zero;
        Vector<float> largest = new(float.MinValue);
        for (int mu = 0; mu < logGains.Length; mu++)
        {
            Vector<float> l = logGains[mu] * decay + growth * scores[mu];
            logGains[mu] = l;
            largest = Vector.MaxNative(largest, l);
        }

        Vector<float> sum = zero;
        Vector<float> top = new(GainCompetition.LeastLogDifference), least = new(LeastLogGain);
        for (int mu = 0; mu < logGains.Length; mu++)
        {
            Vector<float> l = logGains[mu] - largest;
            Vector<int> isTop = Vector.GreaterThan(l, top), isLeft = Vector.GreaterThan(l, least);
            Vector<float> e = isLeft == Vector<int>.Zero ? zero
                : Vector.ConditionalSelect(isLeft, LaneMath.Exponential(l), zero);
            e = Vector.ConditionalSelect(isTop, Vector<float>.One, e);
            logGains[mu] = Vector.ConditionalSelect(isTop, zero, l);
            gains[mu] = e;
            sum += e;
        }

        _partition = sum;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_competition")]
    private static extern ref GainCompetition CompetitionOf(GatedNetwork network);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_decay")]
    private static extern ref float DecayOf(GainCompetition competition);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_growth")]
    private static extern ref float GrowthOf(GainCompetition competition);
}
