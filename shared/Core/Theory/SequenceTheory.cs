namespace AstroNano.Core;

/// <summary>
/// A chain of memories in time: the first memory's escape τ_s ln z₀, the period of the others with
/// the delay of switching and its limit for slow saliencies τ_s ln z₊, the peak saliency, and the
/// gain that carries a chain. See <see cref="ReasoningTheory"/>.
/// </summary>
public sealed class SequenceTheory : NetworkTheory
{
    private const int Escape = 0;
    private const int Period = 1;
    private const int SlowLimit = 2;
    private const int Peak = 3;
    private const int CriticalGain = 4;

    private readonly SalientNetwork _network;

    // The memory that is up, since which step, and its highest saliency.
    private int _dominant;
    private int _switchedAt;
    private float _highest;

    // The settings for which the closed forms were solved.
    private float _gain = -1f;
    private float _saliencyTime;
    private float _leak;
    private float _neuronTime;

    /// <summary>The closed forms for a network.</summary>
    public SequenceTheory(SalientNetwork network)
        : base("escape", "period", "slow limit", "peak z", "critical κ")
    {
        _network = network;
    }

    /// <summary>Notices when another memory has taken over.</summary>
    public override void Observe()
    {
        int steps = _network.Steps;
        float[] overlaps = _network.Overlaps;
        if (steps == 1)
        {
            Restart();
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
        Forms[_switchedAt == 0 ? Escape : Period].Seen = dwell;
        Forms[Peak].Seen = _highest;
        _highest = 0f;
        _switchedAt = steps;
        _dominant = next;
    }

    /// <inheritdoc/>
    public override void Update()
    {
        ClosedForm[] forms = Forms;
        forms[Escape].Expected = _network.SaliencyTimeConstant
            * ReasoningTheory.EscapeTime(_network.InitialSaliency);
        if (_gain == _network.SequenceGain && _saliencyTime == _network.SaliencyTimeConstant
            && _leak == _network.Leak && _neuronTime == _network.NeuronTimeConstant)
        {
            return;
        }

        _gain = _network.SequenceGain;
        _saliencyTime = _network.SaliencyTimeConstant;
        _leak = _network.Leak;
        _neuronTime = _network.NeuronTimeConstant;
        float ratio = _neuronTime / _saliencyTime;
        forms[Period].Expected =
            ReasoningTheory.PeriodWithDelay(_gain, _saliencyTime, _neuronTime, _leak);
        forms[SlowLimit].Expected = ReasoningTheory.Period(_gain, _saliencyTime);
        forms[Peak].Expected = ReasoningTheory.PeakWithDelay(_gain, ratio, _leak);
        forms[CriticalGain].Expected = ReasoningTheory.CriticalGainWithDelay(ratio, _leak);
    }

    private void Restart()
    {
        _dominant = Observables.Dominant(_network.Overlaps, _network.Memories);
        _switchedAt = 0;
        _highest = 0f;
        Forms[Escape].Seen = ClosedForm.Unknown;
        Forms[Period].Seen = ClosedForm.Unknown;
        Forms[Peak].Seen = ClosedForm.Unknown;
    }
}
