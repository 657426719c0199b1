using System;

namespace AstroNano.Core;

/// <summary>
/// What all networks share: N units with states x, K stored patterns ξ_μ, and the overlaps
/// m_μ = (1/N) Σ_i ξ_μ^i φ(x_i) through which units and memories see each other. The drive of a
/// unit is h_i = Σ_μ ξ_μ^i g_μ with one coefficient g_μ a memory, so no N×N matrix is ever built.
/// </summary>
/// <remarks>
/// Sizes are fixed here and nothing is allocated afterwards. All rates of change are those of one
/// moment (Jacobi order): a step reads the old states, overlaps and gains and writes the new ones,
/// and the overlaps always belong to the states that are there.
/// </remarks>
public abstract class Network
{
    // Below this a state counts as zero, so that no product of states is a denormal, which some
    // processors keep and others flush.
    private protected const float Negligible = 1e-25f;

    private const int NothingKnown = -1;

    private protected readonly float[] _state;
    private protected readonly float[] _activation;
    private protected readonly float[] _overlaps;
    private protected readonly float[] _coefficients;
    private protected readonly float[] _drive;
    private protected int _memories;
    private protected float _timeStep = 0.05f;
    private protected bool _coefficientsChanged;

    private readonly float[][] _activationTables;
    private readonly float[][] _coefficientTables;
    private readonly byte[][] _workingCodes;
    private PatternSet _patterns;
    private float _neuronTimeConstant = 1f;
    private float _rate;
    private int _steps;
    private int _watched;

    /// <summary>A network without memories yet; <see cref="Store"/> gives it some.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    private protected Network(int units, int capacity)
        : this(new Workspace(units, capacity))
    {
    }

    /// <summary>A network that works in arrays it may share with others.</summary>
    /// <param name="workspace">Its size is the network's.</param>
    private protected Network(Workspace workspace)
    {
        Check.Given(workspace)?.Throw(nameof(workspace));
        _state = workspace._state;
        _activation = workspace._activation;
        _drive = workspace._drive;
        _overlaps = workspace._overlaps;
        _coefficients = workspace._coefficients;
        _activationTables = workspace._activationTables;
        _coefficientTables = workspace._coefficientTables;
        _workingCodes = workspace._workingCodes;
    }

    /// <summary>Number of units, N.</summary>
    public int Units => _state.Length;

    /// <summary>The most memories it can hold.</summary>
    public int Capacity => _overlaps.Length;

    /// <summary>Number of memories stored, K.</summary>
    public int Memories => _memories;

    /// <summary>The stored patterns, or null before <see cref="Store"/>.</summary>
    public PatternSet Patterns => _patterns;

    /// <summary>States x, one a unit (N).</summary>
    public float[] State => _state;

    /// <summary>Activations φ(x), one a unit (N, padded with zeros to a multiple of four).</summary>
    public float[] Activation => _activation;

    /// <summary>Overlaps m_μ ∈ [−1, 1], one a memory (K of them are meaningful).</summary>
    public float[] Overlaps => _overlaps;

    /// <summary>Steps since the last cue.</summary>
    public int Steps => _steps;

