namespace AstroNano.Experiments.Family;

/// <summary>A network with some settings of its own, under a name for pictures.</summary>
public sealed class Variant
{
    private readonly RecallNetwork _network;
    private readonly (string Key, float Value)[] _settings;

    /// <param name="title">As in a picture.</param>
    /// <param name="network">Its name in <see cref="RecallNetworks"/>.</param>
    /// <param name="settings">What differs from its defaults.</param>
    public Variant(string title, string network, params (string Key, float Value)[] settings)
    {
        Title = title;
        _network = RecallNetworks.Named(network);
        _settings = settings;
    }

    public string Title { get; }

    /// <summary>The network's name.</summary>
    public string Network => _network.Name;

    /// <summary>It with other settings as given, at a load and corruption.</summary>
    public RecallCondition With(RecallSettings settings, int memories, int flips) => new(_network,
        _settings.Aggregate(settings, (so, pair) => so.With(pair.Key, pair.Value)),
        memories, flips);
}
