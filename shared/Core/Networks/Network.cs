using System;

namespace AstroNano.Core;

/// <summary>
/// What all networks share: N units with states x, K stored patterns ξ_μ, and the overlaps
/// m_μ = (1/N) Σ_i ξ_μ^i φ(x_i) by which units and memories see each other; no N×N matrix is ever
/// built. A network describes itself: its settings, its state variables, what modulates its
/// memories, and what a newcomer should see first. <see cref="Catalogue"/> lists them all.
/// </summary>
/// <remarks>
/// Sizes are fixed here and nothing is allocated afterwards. All rates of change are those of one
/// moment (Jacobi order): a step reads the old states, overlaps and gains and writes the new ones,
/// and the overlaps always belong to the states that are there.
/// </remarks>
public abstract partial class Network : Adjustable
{
    /// <summary>The smallest number of units, N.</summary>
    public const int MinUnits = 4;

    /// <summary>The largest number of units, N.</summary>
    public const int MaxUnits = 1024;

    /// <summary>The largest number of memories, K.</summary>
    public const int MaxMemories = 256;

    /// <summary>
    /// A smaller size of a state counts as zero, so that no product of states is a denormal, which
    /// some processors keep and others flush.
    /// </summary>
    internal const float Negligible = 1e-25f;

    private protected readonly float[] _activation;
    private protected readonly float[] _overlaps;
    private protected int _memories;
    private protected PatternSet _patterns;
    private int _steps;
    private bool _isCued;

    /// <summary>A network without memories yet; <see cref="Store"/> gives it some.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not in its range.</exception>
    protected Network(int units, int capacity)
    {
        Check.Range(units, MinUnits, MaxUnits)?.Throw(nameof(units));
        Check.Range(capacity, 1, MaxMemories)?.Throw(nameof(capacity));
        CheckRuntime();
        _state = new float[units];
        _activation = new float[(units + 3) & ~3];
        _overlaps = new float[capacity];
    }

    /// <summary>Number of units, N.</summary>
    public int Units => _state.Length;

    /// <summary>Units that take part: all, unless a network silences some, which are 0.</summary>
    public virtual int ActiveUnits => Units;

    /// <summary>The most memories it can hold.</summary>
    public int Capacity => _overlaps.Length;

    /// <summary>Number of memories stored, K.</summary>
    public int Memories => _memories;

    /// <summary>The stored patterns, or null before <see cref="Store"/>.</summary>
    public PatternSet? Patterns => _patterns;

    /// <summary>
    /// Activations φ(x), one per unit (N, padded with zeros to a multiple of four). The
    /// working array, as <see cref="State"/>.
    /// </summary>
    public float[] Activation => _activation;

    /// <summary>
    /// Overlaps m_μ ∈ [−1, 1], one per memory (K of them are meaningful). The working array, as
    /// <see cref="State"/>.
    /// </summary>
    public float[] Overlaps => _overlaps;

    /// <summary>Steps since the last cue.</summary>
    public int Steps => _steps;

    /// <summary>Time of one step, in units of the time constants.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The network has another time step only.
    /// </exception>
    public virtual float TimeStep
    {
        get => 1f;
        set => Check.Exactly(value, 1f)?.Throw(nameof(TimeStep));
    }

    /// <summary>Time since the last cue, in units of the time constants.</summary>
    public float Time => _steps * TimeStep;

    /// <summary>
    /// What weighs each memory, as its gain (K); null where nothing does. The working array, as
    /// <see cref="State"/>.
    /// </summary>
    public virtual float[]? Modulation => null;

    /// <summary>Its name in the field's words, in the singular; null where there is none.</summary>
    public virtual string? ModulationName => null;

    /// <summary>
    /// What the network shows beside its state, as a code or a content; or null. The working array,
    /// as <see cref="State"/>.
    /// </summary>
    public virtual float[]? Beside => null;

    /// <summary>Its name.</summary>
    public virtual string? BesideName => null;

    /// <summary>Whether there is an energy; otherwise <see cref="Energy"/> is 0.</summary>
    public virtual bool HasEnergy => true;

    /// <summary>What <see cref="Spread"/> measures, in one word.</summary>
    public virtual string SpreadName => "participation";

