using System;

namespace AstroNano.Core;

/// <summary>
/// The universal associative memory: an answer is a projection of separated similarities,
/// y = C sep(sim(Ξ, x)). With the memories as contents, C = Ξ, the answer is the next state; with
/// others, as the small letter of a letter, it is shown beside the state, which stays.
/// The correlation memory (dot, identity), the dense memory in one step (dot, power) and the modern
/// Hopfield network (dot, softmax) are choices of it.
/// Source: Millidge et al., ICML 2022; review of dense associative memories, §2.7.
/// </summary>
/// <remarks>
/// For states within [−1, 1] all four similarities follow from the overlap m and Σ x²:
/// Nm, Nm/√(N Σ x²), Nm and 2Nm − Σ x². Weights are divided by the sum of their sizes only after
/// the projection, so that whole numbers stay exact up to 2²⁴. Where an answer is 0 a unit keeps
/// its state.
/// </remarks>
public sealed partial class UniversalNetwork : ProjectionNetwork
{
    // The power of a smaller similarity counts as zero, so that no product is a denormal.
    private const float LeastSimilarity = 1e-6f;
    private const int ContentStream = 11;

    // Leaves every power as it is, and bounds one that a flipped bit has changed.
    private const int PowerBits = 7;

    private readonly GainCompetition _competition;
    private readonly float[] _shares;
    private readonly sbyte[] _row;
    private readonly RandomStream _random = new RandomStream(0, ContentStream);
    private PatternSet _contentSet;
    private float[] _content;
    private float _scale;

    /// <inheritdoc cref="Network(int, int)"/>
    public UniversalNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _competition = new GainCompetition(capacity);
        _shares = new float[capacity];
        _row = new sbyte[units];
        _contentSet = new PatternSet(units, capacity);
        _content = new float[units];
    }

    /// <summary>The patterns that it answers with; those stored where they are its own.</summary>
    public PatternSet ContentPatterns => _contents == Contents.Own ? Patterns : _contentSet;

    /// <summary>
    /// The answer y, one a unit of the contents, within [−1, 1]; 0 before the first step.
    /// </summary>
    public float[] Content => _content;

    /// <inheritdoc/>
    public override float[] Modulation => _shares;

    /// <inheritdoc/>
    public override string ModulationName => "weight";

    /// <inheritdoc/>
    public override float[] Beside => _content;

    /// <inheritdoc/>
    public override string BesideName => "content";

    /// <summary>Only choices of it have an energy.</summary>
    public override bool HasEnergy => false;

    /// <summary>0; see <see cref="HasEnergy"/>.</summary>
    public override float Energy() => 0f;

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>Perplexity of the weights' shares.</summary>
    public override float Spread() => Observables.PerplexityOfShares(_shares, _memories);

    /// <inheritdoc/>
    private protected override void OnStored() => FillContents();

    /// <inheritdoc/>
    private protected override void Begin(sbyte[] cue)
    {
        base.Begin(cue);
        Array.Clear(_content, 0, _content.Length);
        Weigh();
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        Weigh();
        if (_contents == Contents.Own)
        {
            Project(_scale);
            Array.Copy(_state, _content, _content.Length);
        }
        else
        {
            Project(_contentSet, _scale, _content);
        }
    }

    // Weights, their shares, and what the answer is to be multiplied with.
    private void Weigh()
    {
        TakeSimilarities();
        switch (_separation)
        {
            case Separation.Softmax: WeighBySoftmax(); break;
            case Separation.Maximum: WeighLargest(); break;
            default: WeighByPower(_separation == Separation.Power ? _power : 1); break;
        }

        float[] shares = _shares;
        float sum = 0f;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float weight = shares[mu];
            sum += weight < 0f ? -weight : weight;
        }

        _scale = sum > LeastSimilarity ? 1f / sum : 1f;
        for (int mu = 0; mu < memories; mu++)
        {
            shares[mu] *= _scale;
        }
    }

    // Softmax sees differences only, which are exact where overlaps are not.
    private void TakeSimilarities()
    {
        bool isSoftmax = _separation == Separation.Softmax;
        float[] overlaps = isSoftmax ? _leads : _overlaps, similarities = _shares;
        int units = _state.Length;
        float factor = units, shift = 0f;
        if (_similarity == Similarity.Euclidean)
        {
            factor = 2 * units;
            shift = isSoftmax ? 0f : -Observables.Power(_state, units);
        }
        else if (_similarity == Similarity.Cosine)
        {
            float power = Observables.Power(_state, units);
            factor = power > LeastSimilarity ? units / SquareRoot(units * power) : factor;
        }

        factor = isSoftmax ? factor / units : factor;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            similarities[mu] = overlaps[mu] * factor + shift;
        }
    }

    private void WeighBySoftmax()
    {
        float[] shares = _shares, weights = _competition.Gains;
        float[] logWeights = _competition.LogGains;
        int memories = _memories;
        _competition.SetSharpness(_sharpness);
        _competition.Follow(_shares, memories);
        for (int mu = 0; mu < memories; mu++)
        {
            shares[mu] = weights[mu];
            SetWeight(mu, weights[mu], logWeights[mu]);
        }
    }

    private void WeighLargest()
    {
        float[] shares = _shares;
        int memories = _memories;
        float largest = shares[0];
        for (int mu = 1; mu < memories; mu++)
        {
            largest = shares[mu] > largest ? shares[mu] : largest;
        }

        for (int mu = 0; mu < memories; mu++)
        {
            shares[mu] = shares[mu] == largest ? 1f : 0f;
            SetWeight(mu, shares[mu]);
        }
    }

    // Scaled by a power of two, which no digit is lost by; an infinite weight ends the search too.
    private void WeighByPower(int power)
    {
        float[] shares = _shares;
        int memories = _memories;
        float largest = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            float weight = Raise(shares[mu], power);
            shares[mu] = weight;
            weight = weight < 0f ? -weight : weight;
            largest = weight > largest ? weight : largest;
        }

        float scale = 1f;
        while (largest * scale > 1f && scale != 0f)
        {
            scale *= 0.5f;
        }

        for (int mu = 0; mu < memories; mu++)
        {
            shares[mu] *= scale;
            SetWeight(mu, shares[mu]);
        }
    }

    private static float Raise(float similarity, int power)
    {
        if (similarity < LeastSimilarity && similarity > -LeastSimilarity)
        {
            return 0f;
        }

        float product = similarity;
        power &= PowerBits;
        while (power > 1)
        {
            product *= similarity;
            power--;
        }

        return product;
    }

    // Newton's iteration from above: each step is nearer until none is.
    private static float SquareRoot(float square)
    {
        float root = square > 1f ? square : 1f;
        float next = 0.5f * (root + square / root);
        while (next < root)
        {
            root = next;
            next = 0.5f * (root + square / root);
        }

        return root;
    }
}
