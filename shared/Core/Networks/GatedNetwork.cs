using System;

namespace AstroNano.Core;

/// <summary>
/// Networks of graded units whose memories have gains p_μ that compete for a score f_μ; what the
/// score is, and what the gains gate, tells the networks apart.
/// Source: Vivet and Arenas 2026, eqs. (6), (7).
/// </summary>
public abstract class GatedNetwork : TanhNetwork
{
    private const int TemperatureSetting = 3;
    private const int AstrocyteTimeSetting = 4;
    private const int GainsSetting = 5;

    private protected readonly GainCompetition _competition;
    private protected float _temperature;
    private protected GainDynamics _gainDynamics = GainDynamics.Replicator;
    private float _astrocyteTime = 1f;

    /// <inheritdoc cref="Network(int, int)"/>
    private protected GatedNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _competition = new GainCompetition(capacity);
        _temperature = DefaultTemperature;
    }

    /// <summary>Gains p_μ, one a memory (K of them are meaningful); they sum to 1.</summary>
    public float[] Gains => _competition.Gains;

    /// <summary>Time constant of the gains, τ_p; 0.001 to 1e6.</summary>
    public float AstrocyteTimeConstant
    {
        get => _astrocyteTime;
        set
        {
            Check.Range(value, 0.001f, 1e6f)?.Throw(nameof(AstrocyteTimeConstant));
            _astrocyteTime = value;
            UpdateRates();
        }
    }

    /// <summary>Temperature of the competition between memories, T = 1/β; 0 to 1e6.</summary>
    public float Temperature
    {
        get => _temperature;
        set
        {
            Check.Range(value, 0f, 1e6f)?.Throw(nameof(Temperature));
            _temperature = value;
            UpdateRates();
        }
    }

    /// <summary>
    /// Whether the gains follow their equation or one of its limits, τ_p → 0 and τ_p → ∞; a
    /// change takes effect with the next cue.
    /// </summary>
    public GainDynamics GainDynamics
    {
        get => _gainDynamics;
        set
        {
            Check.Range((int)value, 0, (int)GainDynamics.Frozen)?.Throw(nameof(GainDynamics));
            _gainDynamics = value;
            UpdateRates();
        }
    }

    /// <inheritdoc/>
    public override float[] Modulation => _competition.Gains;

    /// <inheritdoc/>
    public override string ModulationName => "gain";

    /// <inheritdoc/>
    public override int VariableCount => 2;

    /// <inheritdoc/>
    public override float[] GetVariable(int index) => index == 0 ? _state : _competition.LogGains;

    /// <inheritdoc/>
    public override string VariableName(int index) => index == 0 ? "state" : "log gain";

    // Written out: as calls it would cost a third more, and it is asked in every step.
    /// <inheritdoc/>
    public override bool IsSound(int index) =>
        (ulong)(BitConverter.DoubleToInt64Bits(_state[index]) << 1) < OutOfRange
        && (index >= _memories
            || (ulong)(BitConverter.DoubleToInt64Bits(_competition.LogGains[index]) << 1)
                < OutOfRange);

    /// <inheritdoc/>
    public override string SpreadName => "perplexity";

    /// <inheritdoc/>
    public override char SpreadSymbol => 'P';

    /// <summary>Perplexity of the gains.</summary>
    public override float Spread() => Perplexity();

    /// <summary>
    /// Perplexity P = exp(−Σ p log p) ∈ [1, K]: how many memories share the attention (eq. 14).
    /// Computed without log p, from log p_μ = ℓ_μ − log Σ e^ℓ.
    /// </summary>
    public float Perplexity() => FloatMath.Exp(_competition.Entropy(_memories));

    /// <inheritdoc/>
    public override int SettingCount => 6;

    /// <inheritdoc/>
    public override float GetSetting(int index)
    {
        switch (index)
        {
            case TemperatureSetting: return _temperature;
            case AstrocyteTimeSetting: return _astrocyteTime;
            case GainsSetting: return (int)_gainDynamics;
            default: return base.GetSetting(index);
        }
    }

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        switch (index)
        {
            case TemperatureSetting: Temperature = value; break;
            case AstrocyteTimeSetting: AstrocyteTimeConstant = value; break;
            case GainsSetting:
                Check.Range(value, 0f, (int)GainDynamics.Frozen)?.Throw(nameof(GainDynamics));
                GainDynamics = (GainDynamics)(int)value;
                break;
            default: base.SetSetting(index, value); break;
        }
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index)
    {
        switch (index)
        {
            case TemperatureSetting:
                return new Setting("temperature", "T", 0f, 1e6f, Curve.Logarithmic,
                    DefaultTemperature, "Low: one memory takes all. High: all weigh the same, "
                    + "as in the classical network.").OnKnob(0.01f, 1000f, 0.01f).First();
            case AstrocyteTimeSetting:
                return new Setting("astrocyte-time", "τp", 0.001f, 1e6f, Curve.Logarithmic, 1f,
                    "How slowly the gains follow the overlaps.").OnKnob(0.01f, 1000f).First();
            case GainsSetting:
                return new Setting("gains", "p", 0f, (int)GainDynamics.Frozen, Curve.Integer, 0f,
                    "Whether gains take their time, follow at once, or never; from the next CUE.")
                    .WithWords("slow", "fast", "fixed").Last();
            default:
                return base.Describe(index);
        }
    }

    /// <summary>The papers' T.</summary>
    private protected abstract float DefaultTemperature { get; }

    /// <summary>What the competition's scores are to be multiplied with to be f.</summary>
    private protected abstract float ScoreScale { get; }

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();
        float h = _timeStep / _astrocyteTime;
        _competition.SetRates(_gainDynamics, h, _temperature, ScoreScale);
    }
}
