using System;

namespace AstroNano.Core;

/// <summary>
/// Networks of units with graded states that follow their drive, τ dx_i/dt = −x_i + h_i.
/// </summary>
public abstract class GradedNetwork : Network
{
    private protected readonly float[] _coefficients;
    private protected readonly float[] _drive;
    private protected readonly float[][] _activationTables;
    private protected float _rate;

    // Coefficients or settings have changed: the next step computes the drive and all units.
    private protected bool _driveDue;

    // Whether this step would change no state, and how many of the first units are known to rest.
    private protected bool _isAtRest;
    private int _unitsAtRest;

    private readonly Couplings _couplings;
    private readonly Setting _timeStep;
    private readonly Setting _neuronTime;

    /// <summary>A network without memories yet.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="timeStep">The papers' step, dt.</param>
    /// <param name="neuronTime">The papers' symbol of the time constant of the units.</param>
    private protected GradedNetwork(int units, int capacity, float timeStep, string neuronTime)
        : base(units, capacity)
    {
        _couplings = new Couplings(capacity);
        _activationTables = SignTable.Create((units + 3) >> 2);
        _drive = new float[units];
        _coefficients = new float[(capacity + 3) & ~3];
        _timeStep = Add(new Setting("time-step", "dt", 0.001f, 1f, Curve.Logarithmic, timeStep,
            "How far one step goes; small is exact, large is fast.")
            .OnKnob(0.01f, 0.2f));
        _neuronTime = Add(new Setting("neuron-time", neuronTime, 0.001f, 1e6f, Curve.Logarithmic,
            1f, "How slowly the neurons follow their input.")
            .OnKnob(0.1f, 10f));
    }

    /// <summary>Time of one step, dt, in units of the time constants; 0.001 to 1.</summary>
    public override float TimeStep
    {
        get => _timeStep.InForce;
        set => _timeStep.Set(value);
    }

    /// <summary>
    /// Time constant of the units, τ_x or τ_f; 0.001 to 1e6. Below <see cref="TimeStep"/> the
    /// states follow their drive at once.
    /// </summary>
    public float NeuronTimeConstant
    {
        get => _neuronTime.InForce;
        set => _neuronTime.Set(value);
    }

    /// <summary>The size of a cued state, |x_i(0)|.</summary>
    private protected virtual float CueAmplitude => 1f;

    /// <inheritdoc/>
    protected override void OnSet(Setting setting) => UpdateRates();

    /// <summary>Recomputes what depends on settings and sizes only.</summary>
    private protected virtual void UpdateRates()
    {
        // Units at rest answer otherwise at another steepness: every unit is looked at.
        _driveDue = true;
        _rate = RateOf(_neuronTime.Value);
    }

    /// <summary>dt/τ, at most 1: a step goes no further than to what it aims at.</summary>
    private protected float RateOf(float timeConstant)
    {
        float rate = _timeStep.Value / timeConstant;
        return rate < 1f ? rate : 1f;
    }

    /// <inheritdoc/>
    private protected override void OnStored() => UpdateRates();

    /// <inheritdoc/>
    private protected override void Begin(sbyte[] cue)
    {
        _isAtRest = false;
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
        _driveDue = true;
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        if (_driveDue)
        {
            _couplings.Drive(_coefficients, _patterns.MemoryCodes, _memories, _drive);
            _driveDue = false;
            _isAtRest = false;
            _unitsAtRest = 0;
        }
        else
        {
            _isAtRest = AreAllAtRest();
        }

        AdvanceMemories();
    }

    /// <summary>m_μ = (1/N) Σ_i ξ_μ^i φ_i for all memories.</summary>
    private protected void MeasureOverlaps()
    {
        byte[][] codes = _patterns.UnitCodes;
        SignTable.Mean(_activationTables, codes, _memories, 1f / _state.Length, _overlaps);
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
    /// The first units are known to be at rest; a step looks at the next one and goes on only if
    /// it does not move either. So the test costs 30 instructions a step while anything moves, and
    /// 20 for each unit once.
    /// </remarks>
    private bool AreAllAtRest()
    {
        int i = _unitsAtRest;
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

        _unitsAtRest = i;
        return i == units;
    }
}
