namespace AstroNano.Experiments.Search;

/// <summary>
/// An inverted file (Jégou, Douze and Schmid 2011): every memory is in the list of the centre that
/// is nearest to it, and the lists of the centres that are nearest to the cue are searched. The
/// centres are memories themselves, equally far apart in the order of the memories. Comparisons
/// with centres count.
/// </summary>
public sealed class ListsModel : SearchModel
{
    private const int DefaultLists = 16;
    private const int DefaultProbes = 4;

    private readonly Setting _listCount;
    private readonly Setting _probes;
    private int[] _centres = Array.Empty<int>();
    private List<int>[] _lists = Array.Empty<List<int>>();

    /// <inheritdoc cref="SearchModel(int, int)"/>
    public ListsModel(int units, int memories)
        : base(units, memories)
    {
        _listCount = Add(new Setting("lists", "L", 1f, memories, Curve.Integer,
            Math.Min(DefaultLists, memories), "Into how many lists the memories are sorted."));
        _probes = Add(new Setting("probes", "P", 1f, Network.MaxMemories, Curve.Integer,
            DefaultProbes, "How many lists are searched; the more, the fewer misses and the more "
            + "comparisons."));
    }

    protected override void Build(TrialGenerator trial)
    {
        int lists = _listCount.WholeValue;
        _centres = Enumerable.Range(0, lists)
            .Select(list => (2 * list + 1) * Memories / (2 * lists)).ToArray();
        _lists = _centres.Select(_ => new List<int>()).ToArray();
        for (int memory = 0; memory < Memories; memory++)
        {
            int nearest = Enumerable.Range(0, lists)
                .MinBy(list => Distance(_centres[list], memory));
            _lists[nearest].Add(memory);
        }
    }

    protected override int Search()
    {
        int[] order = Enumerable.Range(0, _listCount.WholeValue)
            .OrderBy(list => CompareCopy(_centres[list])).ToArray();
        int[] candidates = order.Take(_probes.WholeValue)
            .SelectMany(list => _lists[list]).Order().ToArray();
        return candidates.Length == 0 ? -1 : candidates.MinBy(Compare);
    }
}
