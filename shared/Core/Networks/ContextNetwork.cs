using System;

namespace AstroNano.Core;

/// <summary>
/// The context-modular memory with random neuronal gating: each of S contexts leaves some units
/// active and silences the others, while its memories are learned and while it is the active
/// context k. The active units decide one after the other, s_i ← sgn Σ_(j≠i) J_ij s_j with
/// J = (1/n) Σ_μ (a^σ ∘ ξ_μ)(a^σ ∘ ξ_μ)ᵀ, where a^σ is 1 for the n units that the context σ of
/// memory μ leaves active, and 0 for the others. So only memories of the active context last.
/// One context that silences nothing is <see cref="BinaryNetwork"/>.
/// Source: Podlaski, Agnes and Vogels, Phys. Rev. X 15, 011057 (2025), as the code of its
/// simulations has it, github.com/wpodlaski/contextual-memory-nets (CxtModNet, c = 1).
/// </summary>
/// <remarks>
/// Memory μ belongs to context μ mod S. Silent units are 0; a unit that a change of settings makes
/// active is 0 until it decides. Overlaps are those of the active units, (1/n) Σ_i ξ_μ^i s_i.
/// Where that code draws every mask unit by unit, here each has exactly n, at random; units decide
/// in index order instead of all at once, and a field of 0 changes nothing.
/// </remarks>
public sealed partial class ContextNetwork : DiscreteNetwork
{
    private readonly float[] _access;

    /// <inheritdoc cref="Network(int, int)"/>
    public ContextNetwork(int units, int capacity)
        : base(units, capacity, 0)
    {
        _masks = new int[units];
        _access = new float[capacity];
        _context = Add(new Setting("context", "k", 1f, MostContexts, Curve.Integer, 1f,
            "Which context is active: only its memories can be recalled.")
            .OnKnob(1f, DefaultContexts));
        _contexts = Add(new Setting("contexts", "S", 1f, MostContexts, Curve.Integer,
            DefaultContexts, "How many contexts there are; memories belong to them in turn."));
        _share = Add(new Setting("active", "a", 0.01f, 1f, Curve.Linear, 0.5f,
            "The share of neurons that a context leaves active; it silences the others.")
            .OnKnob(0.1f, 1f));
    }

    /// <summary>n, the units that the active context does not silence.</summary>
    public override int ActiveUnits => _activeUnits;

    /// <summary>
    /// Access to memories, one per memory: the share of the active units that have learned it, 1 if
    /// it is of the active context. The working array, as <see cref="Network.State"/>.
    /// </summary>
    public override float[] Modulation => _access;

    /// <inheritdoc/>
    public override string ModulationName => "access";

    /// <inheritdoc/>
    public override int DefaultMemories => 8;

    /// <inheritdoc/>
    public override PatternKind DefaultPatterns => PatternKind.Walsh;

    /// <inheritdoc/>
    public override int StepsPerPass => Units;

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new ContextTheory(this);

    /// <summary>How many active units have another sign than a memory; 0 counts as −1.</summary>
    /// <inheritdoc/>
    public override int WrongSigns(int memory)
    {
        int wrong = base.WrongSigns(memory);
        byte[][] codes = _patterns.UnitCodes;
        byte[] silent = _stateCodes, agreeing = SignTable.Agreeing;
        for (int group = 0; group < silent.Length; group++)
        {
            wrong -= 4 - agreeing[codes[group][memory] & silent[group]];
        }

        return wrong;
    }

    /// <summary>−½ Σ_(i≠j) s_i J_ij s_j.</summary>
    protected override float ComputeEnergy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            float vote = _votes[mu];
            sum -= vote * vote;
        }

        for (int unit = 0; unit < _masks.Length; unit++)
        {
            sum += _activation[unit] == 0f ? 0 : _masks[unit] >> MaskBits;
        }

        return sum / (2 * _activeUnits);
    }

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        _cursor = 0;
        for (int unit = 0; unit < _masks.Length; unit++)
        {
            _activation[unit] = cue[unit];
        }

        Count();
    }

    /// <summary>Twice S_i: what a unit has not learned is added with both signs.</summary>
    private protected override long FieldOf(int unit)
    {
        long[][] tables = _tables;
        byte[][] codes = Patterns.MemoryCodes;
        int mask = _masks[unit], contexts = _contextCount, context = 0;
        int groups = (_memories + 3) >> 2;
        float self = _activation[unit];
        long field = self == 0f ? 0L : (mask >> MaskBits) * (self > 0f ? -2L : 2L);
        for (int group = 0; group < groups; group++)
        {
            long[] table = tables[group];
            int code = codes[group][unit];
            field += table[code] + table[code ^ (~mask >> context & 15)];
            context = (context + 4) % contexts;
        }

        return field;
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        int unit = _cursor;
        _cursor = unit + 1 < _masks.Length ? unit + 1 : 0;
        if ((_masks[unit] & _activeBit) == 0)
        {
            return;
        }

        long field = FieldOf(unit);
        float before = _activation[unit];
        float sign = field > 0L ? 1f : field < 0L ? -1f : before;
        if (sign != before)
        {
            CurrentState[unit] = sign;
            _activation[unit] = sign;
            int change = before == 0f ? 1 : 2;
            Change(unit, sign > 0f ? change : -change);
            TakeCounts();
        }
    }

    // Silences units, and counts what the others say of each memory.
    private void Count()
    {
        float[] state = CurrentState, activation = _activation;
        Array.Clear(_votes, 0, _votes.Length);
        Array.Clear(_agreements, 0, _agreements.Length);
        for (int unit = 0; unit < state.Length; unit++)
        {
            float sign = (_masks[unit] & _activeBit) == 0 ? 0f : activation[unit];
            activation[unit] = sign;
            state[unit] = sign;
            if (sign != 0f)
            {
                Change(unit, sign > 0f ? 1 : -1);
            }
        }

        TakeCounts();
    }

    // The sign of a unit has changed by so much: in all sums ξ_μᵀs, and in the votes of the
    // memories that it has learned.
    private void Change(int unit, int change)
    {
        byte[][] codes = Patterns.MemoryCodes;
        int[] sums = _agreements;
        long[] votes = _votes;
        int mask = _masks[unit], memories = _memories, contexts = _contextCount, context = 0;
        for (int mu = 0; mu < memories; mu++)
        {
            int added = (codes[mu >> 2][unit] >> (mu & 3) & 1) != 0 ? change : -change;
            sums[mu] += added;
            if ((mask >> context & 1) != 0)
            {
                votes[mu] += added;
            }

            context = context + 1 < contexts ? context + 1 : 0;
        }
    }

    private void TakeCounts()
    {
        float scale = 1f / _activeUnits;
        for (int mu = 0; mu < _memories; mu++)
        {
            _overlaps[mu] = _agreements[mu] * scale;
        }

        FillTables();
    }
}
