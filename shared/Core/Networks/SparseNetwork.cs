namespace AstroNano.Core;

/// <summary>
/// Sparse distributed memory: random hard locations, each within a radius of which patterns are
/// written into counters and read from them; a read sums the counters of the active locations and
/// takes the signs. Since a location's counter is the sum of the patterns written there, the sum is
/// Σ_μ ξ_μ n_μ with n_μ the active locations that state and memory share: no counter is kept.
/// Source: Kanerva 1988; Musser, Associative Memory.
/// </summary>
public sealed class SparseNetwork : ExpansionNetwork
{
    /// <summary>Most hard locations.</summary>
    public const int MaxLocations = 1024;

    private const int LeastLocations = 32;
    private const int DefaultLocations = 512;
    private const int Stream = 22;

    private readonly Setting _locationsSetting;
    private readonly Setting _radiusSetting;
    private int _locations = DefaultLocations;
    private int _radius;
    private int _active;

    /// <inheritdoc cref="Network(int, int)"/>
    public SparseNetwork(int units, int capacity)
        : base(units, capacity, DefaultLocations, Stream, 1)
    {
        int radius = units * 3 / 8;
        _radius = radius;
        _locationsSetting = Add(new Setting("locations", "M", LeastLocations, MaxLocations,
            Curve.Integer, DefaultLocations, "How many places there are to write to.")
            .OnKnob(LeastLocations, DefaultLocations, DefaultLocations / 2));
        _radiusSetting = Add(new Setting("radius", "r", 0f, units, Curve.Integer, radius,
            "How far a pattern may be from a place to be written there.")
            .OnKnob(radius * 2 / 3, radius * 4 / 3, radius + units / 32));
    }

    /// <summary>
    /// Hard locations, M; 32 to 1024. Everything is written again. Memory for more than 512 is
    /// allocated when they are set: a knob reaches no more, and a device has none to spare.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public int Locations
    {
        get => _locations;
        set => _locationsSetting.Set(value);
    }

    /// <summary>
    /// Radius: a location is active for states that differ from it in at most so many units; 0 to
    /// N. Everything is written again.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public int Radius
    {
        get => _radius;
        set => _radiusSetting.Set(value);
    }

    /// <summary>Active locations of the last read.</summary>
    public int ActiveLocations { get; private set; }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new LocationTheory(this);

    /// <summary>Also the active locations so far.</summary>
    public override int StateSize => base.StateSize + 1;

    /// <inheritdoc/>
    public override void AddTo(Digest digest)
    {
        base.AddTo(digest);
        digest.Add(_active);
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        _locations = _locationsSetting.WholeValue;
        MakeRoom(_locations);
        _radius = _radiusSetting.WholeValue;
        base.OnSet(setting);
    }

    /// <inheritdoc/>
    private protected override int Rows => _locations;

    /// <inheritdoc/>
    private protected override void BeginPass() => _active = 0;

    /// <inheritdoc/>
    private protected override void ReadRow(int row, int likeness)
    {
        if (Units - likeness <= _radius)
        {
            _active++;
            CountMembers(row);
        }
    }

    /// <inheritdoc/>
    private protected override void Learn(int memory, int row, int likeness)
    {
        if (Units - likeness <= _radius)
        {
            AddMember(row, memory);
        }
    }

    /// <inheritdoc/>
    private protected override void CountVotes()
    {
        ActiveLocations = _active;
        ShowShares(_active);
        for (int mu = 0; mu < _memories; mu++)
        {
            _votes[mu] = _sharedRows[mu];
        }
    }
}
