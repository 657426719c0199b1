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
    private readonly PatternSet _contentSet;
    private readonly float[] _ownContent;

    // What it answers with, null for the memories; and the answer, of the same size.
    private PatternSet _answers;
    private int _answersVersion;
    private float[] _content;

    /// <inheritdoc cref="Network(int, int)"/>
    public UniversalNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _competition = new GainCompetition(capacity);
        _shares = new float[capacity];
        _row = new sbyte[units];
        _contentSet = new PatternSet(units, capacity, capacity, isOfContents: true);
        _ownContent = new float[units];
        _content = _ownContent;
        _similaritySetting = Add(new Setting("similarity", "S", (int)Similarity.Dot,
            "How the likeness of cue and memory is measured.",
            "dot", "cosine", "city-block", "euclidean"));
        _separationSetting = Add(new Setting("separation", "F", (int)Separation.Softmax,
            "How the closest memory is drawn apart from the rest.",
            "identity", "power", "softmax", "maximum"));
        _sharpnessSetting = Add(new Setting("beta", "β", 0.001f, 100f, Curve.Logarithmic, 0.25f,
            "How sharply softmax prefers the closest memory.").OnKnob(0.01f, 1f));
        _powerSetting = Add(new Setting("power", "n", 1f, 6f, Curve.Integer, 3f,
            "The power to which similarities are raised."));
        _contentsSetting = Add(new Setting("contents", "C", (int)Contents.Own,
            "What comes back: the memory itself, or what goes with it.",
            "own", "small", "digits", "random"));
        ReadChoices();
    }

    /// <summary>
    /// The patterns that it answers with; those stored where they are its own. Others cannot be
    /// stored as memories.
    /// </summary>
    public PatternSet? ContentPatterns => _answers ?? Patterns;

    /// <inheritdoc/>
    public override float[] Modulation => _shares;

    /// <inheritdoc/>
    public override string ModulationName => "weight";

    /// <summary>
    /// The answer y, one per unit of the contents, within [−1, 1]; 0 before the first step. The
    /// working array, as <see cref="Network.State"/>; other contents may need another one.
    /// </summary>
    public override float[] Beside => _content;

    /// <inheritdoc/>
    public override string BesideName => "content";

    /// <summary>Only choices of it have an energy.</summary>
    public override bool HasEnergy => false;

    /// <summary>0; see <see cref="HasEnergy"/>.</summary>
    protected override float ComputeEnergy() => 0f;

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>Perplexity of the weights' shares.</summary>
    protected override float ComputeSpread() =>
        Observables.PerplexityOfShares(_shares, _memories);

    /// <inheritdoc/>
    private protected override void CheckStored()
    {
        base.CheckStored();
        if (_answers != null && _answersVersion != _answers.Version)
        {
            throw new InvalidOperationException(
                "The stored contents have changed; call StoreContents again.");
        }
    }

    /// <inheritdoc/>
    protected override void OnStored()
    {
        bool isGiven = _answers != null && _answers != _contentSet;
        if (!isGiven || _answers.Count != _memories)
        {
            FillContents();
        }
    }

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        base.Begin(cue);
        Array.Clear(_content, 0, _content.Length);
        Weigh();
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        float scale = Weigh();
        if (_answers == null)
        {
            Project(scale);
            Array.Copy(CurrentState, _content, _content.Length);
        }
        else
        {
            Project(_answers, scale, _content);
        }
    }

    // Computes weights and their shares, and returns what the answer is to be multiplied with.
    private float Weigh()
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

        float scale = sum > LeastSimilarity ? 1f / sum : 1f;
        for (int mu = 0; mu < memories; mu++)
        {
            shares[mu] *= scale;
        }

        return scale;
    }

    // Softmax sees differences only, which are exact where overlaps are not.
    private void TakeSimilarities()
    {
        bool isSoftmax = _separation == Separation.Softmax;
        float[] overlaps = isSoftmax ? _leads : _overlaps, similarities = _shares;
        int units = Units;
        float factor = units, shift = 0f;
        if (_similarity == Similarity.Euclidean)
        {
            factor = 2 * units;
            shift = isSoftmax ? 0f : -Observables.SumOfSquares(CurrentState, units);
        }
        else if (_similarity == Similarity.Cosine)
        {
            float power = Observables.SumOfSquares(CurrentState, units);
            factor = power > LeastSimilarity ? units / FloatMath.SquareRoot(units * power) : factor;
        }

        factor = isSoftmax ? factor / units : factor;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            similarities[mu] = overlaps[mu] * factor + shift;
        }
    }
}
