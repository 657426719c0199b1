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

    private readonly GainCompetition _competition;
    private readonly float[] _weights;
    private readonly float[] _similarities;
    private readonly sbyte[] _row;
    private readonly RandomStream _random = new RandomStream(0, ContentStream);
    private readonly StateVariable _weight;
    private PatternSet _contentSet;
    private float[] _content;
    private StateVariable _contentShown;
    private float _scale;

    /// <inheritdoc cref="Network(int, int)"/>
    public UniversalNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _competition = new GainCompetition(capacity);
        _weights = new float[capacity];
        _similarities = new float[capacity];
        _row = new sbyte[units];
        _weight = new StateVariable("weight", _weights, true, 1f);
        _contentSet = new PatternSet(units, capacity);
        _content = new float[units];
        _contentShown = new StateVariable("content", _content, false, 1f);
    }

    /// <summary>The patterns that it answers with; those stored where they are its own.</summary>
    public PatternSet ContentPatterns => _contents == Contents.Own ? Patterns : _contentSet;

    /// <summary>The answer y, one a unit of the contents, within [−1, 1].</summary>
    public float[] Content => _content;

    /// <inheritdoc/>
    public override StateVariable Modulation => _weight;

    /// <inheritdoc/>
    public override StateVariable Beside => _contentShown;

    /// <summary>Only choices of it have an energy.</summary>
    public override bool HasEnergy => false;

    /// <summary>0; see <see cref="HasEnergy"/>.</summary>
    public override float Energy() => 0f;

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>Perplexity of the weights' shares.</summary>
    public override float Spread() => Observables.PerplexityOfShares(_weights, _memories);

    /// <summary>Answers with these patterns until other contents are chosen. Allocates.</summary>
    /// <param name="contents">One for each memory; of any number of units.</param>
    public void StoreContents(PatternSet contents)
    {
        Check.Given(contents)?.Throw(nameof(contents));
        Check.Range(_memories, 1, Capacity)?.Throw("memories");
        Check.Range(contents.Count, _memories, _memories)?.Throw("contents.Count");
        _contents = Contents.Random;
        _contentSet = contents;
        _content = new float[contents.Units];
        _contentShown = new StateVariable("content", _content, false, 1f);
    }

    /// <inheritdoc/>
    private protected override void OnStored() => FillContents();

    /// <inheritdoc/>
    private protected override void Begin(sbyte[] cue)
    {
        base.Begin(cue);
        Weigh();
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        Weigh();
        if (_contents != Contents.Own)
        {
            Drive(_coefficients, _contentSet.MemoryCodes, _content);
            for (int i = 0; i < _content.Length; i++)
            {
                _content[i] *= _scale;
            }

            return;
        }

        if (_separation == Separation.Softmax)
        {
            ProjectFinely(_competition.LogGains);
        }
        else
        {
            ProjectWhole();
        }

        KeepUndecided(1f / _scale);
        TakeDrive(_scale);
        Array.Copy(_activation, _content, _content.Length);
    }

    // Weights as they are projected, their shares, and what the answer is to be multiplied with.
    private void Weigh()
    {
        TakeSimilarities();
        float[] g = _coefficients, weights = _weights;
        Separate();
        float sum = 0f;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            sum += g[mu] < 0f ? -g[mu] : g[mu];
        }

        _scale = sum > LeastSimilarity ? 1f / sum : 1f;
        for (int mu = 0; mu < memories; mu++)
        {
            weights[mu] = g[mu] * _scale;
        }
    }

    private void TakeSimilarities()
    {
        float[] overlaps = _overlaps, similarities = _similarities, state = _state;
        int units = state.Length;
        float factor = units, shift = 0f;
        if (_similarity == Similarity.Cosine || _similarity == Similarity.Euclidean)
        {
            float power = 0f;
            for (int i = 0; i < units; i++)
            {
                power += state[i] * state[i];
            }

            if (_similarity == Similarity.Euclidean)
            {
                factor = 2 * units;
                shift = -power;
            }
            else if (power > LeastSimilarity)
            {
                factor = units / SquareRoot(units * power);
            }
        }

        // Softmax sees differences only, which are exact where overlaps are not.
        if (_separation == Separation.Softmax)
        {
            overlaps = _leads;
            factor /= units;
            shift = 0f;
        }

        for (int mu = 0; mu < _memories; mu++)
        {
            similarities[mu] = overlaps[mu] * factor + shift;
        }
    }

    private void Separate()
    {
        float[] similarities = _similarities, g = _coefficients;
        int memories = _memories;
        switch (_separation)
        {
            case Separation.Softmax:
                _competition.SetSharpness(_sharpness);
                _competition.Follow(similarities, memories);
                Array.Copy(_competition.Gains, g, memories);
                break;
            case Separation.Maximum:
                int best = 0;
                for (int mu = 0; mu < memories; mu++)
                {
                    g[mu] = 0f;
                    best = similarities[mu] > similarities[best] ? mu : best;
                }

                g[best] = 1f;
                break;
            default:
                int power = _separation == Separation.Power ? _power : 1;
                for (int mu = 0; mu < memories; mu++)
                {
                    g[mu] = Raise(similarities[mu], power);
                }

                break;
        }
    }

    private static float Raise(float similarity, int power)
    {
        if (similarity < LeastSimilarity && similarity > -LeastSimilarity)
        {
            return 0f;
        }

        float product = similarity;
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
