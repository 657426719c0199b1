namespace AstroNano.Trials.Lanes;

/// <summary>
/// Networks of graded units, a trial in each lane: the same operations in the same order as in the
/// core, which stays the definition. A run ends as soon as nothing but states can change that
/// nobody has asked for yet.
/// </summary>
internal abstract class GradedLanes : ILanes
{
    private protected readonly Vector<float>[] _overlaps;
    private protected readonly Vector<float>[] _coefficients;
    private protected readonly LaneMemories _drawn;
    private readonly TanhNetwork _network;
    private readonly Vector<float>[] _state;
    private readonly Vector<float>[] _activation;
    private readonly Vector<float>[] _drive;

    // ±1 where a unit is saturated, else 0.
    private readonly Vector<float>[] _ends;
    private readonly int[] _groups;
    private readonly float[] _nodes = TanhTable.Nodes;
    private readonly float[] _values = TanhTable.Values;
    private protected bool _driveDue;
    private float _rate;
    private float _steepness;
    private float _saturation;
    private long _left;
    private int _settledUnits;

    /// <param name="network">Set as asked: its rates are taken from it.</param>
    /// <param name="drawn">Memories and cues.</param>
    private protected GradedLanes(TanhNetwork network, LaneMemories drawn)
    {
        (_network, _drawn) = (network, drawn);
        int memories = (drawn.Memories + 3) & ~3;
        _overlaps = new Vector<float>[memories];
        _coefficients = new Vector<float>[memories];
        _groups = new int[memories / 4 + 1];
        _state = new Vector<float>[drawn.Stride];
        _activation = new Vector<float>[drawn.Stride];
        _drive = new Vector<float>[drawn.Stride];
        _ends = new Vector<float>[drawn.Stride];

        // Its rates are in force from the first memories on.
        LaneMemories.StoreAny(network);
    }

    public void Begin()
    {
        _rate = RateOf(_network);
        _steepness = _network.Steepness;
        _saturation = SaturationOf(_network);
        _settledUnits = 0;
        _drawn.Cues.CopyTo(_state, 0);
        Array.Clear(_drive);
        Array.Clear(_ends);
        Array.Fill(_activation, new Vector<float>(2f), 0, _drawn.Units);
        Array.Clear(_coefficients);
        float rate = _rate;
        _rate = 0f;
        IntegrateNeurons();
        _rate = rate;
        MeasureOverlaps();
        BeginMemories();
        _driveDue = true;
    }

    public void Run(long steps, bool everyStep, CancellationToken cancel)
    {
        for (_left = steps; _left > 0; _left--)
        {
            if (_driveDue)
            {
                cancel.ThrowIfCancellationRequested();
                LaneSums.Drive(_coefficients, _drawn, _groups, _drive);
                _driveDue = false;
                _settledUnits = 0;
            }
            else if (!everyStep && IsSettled())
            {
                return;
            }

            AdvanceMemories();
        }
    }

    public void Finish()
    {
        var rate = new Vector<float>(_rate);
        for (int i = 0; i < _drawn.Units; i++)
        {
            Vector<float> x = _state[i], drive = _drive[i], last;
            long left = _left;
            do
            {
                last = x;
                x += left > 0 ? rate * (drive - x) : Vector<float>.Zero;
            }
            while (--left > 0 && x != last);
            _state[i] = x;
        }

        _left = 0;
    }

    public Vector<float>[] State => _state;

    public Vector<float>[] Activation => _activation;

    public virtual Vector<float>[]? Gains => null;

    public virtual Vector<float> Perplexity() => new(float.NaN);

    /// <summary>Completes a cue: gains and coefficients at the overlaps of x(0).</summary>
    private protected abstract void BeginMemories();

    /// <summary>One step, given the drive.</summary>
    private protected abstract void AdvanceMemories();

    /// <summary>Whether no step can change a coefficient while no activation changes.</summary>
    private protected virtual bool AreMemoriesSettled() => true;

    /// <summary>m of the present activations.</summary>
    private protected void MeasureOverlaps() =>
        LaneSums.Measure(_activation, _drawn, 1f / _drawn.Units, _overlaps);

    /// <summary>Writes a coefficient; the drive is due if that changes it in a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void Take(int mu, Vector<float> coefficient)
    {
        _driveDue |= coefficient != _coefficients[mu];
        _coefficients[mu] = coefficient;
    }

    /// <summary>x ← x + (dt/τ)(h − x), φ = tanh(σx); tells whether an activation changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private protected bool IntegrateNeurons()
    {
        ref Vector<float> state = ref MemoryMarshal.GetArrayDataReference(_state);
        ref Vector<float> drive = ref MemoryMarshal.GetArrayDataReference(_drive);
        ref Vector<float> ends = ref MemoryMarshal.GetArrayDataReference(_ends);
        Vector<float> rate = new(_rate), high = new(_saturation);
        int units = _drawn.Units;
        bool changed = false;
        for (int i = 0; i < units; i++)
        {
            Vector<float> v = Unsafe.Add(ref state, i);
            v += rate * (Unsafe.Add(ref drive, i) - v);
            Unsafe.Add(ref state, i) = v;

            // What was saturated and is on the same side stays as it is.
            if (!Vector.GreaterThanOrEqualAll(v * Unsafe.Add(ref ends, i), high))
            {
                changed |= Answer(i);
            }
        }

        return changed;
    }

    // The activation of a unit, unless it stays as it is; tells whether it changed.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private bool Answer(int unit)
    {
        Vector<float> v = _state[unit], size = Vector.Abs(v), a = size * _steepness;
        Vector<int> isHigh = Vector.GreaterThanOrEqual(size, new Vector<float>(_saturation));
        Vector<float> y = Vector.ConditionalSelect(isHigh, Vector<float>.One,
            LaneMath.Tangent(a, Network.Negligible, _nodes, _values));
        v = Vector.ConditionalSelect(
            Vector.LessThan(a, new Vector<float>(Network.Negligible)), Vector<float>.Zero, v);
        y = LaneMath.WithSign(y, v);
        bool changed = y != _activation[unit];
        _state[unit] = v;
        _activation[unit] = y;
        _ends[unit] = Vector.ConditionalSelect(isHigh, y, Vector<float>.Zero);
        return changed;
    }

    // As in the core: each state rests at its float, or is beyond saturation with its drive.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsSettled()
    {
        Vector<float> rate = new(_rate), high = new(_saturation), one = Vector<float>.One;
        int i = _settledUnits;
        for (; i < _drawn.Units; i++)
        {
            // A negative state is mirrored, which changes no bit but signs.
            Vector<float> x = _state[i], h = _drive[i];
            Vector<int> turned = Vector.AsVectorInt32(x) & new Vector<int>(int.MinValue);
            Vector<float> v = Vector.Abs(x);
            Vector<float> to = Vector.AsVectorSingle(Vector.AsVectorInt32(h) ^ turned);
            Vector<float> y = Vector.AsVectorSingle(Vector.AsVectorInt32(_activation[i]) ^ turned);
            Vector<int> settled = Vector.GreaterThanOrEqual(v, high)
                & Vector.GreaterThanOrEqual(to, high) & Vector.GreaterThanOrEqual(to + to, v)
                & Vector.Equals(y, one);
            if ((settled | Vector.Equals(x + rate * (h - x), x)) != Vector<int>.AllBitsSet)
            {
                break;
            }
        }

        _settledUnits = i;
        return i == _drawn.Units && AreMemoriesSettled();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_rate")]
    private static extern ref float RateOf(GradedNetwork network);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_saturation")]
    private static extern ref float SaturationOf(GradedNetwork network);
}
