namespace AstroNano.Trials.Lanes;

/// <summary>
/// Memories and cues of as many trials as a vector has lanes, each with random numbers of its own.
/// A word holds the signs of a unit in up to 32 memories, the first one's at the highest bit.
/// </summary>
internal sealed class LaneMemories
{
    /// <summary>Signs in a word.</summary>
    public const int WordBits = 32;

    private const uint TrialFactor = 0x9E3779B9;
    private const uint StreamFactor = 0x85EBCA6B;
    private const int Discarded = 16;

    private readonly TrialPlan _plan;
    private readonly TrialGenerator? _generator;
    private readonly RandomStream _random = new(0, 0);
    private readonly short[] _units;
    private readonly short[] _order;
    private readonly sbyte[] _cue;
    private readonly int[] _cued = new int[Lanes];

    /// <param name="units">N.</param>
    /// <param name="memories">K.</param>
    /// <param name="plan">How they are drawn.</param>
    public LaneMemories(int units, int memories, TrialPlan plan)
    {
        (Units, Memories, _plan) = (units, memories, plan);
        Stride = StrideOf(units);
        Words = new Vector<int>[Stride * BlocksOf(memories)];
        Cues = new Vector<float>[units];
        Targets = new Vector<float>[units];
        _units = [.. Enumerable.Range(0, units).Select(unit => (short)unit)];
        _order = new short[units];
        _cue = new sbyte[units];
        _generator = IsPlain(plan) ? null : new TrialGenerator(units, memories);
        if (plan.Given is GivenPatterns given)
        {
            _generator!.Take(given);
        }
    }

    /// <summary>Trials at once.</summary>
    public static int Lanes => Vector<float>.Count;

    /// <summary>About how much memory so many need, with the states of a network.</summary>
    public static long BytesOf(int units, int memories) => sizeof(int) * Lanes
        * ((long)StrideOf(units) * (BlocksOf(memories) + 8) + 8L * memories);

    /// <summary>N.</summary>
    public int Units { get; }

    /// <summary>K.</summary>
    public int Memories { get; }

    /// <summary>Words of a block of memories: N, padded to a multiple of four.</summary>
    public int Stride { get; }

    /// <summary>The signs, block of memories by block, unit by unit.</summary>
    public Vector<int>[] Words { get; }

    /// <summary>The cues, unit by unit.</summary>
    public Vector<float>[] Cues { get; }

    /// <summary>What the lanes should end in, unit by unit.</summary>
    public Vector<float>[] Targets { get; }

    /// <summary>Whether memories are independent: then any number of them is drawn.</summary>
    public static bool IsPlain(TrialPlan plan) => plan is { Given: null, Age: null, Overlap: 0f };

    public int MemoryOf(int lane) => _cued[lane];

    /// <summary>Whether a memory is +1 in a unit, in a lane.</summary>
    public bool IsPlus(int memory, int unit, int lane) =>
        Words[memory / WordBits * Stride + unit][lane] << memory % WordBits < 0;

    /// <summary>Draws the trials of these numbers, at most as many as there are lanes.</summary>
    public void Draw(IReadOnlyList<int> trials)
    {
        if (_generator is not TrialGenerator generator)
        {
            DrawPlain(trials);
            return;
        }

        for (int lane = 0; lane < Lanes; lane++)
        {
            // Lanes that are left over run the last trial again.
            if (lane < trials.Count)
            {
                RecallTrial.Draw(generator, _plan, trials[lane]);
            }

            Span<int> words = MemoryMarshal.Cast<Vector<int>, int>(Words.AsSpan());
            for (int place = 0; place < Words.Length; place++)
            {
                words[place * Lanes + lane] = WordOf(
                    generator.Patterns, place / Stride * WordBits, place % Stride);
            }

            _cued[lane] = generator.Memory;
            Copy(generator.Cue, Cues, lane);
            Copy(generator.Target, Targets, lane);
        }
    }

