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

    // What was seen: the memory that is up, since which step, and its highest saliency.
    private int _dominant;
    private int _switchedAt;
    private float _highest;
    private float _escape;
    private float _period;
    private float _peak;

    // Closed forms that are solved by iteration, once for a setting; below 0 not yet.
    private float _expectedPeriod;
    private float _expectedPeak;

    /// <summary>Builds the network in a workspace, and its table of parameters.</summary>
    public ReasoningEngine(Workspace workspace)
        : base("Reasoning")
    {
        _network = new ReasoningNetwork(workspace, Capacity);
        _parameters = new[]
        {
            new Parameter("reasoning gain", "κ", 2f, 10f, Curve.Linear, 6f, this),
            // 50 rather than 100: the same chain, twice as lively.
            new Parameter("saliency time", "τs", 20f, 200f, Curve.Logarithmic, 50f, this),
            new Parameter("leak", "η", 0.001f, 1f, Curve.Logarithmic, 0.01f, this),
            new Parameter("first saliency", "z0", 1f, 6f, Curve.Linear, 3f, this),
        };
        Apply();
    }

    /// <inheritdoc/>
    public override Network Network => _network;

    /// <inheritdoc/>
    public override Parameter[] Parameters => _parameters;

    /// <summary>Which memory leads to which; the network of one time scale has the same.</summary>
    internal TransitionGraph Transitions => _network.Transitions;

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
            if (saliency < 1e-9f)
            {
                continue;
            }

            sum += saliency;
            weighted += saliency * FloatMath.Log(saliency);
        }
        return sum < 1e-6f ? 1f : FloatMath.Exp(FloatMath.Log(sum) - weighted / sum);
    }

    /// <inheritdoc/>
    public override int Predictions => 5;

    /// <inheritdoc/>
    public override string PredictionName(int index)
    {
        switch (index)
        {
            case 0: return "escape";
            case 1: return "period";
            case 2: return "its end";
            case 3: return "peak z";
            default: return "least κ";
        }
    }

    /// <summary>
    /// The first memory's escape, τs ln z0; the period with the delay of switching, and where it
    /// tends for slow saliencies, τs ln z₊; the peak saliency; the gain that carries a chain.
    /// </summary>
    public override float Predicted(int index)
    {
        float gain = _network.ReasoningGain;
        float time = _network.SaliencyTimeConstant;
        float leak = _network.Leak;
        float neuronTime = _network.NeuronTimeConstant;
        if (_expectedPeriod < 0f)
        {
            _expectedPeriod = ReasoningTheory.PeriodWithDelay(gain, time, neuronTime, leak);
            _expectedPeak = ReasoningTheory.PeakWithDelay(gain, neuronTime / time, leak);
        }

        switch (index)
        {
            case 0: return time * ReasoningTheory.EscapeTime(_network.InitialSaliency);
            case 1: return _expectedPeriod;
            case 2: return ReasoningTheory.Period(gain, time);
            case 3: return _expectedPeak;
            default: return ReasoningTheory.CriticalGainWithDelay(neuronTime / time, leak);
        }
    }

    /// <inheritdoc/>
    public override float Measured(int index)
    {
        switch (index)
        {
            case 0: return _escape;
            case 3: return _peak;
            case 4: return _network.ReasoningGain;
            default: return _period;
        }
    }

    /// <summary>Notices when another memory has taken over.</summary>
    public override void Observe()
    {
        int steps = _network.Steps;
        float[] overlaps = _network.Overlaps;
        if (steps == 1)
        {
            _dominant = Observables.Dominant(overlaps, _network.Memories);
            _switchedAt = 0;
            _highest = 0f;
            _escape = 0f;
            _period = 0f;
            _peak = 0f;
        }

        float saliency = _network.Saliencies[_dominant];
        if (saliency > _highest)
        {
            _highest = saliency;
        }

        float overlap = FloatMath.Absolute(overlaps[_dominant]);
        if (overlap > Observables.DominanceThreshold)
        {
            return;
        }

        int next = Observables.Dominant(overlaps, _network.Memories);
        overlap = FloatMath.Absolute(overlaps[next]);
        if (next == _dominant || overlap <= Observables.DominanceThreshold)
        {
            return;
        }

        float dwell = (steps - _switchedAt) * _network.TimeStep;
        if (_switchedAt == 0)
        {
            _escape = dwell;
        }
        else
        {
            _period = dwell;
        }

        _peak = _highest;
        _highest = 0f;
        _switchedAt = steps;
        _dominant = next;
    }

    /// <inheritdoc/>
    protected override string HelpOf(int index)
    {
        switch (index)
        {
            case 0:
                return "How strongly a memory calls the next; below about 3.5 the chain dies out.";
            case 1: return "How slowly saliency grows and fades; it sets the pace of the chain.";
            case 2:
                return "How much of the next memory is let into the neurons; without it nothing follows.";
            default: return "Saliency of the cued memory at the next CUE.";
        }
    }

    /// <inheritdoc/>
    protected override void Apply()
    {
        _expectedPeriod = -1f;
        _network.ReasoningGain = _parameters[0].Value;
        _network.SaliencyTimeConstant = _parameters[1].Value;
        _network.Leak = _parameters[2].Value;
        _network.InitialSaliency = _parameters[3].Value;
    }
}
