using System;

namespace AstroNano.Core;

/// <summary>
/// Networks of units that are −1 or +1 and decide by the sign of a field, computed exactly:
/// S_i = Σ_μ ξ_μ^i U(c_μ) + s_i Σ_μ V(c_μ), where c_μ = ξ_μᵀs is a whole number. Every energy
/// difference E(s_i = −1) − E(s_i = +1) of an energy Σ_μ F(c_μ) has this form, so U and V tell
/// the networks apart. Where S is 0 a unit keeps its state.
/// </summary>
/// <remarks>
/// U and V are tabulated over the number of units that agree with a memory, (N + c)/2. The signed
/// sums are those of <see cref="WholeTable"/>, whose 64 bits hold the sixth power of 1 024 for 256
/// memories.
/// </remarks>
public abstract partial class DiscreteNetwork : MirroredNetwork
{
    private protected readonly int[] _agreements;
    private protected readonly long[] _votes;
    private protected readonly long[] _voteOf;
    private protected readonly long[] _selfVoteOf;
    private protected long _selfVote;
    private protected int _cursor;

    // Signs of the state at the last count; rows, where they are drawn; silent units, where some
    // are silenced.
    private protected readonly byte[] _stateCodes;
    private protected readonly long[] _fields;
    private protected readonly long[][] _tables;

    /// <inheritdoc cref="Network(int, int)"/>
    private protected DiscreteNetwork(int units, int capacity)
        : this(units, capacity, units + 1)
    {
    }

    /// <summary>A network whose votes are no function of the agreements needs no tables.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="tabulated">How many agreements have votes.</param>
    /// <param name="mostTables">Most groups to tabulate: four if all decide at once.</param>
    private protected DiscreteNetwork(
        int units, int capacity, int tabulated, int mostTables = int.MaxValue)
        : base(units, capacity)
    {
        int groups = (capacity + 3) >> 2;
        _agreements = new int[capacity];
        _votes = new long[4 * groups];
        _voteOf = new long[tabulated];
        _selfVoteOf = new long[tabulated];
        _stateCodes = new byte[(units + 3) >> 2];
        _fields = new long[units];
        _tables = WholeTable.Create(groups < mostTables ? groups : mostTables);
    }

    /// <summary>States, and the unit that is next; unless a network has more.</summary>
    public override int StateSize => base.StateSize + 1;

    /// <inheritdoc/>
    public override void AddTo(Digest digest)
    {
        base.AddTo(digest);
        digest.Add(_cursor);
    }

    /// <summary>U and V of every c, written to the tables.</summary>
    private protected virtual void TabulateVotes()
    {
    }

    /// <summary>Other votes for the state as it is.</summary>
    protected override void OnSet(Setting setting)
    {
        TabulateVotes();
        ComputeOverlaps();
    }

    /// <inheritdoc/>
    protected override void OnStored() => TabulateVotes();

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        _cursor = 0;

        // Where more memories were stored before, their votes would fill the last group of four.
        Array.Clear(_votes, 0, _votes.Length);
        float[] state = CurrentState;
        for (int i = 0; i < state.Length; i++)
        {
            state[i] = cue[i];
            _activation[i] = cue[i];
        }

        Recount();
    }

    /// <summary>Whether a unit is +1 from now on.</summary>
    /// <param name="field">S_i.</param>
    /// <param name="wasUp">Whether it is now.</param>
    private protected virtual bool IsUp(long field, bool wasUp) =>
        field == 0L ? wasUp : field > 0L;

    /// <summary>S_i.</summary>
    private protected virtual long FieldOf(int unit)
    {
        byte[][] codes = Patterns.MemoryCodes;
        long[][] tables = _tables;
        long field = _activation[unit] > 0f ? _selfVote : -_selfVote;
        int group = (_memories + 3) >> 2;
        while (group != 0)
        {
            group--;
            field += tables[group][codes[group][unit]];
        }

        return field;
    }

    /// <summary>The votes U of all memories and the sum of their V.</summary>
    private protected virtual void Weigh()
    {
        int[] agreements = _agreements;
        long[] votes = _votes, voteOf = _voteOf, selfVoteOf = _selfVoteOf;
        int memories = _memories;
        long self = 0L;
        for (int mu = 0; mu < memories; mu++)
        {
            int agreement = agreements[mu];
            votes[mu] = voteOf[agreement];
            self += selfVoteOf[agreement];
        }

        _selfVote = self;
    }

    /// <summary>The next unit in index order decides.</summary>
    private protected void UpdateNext()
    {
        int unit = _cursor;
        _cursor = unit + 1 < _fields.Length ? unit + 1 : 0;
        UpdateUnit(unit);
    }

    /// <summary>A unit decides.</summary>
    private protected void UpdateUnit(int unit)
    {
        // The sign of the activation, not of the state: if a fault has changed the state, the two
        // stay different, and the fault is noticed.
        bool wasUp = _activation[unit] > 0f;
        bool isUp = IsUp(FieldOf(unit), wasUp);
        if (isUp == wasUp)
        {
            return;
        }

        float sign = isUp ? 1f : -1f;
        CurrentState[unit] = sign;
        _activation[unit] = sign;
        byte[][] codes = Patterns.MemoryCodes;
        int[] agreements = _agreements;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu += 4)
        {
            // Agreements go up where the pattern's sign is the new one.
            int code = isUp ? codes[mu >> 2][unit] : ~codes[mu >> 2][unit];
            int end = mu + 4 < memories ? mu + 4 : memories;
            for (int memory = mu; memory < end; memory++)
            {
                agreements[memory] += ((code & 1) << 1) - 1;
                code >>= 1;
            }
        }

        ComputeOverlaps();
    }

    /// <summary>
    /// All units decide at once; tells whether one flipped. Leaves Σ_μ ξ_μ U, of the state that
    /// was, in the fields.
    /// </summary>
    private protected bool UpdateAll()
    {
        float[] state = CurrentState, activation = _activation;
        long[] fields = _fields;
        long self = _selfVote;
        bool changed = false;
        int unit = state.Length;
        int groups = (_memories + 3) >> 2;
        byte[][] codes = Patterns.MemoryCodes;
        if (groups > _tables.Length)
        {
            WholeTable.Sum(_votes, _tables, codes, groups, unit, fields);
        }
        else
        {
            WholeTable.Sum(_tables, codes, groups, unit, fields);
        }

        while (unit != 0)
        {
            unit--;
            bool wasUp = activation[unit] > 0f;
            bool isUp = IsUp(wasUp ? fields[unit] + self : fields[unit] - self, wasUp);
            if (isUp != wasUp)
            {
                float sign = isUp ? 1f : -1f;
                state[unit] = sign;
                activation[unit] = sign;
                changed = true;
            }
        }

        if (changed)
        {
            Recount();
        }

        return changed;
    }

    /// <summary>Overlaps, votes and their tables from the agreements.</summary>
    private protected void ComputeOverlaps()
    {
        int[] agreements = _agreements;
        float[] overlaps = _overlaps;
        int memories = _memories;
        int units = _fields.Length;
        float scale = 1f / units;
        for (int mu = 0; mu < memories; mu++)
        {
            overlaps[mu] = (2 * agreements[mu] - units) * scale;
        }

        Weigh();
        FillTables();
    }

    /// <summary>The signed sums of every four votes.</summary>
    private protected void FillTables()
    {
        long[] votes = _votes;
        int memories = _memories;
        int end = memories < 4 * _tables.Length ? memories : 4 * _tables.Length;
        for (int mu = 0; mu < end; mu += 4)
        {
            WholeTable.Fill(_tables[mu >> 2], votes, mu);
        }
    }
}