    /// <summary>Gives a network a memory: rates and votes are in force from then on.</summary>
    public static void StoreAny(Network network)
    {
        var any = new PatternSet(network.Units, 1);
        var signs = new sbyte[network.Units];
        Array.Fill(signs, (sbyte)1);
        any.Add(signs);
        network.Store(any);
    }

    private static int StrideOf(int units) => (units + 3) & ~3;

    private static int BlocksOf(int memories) => (memories + WordBits - 1) / WordBits;

    private static void Copy(sbyte[] signs, Vector<float>[] vectors, int lane)
    {
        Span<float> numbers = MemoryMarshal.Cast<Vector<float>, float>(vectors.AsSpan());
        for (int i = 0; i < signs.Length; i++)
        {
            numbers[i * Lanes + lane] = signs[i];
        }
    }

    private int WordOf(PatternSet patterns, int first, int unit)
    {
        int word = 0;
        for (int bit = 0; unit < Units && bit < WordBits && first + bit < Memories; bit++)
        {
            word |= patterns.IsPlus(first + bit, unit) ? int.MinValue >>> bit : 0;
        }

        return word;
    }

    // The generator of every lane makes the same operations as RandomStream.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DrawPlain(IReadOnlyList<int> trials)
    {
        Span<int> seeds = stackalloc int[Lanes];
        for (int lane = 0; lane < Lanes; lane++)
        {
            uint trial = (uint)trials[Math.Min(lane, trials.Count - 1)];
            seeds[lane] = (int)(TrialFactor * (trial + 1) + StreamFactor * (uint)_plan.Stream | 1);
        }

        var state = new Vector<int>(seeds);
        for (int i = 0; i < Discarded; i++)
        {
            state = Next(state);
        }

        for (int memory = 0; memory < Memories; memory++)
        {
            state = Append(Words.AsSpan(memory / WordBits * Stride, Units), state);
        }

        // The first sign is to stand at the highest bit.
        int filled = Memories % WordBits;
        foreach (ref Vector<int> word in Words.AsSpan(Words.Length - (filled == 0 ? 0 : Stride)))
        {
            word <<= WordBits - filled;
        }

        for (int i = 0; i < Units; i++)
        {
            Targets[i] = LaneSums.Signed(Vector<float>.One, Words[i]);
        }

        Targets.CopyTo(Cues, 0);
        state.CopyTo(seeds);
        for (int lane = 0; lane < trials.Count; lane++)
        {
            DamageCue(lane, seeds[lane]);
        }
    }

    // A method of its own, so that the state stays in a register.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector<int> Append(Span<Vector<int>> words, Vector<int> state)
    {
        for (int i = 0; i < words.Length; i++)
        {
            state = Next(state);
            words[i] = (words[i] << 1) | Vector.ShiftRightLogical(state, WordBits - 1);
        }

        return state;
    }

    private static Vector<int> Next(Vector<int> state)
    {
        state ^= state << 13;
        state ^= Vector.ShiftRightLogical(state, 17);
        return state ^ (state << 5);
    }

    // The same numbers as those of Corruption, which divides five times for each.
    private void DamageCue(int lane, int state)
    {
        Span<float> cues = MemoryMarshal.Cast<Vector<float>, float>(Cues.AsSpan());
        short[] order = _order;
        _units.CopyTo(order, 0);
        _random.State = state;
        for (int j = 0; j < _plan.Flips; j++)
        {
            int k = j + (int)((uint)_random.NextBits() % (uint)(order.Length - j));
            short chosen = order[k];
            order[k] = order[j];
            cues[chosen * Lanes + lane] = -cues[chosen * Lanes + lane];
        }

        if (_plan.Damage.IsNone)
        {
            return;
        }

        for (int i = 0; i < _cue.Length; i++)
        {
            _cue[i] = (sbyte)cues[i * Lanes + lane];
        }

        _plan.Damage.Apply(_cue, _random);
        Copy(_cue, Cues, lane);
    }
}
