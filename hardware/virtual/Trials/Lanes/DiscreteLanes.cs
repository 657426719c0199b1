namespace AstroNano.Trials.Lanes;

/// <summary>
/// <see cref="DenseNetwork"/> and <see cref="BinaryNetwork"/> where votes are functions of the
/// agreements and their sums fit 32 bits: whole numbers, so that no order of adding matters.
/// A run ends when no unit would flip any more.
/// </summary>
internal sealed class DiscreteLanes : ILanes
{
    private readonly LaneMemories _drawn;
    private readonly bool _allAtOnce;
    private readonly int[] _voteOf;
    private readonly int[] _selfVoteOf;
    private readonly Vector<float>[] _state;
    private readonly Vector<float>[] _overlaps;
    private readonly Vector<int>[] _agreements;
    private readonly Vector<int>[] _votes;
    private readonly Vector<int>[] _fields;
    private ShownVotes? _shown;
    private Vector<int> _vote;
    private Vector<int> _selfVote;

    private DiscreteLanes(
        LaneMemories drawn, bool allAtOnce, IEnumerable<long> votes, IEnumerable<long> selfVotes)
    {
        (_drawn, _allAtOnce) = (drawn, allAtOnce);
        _voteOf = [.. votes.Select(vote => (int)vote)];
        _selfVoteOf = [.. selfVotes.Select(vote => (int)vote)];
        int memories = (drawn.Memories + 3) & ~3;
        _overlaps = new Vector<float>[memories];
        _state = new Vector<float>[drawn.Stride];
        _agreements = new Vector<int>[drawn.Memories];
        _votes = new Vector<int>[memories];
        _fields = new Vector<int>[drawn.Units];
    }

    public Vector<float>[] State => _state;

    public Vector<float>[] Activation => _state;

    public Vector<float>[]? Gains => _shown?.Votes;

    /// <summary>Those of a network, or null if it has none as it is set.</summary>
    public static DiscreteLanes? Of(DiscreteNetwork network, LaneMemories drawn)
    {
        bool? order = network switch
        {
            DenseNetwork { Power: not DenseNetwork.Exponential } dense => dense.AllAtOnce,
            BinaryNetwork { Order: not UpdateOrder.Random } binary
                when binary.Noise < BinaryNetwork.LeastNoise => binary.Order == UpdateOrder.All,
            _ => null,
        };
        if (order is not bool allAtOnce)
        {
            return null;
        }

        LaneMemories.StoreAny(network);
        long[] votes = VotesOf(network), selfVotes = SelfVotesOf(network);
        long most = votes.Max(Math.Abs) + selfVotes.Max(Math.Abs);
        return most < int.MaxValue / (drawn.Memories + 1)
            ? new DiscreteLanes(drawn, allAtOnce, votes, selfVotes)
            { _shown = ShownVotes.Of(network, drawn.Memories) } : null;
    }

    public void Begin()
    {
        _drawn.Cues.CopyTo(_state, 0);
        Recount();
    }

    public void Run(long steps, bool everyStep, CancellationToken cancel)
    {
        int units = _drawn.Units, unit = 0, still = 0;
        for (long step = 0; step < steps && (everyStep || still < units); step++)
        {
            if (_allAtOnce)
            {
                cancel.ThrowIfCancellationRequested();
                still = UpdateAll() ? 0 : units;
                continue;
            }

            still = Update(unit) ? 0 : still + 1;
            unit = unit + 1 < units ? unit + 1 : 0;
        }
    }

    public void Finish() => _shown?.Take(_agreements);

    public Vector<float> Perplexity() => new(float.NaN);

    // As DiscreteNetwork: agreements, then votes; padding keeps none.
    private void Recount()
    {
        LaneSums.Measure(_state, _drawn, 1f, _overlaps);
        Span<int> agreements = MemoryMarshal.Cast<Vector<int>, int>(_agreements.AsSpan());
        Span<int> votes = MemoryMarshal.Cast<Vector<int>, int>(_votes.AsSpan());
        Span<int> sums = stackalloc int[LaneMemories.Lanes], self = stackalloc int[sums.Length];
        sums.Clear();
        self.Clear();
        var units = new Vector<int>(_drawn.Units);
        for (int mu = 0; mu < _agreements.Length; mu++)
        {
            _agreements[mu] = (units + Vector.ConvertToInt32Native(_overlaps[mu])) >> 1;
            for (int lane = 0; lane < LaneMemories.Lanes; lane++)
            {
                int place = mu * LaneMemories.Lanes + lane;
                votes[place] = _voteOf[agreements[place]];
                sums[lane] += votes[place];
                self[lane] += _selfVoteOf[agreements[place]];
            }
        }

        _vote = new Vector<int>(sums);
        _selfVote = new Vector<int>(self);
    }

