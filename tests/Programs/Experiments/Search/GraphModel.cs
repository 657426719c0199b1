namespace AstroNano.Experiments.Search;

/// <summary>
/// Search along a <see cref="NavigableGraph"/> from an entry: the lowest layer of HNSW.
/// </summary>
public sealed class GraphModel : SearchModel
{
    private readonly Setting _neighbourCount;
    private readonly Setting _beam;
    private readonly Setting _entry;
    private NavigableGraph? _graph;

    /// <inheritdoc cref="SearchModel(int, int)"/>
    public GraphModel(int units, int memories)
        : base(units, memories)
    {
        _neighbourCount = Add(new Setting("neighbours", "M", 1f, Network.MaxMemories,
            Curve.Integer, 8f, "With how many of the nearest a memory is joined."));
        _beam = Add(new Setting("beam", "ef", 1f, Network.MaxMemories, Curve.Integer, 16f,
            "How many of the nearest a search keeps in view."));
        _entry = Add(new Setting("entry", "e", 0f, memories - 1, Curve.Integer, memories / 2,
            "The memory at which a search starts; the middle one if not given."));
    }

    protected override void Build(TrialGenerator trial) =>
        _graph = new NavigableGraph(Memories, _neighbourCount.WholeValue, Distance);

    protected override int Search() =>
        _graph!.Search(_entry.WholeValue, _beam.WholeValue, Compare);
}
