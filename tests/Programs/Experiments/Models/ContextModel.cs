using AstroNano.Core;

namespace AstroNano.Experiments.Models;

/// <summary>
/// Memories gated by their context: each of s contexts leaves a random share a of the units on,
/// when a memory of it is learned as well as when one is recalled.
/// J = Σ_μ (a^σ ξ_μ)(a^σ ξ_μ)ᵀ, where σ is the context of μ, and in context k
/// S_i ← sgn(a_i^k Σ_j a_j^k J_ij S_j). With one context and all units on it is the binary network.
/// Source: W. Podlaski, E. Agnes and T. Vogels, Phys. Rev. X 15, 011057 (2025), random neuronal
/// gating, as summaries of the paper give it, which agree.
/// </summary>
/// <remarks>
/// Memory μ belongs to context μ mod s, and the first context is on. What counts are its units: the
/// others are silent. The diagonal is dropped, and a field of 0 leaves a unit as it is.
/// </remarks>
public sealed class ContextModel : Adjustable, IRecallModel
{
    private const int MostContexts = 256;
    private const int MaskStream = 14;
    private const int Resolution = 32768;

    private readonly int _units;
    private readonly sbyte[][] _rows;
    private readonly RandomStream _random = new(0, 0);
    private readonly Setting _contexts;
    private readonly Setting _active;
    private int[] _on = [];

    public ContextModel(int units, int memories)
    {
        _units = units;
        _rows = new sbyte[memories][];
        _contexts = Add(new Setting("contexts", "s", 1f, MostContexts, Curve.Integer, 4f,
            "Among how many contexts the memories are shared out."));
        _active = Add(new Setting("active", "a", 0f, 1f, Curve.Linear, 0f,
            "The share of units that a context leaves on; 0 is the best share for so many."));
    }

    public Adjustable Settings => this;

    public int StepsPerPass => 1;

    public sbyte[] Target { get; private set; } = [];

    public float[] State { get; private set; } = [];

    public float[] Activation => State;

    /// <summary>The share that stores most: (√(2s − 1) − 1) / (s − 1), and 1 for s = 1.</summary>
    public static double BestShare(int contexts) =>
        contexts == 1 ? 1 : (Math.Sqrt(2 * contexts - 1) - 1) / (contexts - 1);

    public void Begin(TrialGenerator trial)
    {
        int contexts = _contexts.WholeValue;
        double share = _active.Value > 0f ? _active.Value : BestShare(contexts);
        _random.Seed(trial.Number, trial.Stream + MaskStream);
        bool[][] masks = [.. Enumerable.Range(0, contexts).Select(_ => DrawMask(share))];
        _on = [.. Enumerable.Range(0, _units).Where(unit => masks[0][unit])];
        Target = [.. _on.Select(unit => trial.Target[unit])];
        State = [.. _on.Select(unit => (float)trial.Cue[unit])];

        // Of a memory of another context those units remain that are on in both.
        for (int memory = 0; memory < _rows.Length; memory++)
        {
            bool[] mask = masks[memory % contexts];
            _rows[memory] = [.. _on.Select(unit => !mask[unit] ? (sbyte)0
                : trial.Patterns.IsPlus(memory, unit) ? (sbyte)1 : (sbyte)-1)];
        }
    }

    /// <summary>A pass in index order.</summary>
    public void Step()
    {
        int[] sums = [.. _rows.Select(row => Enumerable.Range(0, row.Length)
            .Sum(unit => row[unit] * (int)State[unit]))];
        for (int unit = 0; unit < State.Length; unit++)
        {
            int state = (int)State[unit], field = 0;
            for (int memory = 0; memory < _rows.Length; memory++)
            {
                int xi = _rows[memory][unit];
                field += xi * (sums[memory] - xi * state);
            }

            if (field * state < 0)
            {
                State[unit] = -state;
                for (int memory = 0; memory < _rows.Length; memory++)
                {
                    sums[memory] -= 2 * _rows[memory][unit] * state;
                }
            }
        }
    }

    // At least one unit is on.
    private bool[] DrawMask(double share)
    {
        bool[] mask = new bool[_units];
        for (int unit = 0; unit < _units; unit++)
        {
            mask[unit] = _random.Next(Resolution) < share * Resolution;
        }

        mask[0] |= !mask.Contains(true);
        return mask;
    }
}
