namespace AstroNano.Core;

/// <summary>
/// A chain of memories in time: the first memory's escape τ_s ln z₀, the period of the others with
/// the delay of switching and its limit for slow saliencies τ_s ln z₊, the peak saliency, and the
/// gain that carries a chain. See <see cref="ReasoningTheory"/>.
/// </summary>
internal sealed class SequenceTheory : NetworkTheory
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

    private float _escapeSeen;
    private float _periodSeen;
    private float _peakSeen;

    /// <summary>The closed forms for a network.</summary>
    internal SequenceTheory(SalientNetwork network)
    {
        _network = network;
        ForgetSeen();
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

        float saliency = _network.Modulation[_dominant];
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
            _escapeSeen = dwell;
        }
        else
        {
            _periodSeen = dwell;
        }

        _peakSeen = _highest;
        _highest = 0f;
        _switchedAt = steps;
        _dominant = next;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms)
    {
        forms[Escape].Seen = _escapeSeen;
        forms[Period].Seen = _periodSeen;
        forms[Peak].Seen = _peakSeen;
        if (forms[Escape].SolvedAfter == _network.Changes)
        {
            return;
        }

        forms[Escape].SolvedAfter = _network.Changes;
        float gain = _network.SequenceGain, saliencyTime = _network.SaliencyTimeConstant;
        float leak = _network.Leak, neuronTime = _network.NeuronTimeConstant;
        float ratio = neuronTime / saliencyTime;
        forms[Escape].ExpectAboveZero(
            saliencyTime * ReasoningTheory.EscapeTime(_network.InitialSaliency));
        forms[Period].ExpectAboveZero(
            ReasoningTheory.PeriodWithDelay(gain, saliencyTime, neuronTime, leak));
        forms[SlowLimit].ExpectAboveZero(ReasoningTheory.Period(gain, saliencyTime));
        forms[Peak].ExpectAboveZero(ReasoningTheory.PeakWithDelay(gain, ratio, leak));
        forms[CriticalGain].ExpectAboveZero(ReasoningTheory.CriticalGainWithDelay(ratio, leak));
    }

    private void ForgetSeen()
    {
        _escapeSeen = ClosedForm.Unknown;
        _periodSeen = ClosedForm.Unknown;
        _peakSeen = ClosedForm.Unknown;
    }

    private void Restart()
    {
        _dominant = Observables.Dominant(_network.Overlaps, _network.Memories);
        _switchedAt = 0;
        _highest = 0f;
        ForgetSeen();
    }

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() =>
        Named("escape", "period", "slow limit", "peak z", "critical κ");
}
