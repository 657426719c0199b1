using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// Transitions on one time scale, the contrast to the reasoning network: with no slow saliency to
/// hold a memory, mixtures of memories follow one another.
/// </summary>
public sealed class KleinfeldEngine : Engine
{
    // A sum of squared overlaps smaller than this is a state that has decayed.
    private const float Nothing = 1e-6f;

    private readonly KleinfeldNetwork _network;
    private readonly Parameter[] _parameters;

    /// <summary>Builds the network in a workspace, beside the one whose edges it shares.</summary>
    public KleinfeldEngine(Workspace workspace, ReasoningEngine reasoning)
        : base("Kleinfeld")
    {
        _network = new KleinfeldNetwork(workspace, reasoning.Transitions);
        _parameters = new[]
        {
            new Parameter("sequence gain", "κ", 0f, 10f, Curve.Linear, 3f, this),
            new Parameter("symmetric gain", "s", 0f, 10f, Curve.Linear, 0f, this),
        };
        Apply();
    }

    /// <inheritdoc/>
    public override Network Network => _network;

    /// <inheritdoc/>
    public override Parameter[] Parameters => _parameters;

    /// <inheritdoc/>
    public override int UsualMemories => 8;

    /// <inheritdoc/>
    public override bool ShowsLetters => false;

    /// <summary>Walsh patterns, as for the reasoning network.</summary>
    public override void FillUsual(PatternSet patterns, int count, sbyte[] scratch) =>
        PatternSource.FillWalsh(patterns, count, scratch);

    /// <summary>Memories in the mixture, (Σ m²)² / Σ m⁴: K if all overlaps are alike.</summary>
    public override float Perplexity()
    {
        float[] overlaps = _network.Overlaps;
        float sum = 0f;
        float fourth = 0f;
        for (int memory = 0; memory < _network.Memories; memory++)
        {
            float square = overlaps[memory] * overlaps[memory];
            sum += square;
            fourth += square * square;
        }
        return sum < Nothing ? 1f : sum * sum / fourth;
    }

    /// <inheritdoc/>
    public override int Predictions => 1;

    /// <inheritdoc/>
    public override string PredictionName(int index) => "least κ";

    /// <summary>Up to s + κ = 1 every state decays to 0.</summary>
    public override float Predicted(int index)
    {
        float least = 1f - _network.SymmetricGain;
        return least > 0f ? least : 0f;
    }

    /// <inheritdoc/>
    public override float Measured(int index) => _network.TransitionGain;

    /// <inheritdoc/>
    protected override string HelpOf(int index) => index == 0
        ? "How strongly a memory calls the next; below 1 everything fades, above 1.5 all mix."
        : "How strongly a memory holds itself; where it wins, the sequence stops.";

    /// <inheritdoc/>
    protected override void Apply()
    {
        _network.TransitionGain = _parameters[0].Value;
        _network.SymmetricGain = _parameters[1].Value;
    }
}