    /// <summary>Time of one step, dt, in units of the time constants; 0.001 to 1.</summary>
    public float TimeStep
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
        get => _neuronTimeConstant;
        set
        {
            Check.Range(value, 0.001f, 1e6f)?.Throw(nameof(NeuronTimeConstant));
            _neuronTimeConstant = value;
            UpdateRates();
        }
    }

    /// <summary>Time since the last cue, in units of the time constants.</summary>
    public float Time => _steps * _timeStep;

    /// <summary>
    /// Makes the patterns of a set the memories. The set is shared, not copied; a cue must follow.
    /// </summary>
    /// <exception cref="ArgumentException">Its N differs, or K is 0 or above the capacity.</exception>
    public void Store(PatternSet patterns)
    {
        Check.Given(patterns)?.Throw(nameof(patterns));
        Check.Range(patterns.Units, Units, Units)?.Throw("patterns.Units");
        Check.Range(patterns.Count, 1, Capacity)?.Throw("patterns.Count");
        _patterns = patterns;
        _memories = patterns.Count;
        UpdateRates();
    }

    /// <summary>Starts a recall: x(0) is the cue, everything else as at rest.</summary>
    /// <param name="cue">N signs.</param>
    public void Cue(sbyte[] cue)
    {
        Check.Signs(cue, Units)?.Throw(nameof(cue));
        if (_memories == 0)
        {
            throw new InvalidOperationException("No patterns are stored; call Store first.");
        }

        _steps = 0;
        _watched = NothingKnown;
        Array.Clear(_overlaps, 0, _overlaps.Length);
        Array.Clear(_coefficients, 0, _coefficients.Length);

        // Coefficients that come out as zeros would leave the drive of the run before.
        _coefficientsChanged = true;
        float amplitude = CueAmplitude;
        for (int i = 0; i < _state.Length; i++)
        {
            _state[i] = cue[i] * amplitude;
            _drive[i] = 0f;

            // No activation: whatever it becomes is a change, and every table is filled anew.
            _activation[i] = 2f;
        }

        Begin();
    }

    /// <summary>Advances by one <see cref="TimeStep"/>.</summary>
    public void Step()
    {
        if (_coefficientsChanged)
        {
            Drive();
        }

        Advance();
        _steps++;
    }

    /// <summary>The energy or Lyapunov function of the present state.</summary>
    public abstract float Energy();

    /// <summary>Adds the state's bits to a digest: all that determines the future.</summary>
    public abstract void AddTo(Digest digest);

    /// <summary>The size of a cued state, |x_i(0)|.</summary>
    private protected virtual float CueAmplitude => 1f;

    /// <summary>Recomputes what depends on parameters and sizes only.</summary>
    private protected virtual void UpdateRates()
    {
        _watched = NothingKnown;
        float rate = _timeStep / _neuronTimeConstant;
        _rate = rate < 1f ? rate : 1f;
    }

    /// <summary>Completes a cue: activations, overlaps, gains and coefficients of x(0).</summary>
    private protected virtual void Begin()
    {
        // Activations of the states as they are: a step of no time.
        float rate = _rate;
        _rate = 0f;
        IntegrateNeurons();
        _rate = rate;
        MeasureOverlaps();
    }

    /// <summary>
    /// x ← x + (dt/τ)(h − x), the activations, and the table of every group of four units in
    /// which one changed. Tells whether any did.
    /// </summary>
    private protected abstract bool IntegrateNeurons();

    /// <summary>One step, given the drive.</summary>
    private protected abstract void Advance();

    /// <summary>m_μ = (1/N) Σ_i ξ_μ^i φ_i for all memories.</summary>
    private protected void MeasureOverlaps()
    {
        byte[][] codes = _patterns.UnitCodes;
        SignTable.Mean(_activationTables, codes, _memories, 1f / _state.Length, _overlaps);
    }

    /// <summary>The share of the way to its drive that a state goes in a step, dt/τ.</summary>
    private protected float Rate => _rate;

    /// <summary>The table of the signed sums of four neighbouring activations.</summary>
    private protected float[][] ActivationTables => _activationTables;

    /// <summary>
    /// Whether all states have reached the floats at which they stay while drive and parameters
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
        if (i == NothingKnown)
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

    // h_i = Σ_μ ξ_μ^i g_μ. Four memories without a coefficient add nothing and are left out: of a
    // sequence of memories only two are at work at a time.
    private void Drive()
    {
        float[] g = _coefficients, drive = _drive;
        float[][] tables = _coefficientTables;
        byte[][] codes = _patterns.MemoryCodes, workingCodes = _workingCodes;
        int memories = _memories;
        int working = 0;
        bool begun = false;
        for (int mu = 0, group = 0; mu < memories; mu += 4, group++)
        {
            float a = g[mu], b = g[mu + 1], c = g[mu + 2], d = g[mu + 3];
            if (a != 0f || b != 0f || c != 0f || d != 0f)
            {
                if (working == Workspace.TablesAtOnce)
                {
                    SignTable.Sum(tables, workingCodes, working, drive.Length, begun, drive);
                    begun = true;
                    working = 0;
                }

                SignTable.Fill(tables[working], a, b, c, d);
                workingCodes[working] = codes[group];
                working++;
            }
        }

        SignTable.Sum(tables, workingCodes, working, drive.Length, begun, drive);
        _coefficientsChanged = false;
        _watched = NothingKnown;
    }
}
