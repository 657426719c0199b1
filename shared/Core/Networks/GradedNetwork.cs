using System;

namespace AstroNano.Core;

/// <summary>
/// Networks of units with graded states that follow their drive, τ dx_i/dt = −x_i + h_i.
/// </summary>
public abstract class GradedNetwork : OverlapNetwork
{
    // What _watched is where it is no unit.
    private protected const int DriveDue = -2;
    private const int NotWatched = -1;
    private const int TimeStepSetting = 0;
    private const int NeuronTimeSetting = 1;

    private protected float _timeStep;
    private protected float _rate;

    // Units before this one are at rest; or the drive has to be computed anew before all else.
    private protected int _watched = NotWatched;

    private float _neuronTime = 1f;

    /// <inheritdoc cref="Network(int, int)"/>
    private protected GradedNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _timeStep = DefaultTimeStep;
    }

    /// <summary>Time of one step, dt, in units of the time constants; 0.001 to 1.</summary>
    public override float TimeStep
    {
        get => _timeStep;
        set
        {
            Check.Range(value, 0.001f, 1f)?.Throw(nameof(TimeStep));
            _timeStep = value;
            UpdateRates();
        }
    }

    /// <summary>
    /// Time constant of the units, τ_x or τ_f; 0.001 to 1e6. Below <see cref="TimeStep"/> the
    /// states follow their drive at once.
    /// </summary>
    public float NeuronTimeConstant
    {
        get => _neuronTime;
        set
        {
            Check.Range(value, 0.001f, 1e6f)?.Throw(nameof(NeuronTimeConstant));
            _neuronTime = value;
            UpdateRates();
        }
    }

    /// <inheritdoc/>
    public override int SettingCount => 2;

    /// <inheritdoc/>
    public override float GetSetting(int index)
    {
        switch (index)
        {
            case TimeStepSetting: return _timeStep;
            case NeuronTimeSetting: return _neuronTime;
            default: return base.GetSetting(index);
        }
    }

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        switch (index)
        {
            case TimeStepSetting: TimeStep = value; break;
            case NeuronTimeSetting: NeuronTimeConstant = value; break;
            default: base.SetSetting(index, value); break;
        }
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index)
    {
        switch (index)
        {
            case TimeStepSetting:
                return new Setting("time-step", "dt", 0.001f, 1f, Curve.Logarithmic,
                    DefaultTimeStep, "How far one step goes; small is exact, large is fast.")
                    .OnKnob(0.01f, 0.2f).Last();
            case NeuronTimeSetting:
                return new Setting("neuron-time", NeuronTimeSymbol, 0.001f, 1e6f,
                    Curve.Logarithmic, 1f, "How slowly the neurons follow their input.")
                    .OnKnob(0.1f, 10f);
            default:
                return base.Describe(index);
        }
    }

    /// <summary>The papers' step, dt.</summary>
    private protected abstract float DefaultTimeStep { get; }

    /// <summary>The papers' name of the time constant of the units.</summary>
    private protected abstract string NeuronTimeSymbol { get; }

    /// <summary>The size of a cued state, |x_i(0)|.</summary>
    private protected virtual float CueAmplitude => 1f;

    /// <summary>Recomputes what depends on settings and sizes only.</summary>
    private protected virtual void UpdateRates()
    {
        if (_watched != DriveDue)
        {
            _watched = NotWatched;
        }

        _rate = RateOf(_neuronTime);
    }

    /// <summary>dt/τ, at most 1: a step goes no further than to what it aims at.</summary>
    private protected float RateOf(float timeConstant)
    {
        float rate = _timeStep / timeConstant;
        return rate < 1f ? rate : 1f;
    }

    /// <inheritdoc/>
    private protected override void OnStored() => UpdateRates();

    /// <inheritdoc/>
    private protected override void Begin(sbyte[] cue)
    {
        _watched = NotWatched;
        Array.Clear(_coefficients, 0, _coefficients.Length);
        float amplitude = CueAmplitude;
        for (int i = 0; i < _state.Length; i++)
        {
            _state[i] = cue[i] * amplitude;
            _drive[i] = 0f;

            // No activation: whatever it becomes is a change, and every table is filled anew.
            _activation[i] = 2f;
        }

        // Activations of the states as they are: a step of no time.
        float rate = _rate;
        _rate = 0f;
        IntegrateNeurons();
        _rate = rate;
        MeasureOverlaps();
        BeginMemories();

        // Coefficients that come out as zeros would leave the drive of the run before.
        _watched = DriveDue;
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        if (_watched == DriveDue)
        {
            Drive(_coefficients, _patterns.MemoryCodes, _drive);
            _watched = NotWatched;
        }

        AdvanceMemories();
    }

    /// <summary>Completes a cue: gains and coefficients at the overlaps of x(0).</summary>
    private protected abstract void BeginMemories();

    /// <summary>One step, given the drive: neurons, overlaps, gains and coefficients.</summary>
    private protected abstract void AdvanceMemories();

    /// <summary>
    /// x ← x + (dt/τ)(h − x), the activations, and the table of every group of four units in
    /// which one changed. Tells whether any did.
    /// </summary>
    private protected abstract bool IntegrateNeurons();

    /// <summary>
    /// Whether all states have reached the floats at which they stay while drive and settings
    /// do, so that a step need not look at them.
    /// </summary>
    /// <remarks>
    /// Units before the watched one are known to be at rest; a step looks at that one and goes on
    /// only if it does not move either. So the test costs 30 instructions a step while anything
    /// moves, and 20 for each unit once.
    /// </remarks>
    private protected bool AtRest()
    {
        int i = _watched;
        if (i == NotWatched)
        {
            _watched = 0;
            return false;
        }

        float[] x = _state, drive = _drive;
        float rate = _rate;
        int units = x.Length;
        while (i < units)
        {
            float v = x[i];
            if (v + rate * (drive[i] - v) != v)
            {
                break;
            }

            i++;
        }

        _watched = i;
        return i == units;
    }
}