    /// <summary>Its symbol, one letter.</summary>
    public virtual char SpreadSymbol => 'R';

    /// <summary>How many memories a newcomer should see first.</summary>
    public virtual int DefaultMemories => 16;

    /// <summary>Which patterns a newcomer should see first.</summary>
    public virtual PatternKind DefaultPatterns => PatternKind.Glyphs;

    /// <summary>Steps in which every unit was looked at once: N where a step is one unit.</summary>
    public virtual int StepsPerPass => 1;

    /// <summary>
    /// How much is left to do of what <see cref="Store"/> or a setting has put off, in a measure of
    /// its own. The next cue, step or digest does all of it.
    /// </summary>
    public virtual int LeftToPrepare => 0;

    /// <summary>
    /// Does a piece of it: as much as a frame has time for. Does nothing if nothing is left.
    /// </summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Starts a recall: x(0) is the cue, everything else as at rest.</summary>
    /// <param name="cue">N signs.</param>
    /// <exception cref="InvalidOperationException">
    /// Nothing is stored yet, or the stored set was changed and not stored again.
    /// </exception>
    /// <exception cref="ArgumentNullException">The cue is missing.</exception>
    /// <exception cref="ArgumentException">
    /// It has fewer than N entries, or one is neither +1 nor −1.
    /// </exception>
    public void Cue(sbyte[] cue)
    {
        Check.Signs(cue, Units)?.Throw(nameof(cue));
        CheckStored();
        ForgetPending();
        _steps = 0;
        _stillSteps = 0;
        _isCued = true;
        Array.Clear(_overlaps, 0, _overlaps.Length);
        Begin(cue);
    }

    /// <summary>Advances by one <see cref="TimeStep"/>; a cue must have been given.</summary>
    /// <exception cref="InvalidOperationException">No cue was given.</exception>
    public void Step()
    {
        if (!_isCued)
        {
            throw NotCued();
        }

        Advance();
        _steps++;
    }

    /// <summary>The energy or Lyapunov function of the present state; 0 without one.</summary>
    /// <exception cref="InvalidOperationException">No cue was given.</exception>
    public float Energy() => _isCued ? ComputeEnergy() : throw NotCued();

    /// <summary>
    /// Over how many memories the state is spread, from 1 to K: the perplexity of gains, weights or
    /// saliencies, otherwise the participation of the overlaps, (Σ m²)² / Σ m⁴: K if all are alike.
    /// </summary>
    /// <exception cref="InvalidOperationException">No cue was given.</exception>
    public float Spread() => _isCued ? ComputeSpread() : throw NotCued();

    /// <summary>Writes the signs of the state: +1 where it is above 0, otherwise −1.</summary>
    /// <param name="signs">Room for N signs.</param>
    /// <exception cref="ArgumentNullException">The array is missing.</exception>
    /// <exception cref="ArgumentException">It has fewer than N entries.</exception>
    public void CopySigns(sbyte[] signs)
    {
        Check.Entries(signs, Units)?.Throw(nameof(signs));
        float[] state = CurrentState;
        for (int i = 0; i < state.Length; i++)
        {
            signs[i] = state[i] > 0f ? (sbyte)1 : (sbyte)-1;
        }
    }

    /// <summary>The closed forms that theory has for it, beside what is seen. Allocates.</summary>
    public virtual NetworkTheory CreateTheory() => new NetworkTheory();

    /// <summary>Sets states, activations, overlaps and all else to those of the cue.</summary>
    protected abstract void Begin(sbyte[] cue);

    /// <summary>One step.</summary>
    protected abstract void Advance();

    /// <summary>The energy of the present state.</summary>
    protected abstract float ComputeEnergy();

    /// <summary>Participation of the overlaps, unless a network has something better.</summary>
    protected virtual float ComputeSpread() =>
        Observables.Participation(_overlaps, _memories);

    // On the desktop's older runtimes: DotNet/Standard. Where it has no body it is not called.
    static partial void CheckRuntime();

    private InvalidOperationException NotCued() => new InvalidOperationException(_memories == 0
        ? NothingStored
        : "No cue was given; call Cue first.");
}
