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
    public const int MostLocations = 1024;

    private const int LeastLocations = 32;
    private const int DefaultLocations = 512;
    private const int Stream = 22;
    private const int LocationsSetting = 0;
    private const int RadiusSetting = 1;

    private int _locations = DefaultLocations;
    private int _radius;
    private int _active;

    /// <inheritdoc cref="Network(int, int)"/>
    public SparseNetwork(int units, int capacity)
        : base(units, capacity, MostLocations, Stream, 1)
    {
        _radius = DefaultRadius;
    }

    /// <summary>Hard locations, M; 32 to 1024. Everything is written anew.</summary>
    public int Locations
    {
        get => _locations;
        set
        {
            Check.Range(value, LeastLocations, MostLocations)?.Throw(nameof(Locations));
            _locations = value;
            Reform();
        }
    }

    /// <summary>
    /// Radius: a location is active for states that differ from it in at most so many units; 0 to
    /// N. Everything is written anew.
    /// </summary>
    public int Radius
    {
        get => _radius;
        set
        {
            Check.Range(value, 0, Units)?.Throw(nameof(Radius));
            _radius = value;
            Reform();
        }
    }

    /// <summary>Active locations of the last read.</summary>
    public int ActiveLocations { get; private set; }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new LocationTheory(this);

    /// <inheritdoc/>
    public override int DefaultSpeed => 40;

    /// <summary>Also the active locations so far.</summary>
    public override int StateSize => base.StateSize + 1;

    /// <inheritdoc/>
    public override void AddTo(Digest digest)
    {
        base.AddTo(digest);
        digest.Add(_active);
    }

    /// <inheritdoc/>
    public override int SettingCount => 2;

    /// <inheritdoc/>
    public override float GetSetting(int index)
    {
        switch (index)
        {
            case LocationsSetting: return _locations;
            case RadiusSetting: return _radius;
            default: return base.GetSetting(index);
        }
    }

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        switch (index)
        {
            case LocationsSetting:
                Check.Range(value, LeastLocations, MostLocations)?.Throw(nameof(Locations));
                Locations = (int)value;
                break;
            case RadiusSetting:
                Check.Range(value, 0f, Units)?.Throw(nameof(Radius));
                Radius = (int)value;
                break;
            default: base.SetSetting(index, value); break;
        }
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index)
    {
        int radius = DefaultRadius;
        switch (index)
        {
            case LocationsSetting:
                return new Setting("locations", "M", LeastLocations, MostLocations, Curve.Integer,
                    DefaultLocations, "How many places there are to write to.")
                    .OnKnob(LeastLocations, DefaultLocations, DefaultLocations / 2).First();
            case RadiusSetting:
                return new Setting("radius", "r", 0f, Units, Curve.Integer, radius,
                    "How far a pattern may be from a place to be written there.")
                    .OnKnob(radius * 2 / 3, radius * 4 / 3, radius + Units / 32).First();
            default: return base.Describe(index);
        }
    }

    /// <inheritdoc/>
    private protected override int Rows =>
        _locations < MostLocations ? _locations : MostLocations;

    /// <inheritdoc/>
    private protected override void BeginPass() => _active = 0;

    /// <inheritdoc/>
    private protected override void See(int row, int likeness)
    {
        if (Units - likeness <= _radius)
        {
            _active++;
            Share(row);
        }
    }

    /// <inheritdoc/>
    private protected override void Learn(int memory, int row, int likeness)
    {
        if (Units - likeness <= _radius)
        {
            Enter(row, memory);
        }
    }

    /// <inheritdoc/>
    private protected override void Answer()
    {
        ActiveLocations = _active;
        ShowShares(_active);
        for (int mu = 0; mu < _memories; mu++)
        {
            _votes[mu] = _sharedRows[mu];
        }
    }

    private int DefaultRadius => Units * 3 / 8;
}
