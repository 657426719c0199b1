using System;

namespace AstroNano.Core;

/// <summary>
/// Networks of units with graded states that follow their drive, τ dx_i/dt = −x_i + h_i.
/// </summary>
public abstract class GradedNetwork : Network
{
    // Pending steps times state variables, about: to compute them takes less than a million
    // instructions of the device's interpreter.
    private const int BatchSize = 1536;

    private protected readonly Couplings _couplings;
    private protected readonly float[] _coefficients;
    private protected readonly float[] _drive;
    private protected readonly float[][] _activationTables;
    private protected float _rate;

    // Coefficients or settings have changed: the next step computes the drive and all units.
    private protected bool _driveDue;

    // From here on an activation is 1.
    private protected float _saturation = 1f;

    private int _batch;
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
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public override float TimeStep
    {
        get => _timeStep.InForce;
        set => _timeStep.Set(value);
    }

    /// <summary>
    /// Time constant of the units, τ_x or τ_f; 0.001 to 1e6. Below <see cref="TimeStep"/> the
    /// states follow their drive at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
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
        // Pending steps are those of the settings before. Units at rest answer otherwise at another
        // steepness: every unit is looked at.
        HandOut();
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
    protected override void OnStored() => UpdateRates();

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        Array.Clear(_coefficients, 0, _coefficients.Length);
        _couplings.Forget();
        float[] state = CurrentState;
        float amplitude = CueAmplitude;
        for (int i = 0; i < state.Length; i++)
        {
            state[i] = cue[i] * amplitude;
            _drive[i] = 0f;

            // No activation: whatever it becomes is a change, and every table is filled again.
            _activation[i] = 2f;
        }

        float rate = _rate;
        _rate = 0f; // activations of the states as they are: a step of no time
        IntegrateNeurons();
        _rate = rate;
        MeasureOverlaps();
        BeginMemories();

        // Coefficients that come out as zeros would leave the drive of the run before.
        _driveDue = true;
        _batch = 9 + 8 * (BatchSize / (8 * (Units + _memories)));
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        if (_driveDue)
        {
            _couplings.Tabulate(_coefficients, _patterns.MemoryCodes, _memories, _drive);
            _driveDue = false;
            _settledUnits = 0;
        }
        else if (CountStep(_batch))
        {
            return;
        }

        AdvanceMemories();
    }

    /// <inheritdoc/>
    /// <remarks>
    /// x ← x + (dt/τ)(h − x) for every unit: 10 instructions a step, not the 34 of a step that
    /// looks at activations. Eight steps at a time; where eight change nothing, no more of them do.
    /// </remarks>
    private protected override bool Replay(float[] state, int steps)
    {
        float[] drive = _drive;
        float rate = _rate;
        bool moved = false;
        for (int i = 0; i < state.Length; i++)
        {
            float before = state[i], h = drive[i];
            float x = before + rate * (h - before);
            if (x == before)
            {
                continue;
            }

            int left = steps - 1;
            while (left >= 8)
            {
                float last = x;
                x += rate * (h - x);
                x += rate * (h - x);
                x += rate * (h - x);
                x += rate * (h - x);
                x += rate * (h - x);
                x += rate * (h - x);
                x += rate * (h - x);
                x += rate * (h - x);
                left = x == last ? left & 7 : left - 8;
            }

            for (; left != 0; left--)
            {
                x += rate * (h - x);
            }

            state[i] = x;
            moved = true;
        }

        return moved;
    }

    /// <summary>m_μ = (1/N) Σ_i ξ_μ^i φ_i for all memories.</summary>
    private protected void MeasureOverlaps()
    {
        float[][] tables = _activationTables;
        byte[][] codes = _patterns.UnitCodes;
        float scale = 1f / Units;
        if (tables.Length != SignTable.Sixteen)
        {
            SignTable.Mean(tables, codes, _memories, scale, _overlaps);
            return;
        }

        // Without a call between: its stack frame is large.
        SignTable.MeanOfSixteen(tables, codes, _memories, scale, _overlaps);
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

    /// <summary>Whether no step can change a coefficient while no activation changes.</summary>
    private protected virtual bool AreMemoriesSettled() => true;

    /// <summary>
    /// Whether no activation can change while drive and settings stay: each state either rests at
    /// its float or is beyond saturation, together with the drive that it approaches.
    /// </summary>
    /// <remarks>
    /// The first units are known to be settled; a step looks at the next one and goes on only if
    /// that is settled, too. So the test costs some 50 instructions a step while one is not, and 33
    /// for each unit once a batch. A drive of at least half the state: then h − x is exact and no
    /// rounding takes a state past its drive, back to where it is not saturated.
    /// </remarks>
    private protected override bool IsSettled()
    {
        _couplings.SumInto(_drive);
        int i = _settledUnits;
        float[] x = CurrentState, drive = _drive, activation = _activation;
        float rate = _rate, high = _saturation, low = -high;
        int units = x.Length;
        while (i < units)
        {
            float v = x[i], h = drive[i];
            if (!(v >= high && h >= high && h + h >= v && activation[i] == 1f)
                && !(v <= low && h <= low && h + h <= v && activation[i] == -1f)
                && v + rate * (h - v) != v)
            {
                break;
            }

            i++;
        }

        _settledUnits = i;
        return i == units && AreMemoriesSettled();
    }
}
