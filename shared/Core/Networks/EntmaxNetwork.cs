namespace AstroNano.Core;

/// <summary>
/// The sparse modern Hopfield network: x ← Ξ p, p = entmax(β Ξᵀ x), which is the softmax of
/// <see cref="ModernNetwork"/> with weights that become exactly 0:
/// <code>
/// p_μ = max(z_μ/2 − τ, 0)²,  z = β Ξᵀ x,  τ such that Σ_μ p_μ = 1
/// </code>
/// Where one memory leads all others by at least 2/β it has all the weight, and the next state is
/// that memory exactly. The energy ½ ‖x‖² − Σ_μ p_μ ξ_μᵀx − (4/3β)(1 − Σ_μ p_μ^(3/2)) never rises.
/// Source: Santos, Niculae, McNamee and Martins, Sparse and Structured Hopfield Networks, ICML
/// 2024, with α = 1.5; entmax: Peters, Niculae and Martins, ACL 2019.
/// </summary>
public sealed class EntmaxNetwork : ProjectionNetwork
{
    private readonly Setting _sharpness;
    private readonly float[] _weights;

    // Halved scores above −1, the largest first: no other memory can have a weight.
    private readonly float[] _candidates;

    // √p of the memory that leads, −τ where its score is the zero.
    private float _largestRoot;

    // Σ p over the largest p.
    private float _partition;

    /// <inheritdoc cref="Network(int, int)"/>
    public EntmaxNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _weights = new float[capacity];
        _candidates = new float[capacity];
        _sharpness = Add(new Setting("beta", "β", 0.001f, 100f, Curve.Logarithmic, 0.1f,
            "How sharply the closest memory is preferred; low: all are mixed.")
            .OnKnob(0.01f, 1f));
    }

    /// <summary>Inverse temperature of entmax, β; 0.001 to 100.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Sharpness
    {
        get => _sharpness.InForce;
        set => _sharpness.Set(value);
    }

    /// <summary>
    /// Weights p_μ, one per memory; they sum to 1, and most are exactly 0. The working array, as
    /// <see cref="Network.State"/>.
    /// </summary>
    public override float[] Modulation => _weights;

    /// <inheritdoc/>
    public override string ModulationName => "weight";

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>Perplexity of the weights.</summary>
    protected override float ComputeSpread() =>
        Observables.PerplexityOfShares(_weights, _memories);

    /// <summary>½ ‖x‖² − Σ_μ p_μ ξ_μᵀx − (4/3β)(1 − Σ_μ p_μ^(3/2)).</summary>
    protected override float ComputeEnergy()
    {
        float[] overlaps = _overlaps, weights = _weights, leads = _leads;
        float half = 0.5f * Sharpness, attraction = 0f, cubes = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            attraction += weights[mu] * overlaps[mu];
            cubes += weights[mu] * (half * leads[mu] + _largestRoot);
        }

        return 0.5f * Observables.SumOfSquares(CurrentState, Units) - Units * attraction
            - 4f * (1f - cubes) / (3f * Sharpness);
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        if (_memories > 0)
        {
            Weigh();
        }
    }

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        base.Begin(cue);
        Weigh();
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        Project(1f / _partition);
        Weigh();
    }

    private void Weigh()
    {
        float[] leads = _leads, weights = _weights;
        int memories = _memories;
        float half = 0.5f * Sharpness, sum = 0f;
        _largestRoot = LargestRoot(half);
        float scale = half / _largestRoot;
        for (int mu = 0; mu < memories; mu++)
        {
            // p over the largest, (1 + u)² with u ≤ 0, and its logarithm where u is small.
            float u = leads[mu] * scale, root = 1f + u, weight = root > 0f ? root * root : 0f;
            SetWeight(mu, weight, u * (2f - u));
            weights[mu] = weight;
            sum += weight;
        }

        _partition = sum;
        for (int mu = 0; mu < memories; mu++)
        {
            weights[mu] /= sum;
        }
    }

    // −τ. A memory has a weight if the squared leads of all better ones over it sum to less
    // than 1.
    private float LargestRoot(float half)
    {
        float[] candidates = _candidates;
        int count = SortCandidates(half), with = 0;
        float sum = 0f, squares = 0f;
        while (with < count)
        {
            float z = candidates[with];
            if (squares - z * (2f * sum - with * z) >= 1f)
            {
                break;
            }

            sum += z;
            squares += z * z;
            with++;
        }

        float mean = sum / with;
        return FloatMath.SquareRoot((1f - (squares - sum * mean)) / with) - mean;
    }

    private int SortCandidates(float half)
    {
        float[] leads = _leads, candidates = _candidates;
        int memories = _memories, count = 0;
        for (int mu = 0; mu < memories; mu++)
        {
            float z = half * leads[mu];
            if (z <= -1f)
            {
                continue;
            }

            int place = count++;
            while (place > 0 && candidates[place - 1] < z)
            {
                candidates[place] = candidates[place - 1];
                place--;
            }

            candidates[place] = z;
        }

        return count;
    }
}