    // Σ_μ ±U_μ of a unit: the sum of all votes, less twice those of the memories where it is −1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<int> FieldOf(int unit)
    {
        Vector<int> minus = default;
        ref Vector<int> votes = ref MemoryMarshal.GetArrayDataReference(_votes);
        for (int first = 0; first < _agreements.Length; first += LaneMemories.WordBits)
        {
            int place = first / LaneMemories.WordBits * _drawn.Stride + unit;
            Vector<int> word = ~_drawn.Words[place];
            int end = Math.Min(first + LaneMemories.WordBits, _agreements.Length);
            for (int mu = first; mu < end; mu++)
            {
                minus += Unsafe.Add(ref votes, mu) & (word >> (LaneMemories.WordBits - 1));
                word <<= 1;
            }
        }

        return _vote - (minus << 1);
    }

    private static Vector<int> Flips(Vector<int> field, Vector<int> self, Vector<float> state)
    {
        // The field in the direction of the state: it flips where that is below 0.
        Vector<int> turned = Vector.AsVectorInt32(state) >> (LaneMemories.WordBits - 1);
        return Vector.LessThan((field ^ turned) - turned + self, Vector<int>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Update(int unit)
    {
        Vector<int> flips = Flips(FieldOf(unit), _selfVote, _state[unit]);
        if (flips == Vector<int>.Zero)
        {
            return false;
        }

        Flip(unit, flips);
        for (int lane = 0; lane < LaneMemories.Lanes; lane++)
        {
            if (flips[lane] != 0)
            {
                Follow(unit, lane);
            }
        }

        return true;
    }

    private void Flip(int unit, Vector<int> flips) => _state[unit] = Vector.AsVectorSingle(
        Vector.AsVectorInt32(_state[unit]) ^ (flips & new Vector<int>(int.MinValue)));

    // Agreements go up where the memory's sign is the new one. An agreement stays from 0 to N, so
    // that its votes need no bounds.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Follow(int unit, int lane)
    {
        int lanes = LaneMemories.Lanes, sum = 0, self = 0;
        int isDown = _state[unit][lane] < 0f ? -1 : 0;
        ref int voteOf = ref MemoryMarshal.GetArrayDataReference(_voteOf);
        ref int selfVoteOf = ref MemoryMarshal.GetArrayDataReference(_selfVoteOf);
        ref int agreement = ref Unsafe.Add(ref Unsafe.As<Vector<int>, int>(
            ref MemoryMarshal.GetArrayDataReference(_agreements)), lane);
        ref int vote = ref Unsafe.Add(ref Unsafe.As<Vector<int>, int>(
            ref MemoryMarshal.GetArrayDataReference(_votes)), lane);
        for (int first = 0; first < _agreements.Length; first += LaneMemories.WordBits)
        {
            int at = first / LaneMemories.WordBits * _drawn.Stride + unit;
            int word = isDown ^ _drawn.Words[at][lane];
            for (int left = Math.Min(LaneMemories.WordBits, _agreements.Length - first);
                left != 0; left--)
            {
                // +1 or −1, by the highest bit.
                int now = agreement - 1 - 2 * (word >> (LaneMemories.WordBits - 1));
                word <<= 1;
                agreement = now;
                now = Unsafe.Add(ref voteOf, now);
                self += Unsafe.Add(ref selfVoteOf, agreement);
                vote = now;
                sum += now;
                agreement = ref Unsafe.Add(ref agreement, lanes);
                vote = ref Unsafe.Add(ref vote, lanes);
            }
        }

        _vote = _vote.WithElement(lane, sum);
        _selfVote = _selfVote.WithElement(lane, self);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool UpdateAll()
    {
        for (int unit = 0; unit < _fields.Length; unit++)
        {
            _fields[unit] = FieldOf(unit);
        }

        Vector<int> changed = default;
        for (int unit = 0; unit < _fields.Length; unit++)
        {
            Vector<int> flips = Flips(_fields[unit], _selfVote, _state[unit]);
            changed |= flips;
            Flip(unit, flips);
        }

        if (changed == Vector<int>.Zero)
        {
            return false;
        }

        Recount();
        return true;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_voteOf")]
    private static extern ref long[] VotesOf(DiscreteNetwork network);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_selfVoteOf")]
    private static extern ref long[] SelfVotesOf(DiscreteNetwork network);
}
