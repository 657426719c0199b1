using System;

namespace AstroNano.Core;

/// <summary>
/// Sequences in which a slow saliency α_μ holds each memory for a while: the settings and the
/// start that the networks of two and of three layers share.
/// Source: Betteti, Baggio and Zampieri 2026, eqs. (4)–(7).
/// </summary>
public abstract class SalientNetwork : SequenceNetwork
{
    private const int SaliencyTimeSetting = 3;
    private const int LeakSetting = 4;
    private const int FirstSaliencySetting = 5;

    private protected readonly float[] _saliencies;
    private protected float _leak = 0.01f;
    private protected float _saliencyRate;
    private float _saliencyTime = 100f;
    private float _firstSaliency = 3f;

    /// <inheritdoc cref="SequenceNetwork(int, int, int)"/>
    private protected SalientNetwork(int units, int capacity, int edges)
        : base(units, capacity, edges)
    {
        _saliencies = new float[capacity];
    }

    /// <summary>Saliencies α_μ, one a memory (K of them are meaningful).</summary>
    public float[] Saliencies => _saliencies;

    /// <summary>Time constant of the saliencies, τ_s; 0.1 to 1e6.</summary>
    public float SaliencyTimeConstant
    {
        get => _saliencyTime;
        set
        {
            Check.Range(value, 0.1f, 1e6f)?.Throw(nameof(SaliencyTimeConstant));
            _saliencyTime = value;
            UpdateRates();
        }
    }

    /// <summary>Leak η of the next memory into the drive; 0 to 1.</summary>
    public float Leak
    {
        get => _leak;
        set
        {
            Check.Range(value, 0f, 1f)?.Throw(nameof(Leak));
            _leak = value;
        }
    }

    /// <summary>
    /// Saliency z₀ of the cued memory, and size of the cued state, from the next cue on; 0 to
    /// 1000.
    /// </summary>
    public float InitialSaliency
    {
        get => _firstSaliency;
        set
        {
            Check.Range(value, 0f, 1000f)?.Throw(nameof(InitialSaliency));
            _firstSaliency = value;
        }
    }

    /// <inheritdoc/>
    public override float[] Modulation => _saliencies;

    /// <inheritdoc/>
    public override string ModulationName => "saliency";

    /// <summary>No saliency grows beyond the gain that feeds it.</summary>
    public override float ModulationMaximum => _gain > 1f ? _gain : 1f;

    /// <inheritdoc/>
    public override int VariableCount => 2;

    /// <inheritdoc/>
    public override float[] GetVariable(int index) => index == 0 ? _state : _saliencies;

    /// <inheritdoc/>
    public override string VariableName(int index) => index == 0 ? "state" : "saliency";

    // Written out, as in GatedNetwork.
    /// <inheritdoc/>
    public override bool IsSound(int index) =>
        (ulong)(BitConverter.DoubleToInt64Bits(_state[index]) << 1) < OutOfRange
        && (index >= _memories
            || (ulong)(BitConverter.DoubleToInt64Bits(_saliencies[index]) << 1) < OutOfRange);

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>Perplexity of the saliencies' shares, α_μ / Σ α.</summary>
    public override float Spread() => Observables.PerplexityOfShares(_saliencies, _memories);

    /// <summary>A memory stays for some eight hundred steps: four seconds.</summary>
    public override int DefaultSpeed => 200;

    /// <inheritdoc/>
    public override int StepsPerColumn => 80;

    /// <inheritdoc/>
    public override int SettingCount => 6;

    /// <inheritdoc/>
    public override float GetSetting(int index)
    {
        switch (index)
        {
            case SaliencyTimeSetting: return _saliencyTime;
            case LeakSetting: return _leak;
            case FirstSaliencySetting: return _firstSaliency;
            default: return base.GetSetting(index);
        }
    }

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        switch (index)
        {
            case SaliencyTimeSetting: SaliencyTimeConstant = value; break;
            case LeakSetting: Leak = value; break;
            case FirstSaliencySetting: InitialSaliency = value; break;
            default: base.SetSetting(index, value); break;
        }
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index)
    {
        switch (index)
        {
            case SaliencyTimeSetting:
                // 50 rather than 100: the same chain, twice as lively.
                return new Setting("saliency-time", "τs", 0.1f, 1e6f, Curve.Logarithmic, 100f,
                    "How slowly saliency grows and fades; it sets the pace of the chain.")
                    .OnKnob(20f, 200f, 50f).First();
            case LeakSetting:
                return new Setting("leak", "η", 0f, 1f, Curve.Logarithmic, 0.01f,
                    "How much of the next memory is let into the neurons; without it nothing "
                    + "follows.")
                    .OnKnob(0.001f, 1f).First();
            case FirstSaliencySetting:
                return new Setting("first-saliency", "z0", 0f, 1000f, Curve.Linear, 3f,
                    "Saliency of the cued memory at the next CUE.")
                    .OnKnob(1f, 6f).First();
            case SequenceGainSetting:
                return new Setting("sequence-gain", "κ", 0f, 1000f, Curve.Linear,
                    DefaultSequenceGain,
                    "How strongly a memory calls the next; below about 3.5 the chain dies out.")
                    .OnKnob(2f, 10f).First();
            default:
                return base.Describe(index);
        }
    }

    /// <inheritdoc/>
    private protected override float DefaultSequenceGain => 6f;

    /// <inheritdoc/>
    private protected override float CueAmplitude => _firstSaliency;

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        _saliencyRate = RateOf(_saliencyTime);
    }

    /// <summary>
    /// The memory that the cue resembles most starts with the first saliency, all others with 0.
    /// </summary>
    private protected void CueSaliencies()
    {
        for (int mu = 0; mu < _memories; mu++)
        {
            _saliencies[mu] = 0f;
        }

        _saliencies[Observables.Dominant(_overlaps, _memories)] = _firstSaliency;
    }
}
