using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// The two-timescale network: the memory recalled makes the next one salient, which takes over
/// when its own saliency has faded, and so on round the circle.
/// </summary>
public sealed class ReasoningEngine : Engine
{
    private readonly ReasoningNetwork _network;
    private readonly Parameter[] _parameters;

    /// <summary>Builds the network in a workspace, and its table of parameters.</summary>
    public ReasoningEngine(Workspace workspace)
        : base("Reasoning")
    {
        _network = new ReasoningNetwork(workspace, Capacity);
        ParameterEffect apply = Apply;
        _parameters = new[]
        {
            new Parameter("reasoning gain", "κ", 2f, 10f, Curve.Linear, 6f,
                "How strongly a memory calls the next; below about 3.5 the chain dies out.", apply),
            // 50 rather than 100: the same chain, twice as lively.
            new Parameter("saliency time", "τs", 20f, 200f, Curve.Logarithmic, 50f,
                "How slowly saliency grows and fades; it sets the pace of the chain.", apply),
            new Parameter("leak", "η", 0.001f, 1f, Curve.Logarithmic, 0.01f,
                "How much of the next memory is let into the neurons; without it nothing follows.",
                apply),
            new Parameter("first saliency", "z0", 1f, 6f, Curve.Linear, 3f,
                "Saliency of the cued memory at the next CUE.", apply),
        };
        Apply();
    }

    /// <inheritdoc/>
    public override Network Network => _network;

    /// <inheritdoc/>
    public override Parameter[] Parameters => _parameters;

    /// <inheritdoc/>
    public override float[] Seconds => _network.Saliencies;

    /// <inheritdoc/>
    public override string SecondName => "saliency";

    /// <summary>No saliency grows beyond the gain that feeds it.</summary>
    public override float SecondMaximum => _network.ReasoningGain;

    /// <inheritdoc/>
    public override int UsualMemories => 8;

    /// <summary>A memory stays for some eight hundred steps: four seconds.</summary>
    public override int UsualSpeed => 200;

    /// <inheritdoc/>
    public override int StepsPerColumn => 80;

    /// <inheritdoc/>
    public override bool ShowsLetters => false;

    /// <summary>Walsh patterns, which do not overlap; with others the chain breaks.</summary>
    public override void FillUsual(PatternSet patterns, int count, sbyte[] scratch) =>
        PatternSource.FillWalsh(patterns, count, scratch);

    /// <summary>Perplexity of the saliencies' shares: exp(ln S - Σ α ln α / S), S = Σ α.</summary>
    public override float Perplexity()
    {
        float[] saliencies = _network.Saliencies;
        int memories = _network.Memories;
        float sum = 0f;
        float weighted = 0f;
        for (int memory = 0; memory < memories; memory++)
        {
            float saliency = saliencies[memory];
            // Below this a share adds less than a millionth, and the logarithm has its bound.
            if (saliency < 1e-9f) continue;
            sum += saliency;
            weighted += saliency * FloatMath.Log(saliency);
        }
        return sum < 1e-6f ? 1f : FloatMath.Exp(FloatMath.Log(sum) - weighted / sum);
    }

    // In the order of the table.
    private void Apply()
    {
        _network.ReasoningGain = _parameters[0].Value;
        _network.SaliencyTimeConstant = _parameters[1].Value;
        _network.Leak = _parameters[2].Value;
        _network.InitialSaliency = _parameters[3].Value;
    }
}
