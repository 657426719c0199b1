using AstroNano.Core;
using AstroNano.Experiments.Recall;

namespace AstroNano.Experiments.Search;

/// <summary>
/// A navigable graph, the lowest layer of HNSW (Malkov and Yashunin 2018): every memory is joined
/// with those nearest to it, both ways. A search starts at an entry and goes to the neighbours of
/// the nearest memory that it has not been at, as long as that is one of the nearest it has seen.
/// </summary>
public sealed class GraphModel : SearchModel
{
    private readonly Setting _neighbourCount;
    private readonly Setting _beam;
    private readonly Setting _entry;
    private SortedSet<int>[] _neighbours = Array.Empty<SortedSet<int>>();

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

    protected override void Build(TrialGenerator trial)
    {
        _neighbours = Enumerable.Range(0, Memories).Select(_ => new SortedSet<int>()).ToArray();
        for (int memory = 0; memory < Memories; memory++)
        {
            foreach (int other in NearestTo(memory))
            {
                _neighbours[memory].Add(other);
                _neighbours[other].Add(memory);
            }
        }
    }

    // Sorted by distance and then by index, in one number; the memory itself comes first.
    private IEnumerable<int> NearestTo(int memory)
    {
        int[] keys = new int[Memories];
        for (int other = 0; other < Memories; other++)
        {
            keys[other] = other == memory ? -1 : Distance(memory, other) * Memories + other;
        }

        Array.Sort(keys);
        return keys.Skip(1).Take(_neighbourCount.WholeValue).Select(key => key % Memories);
    }

    protected override int Search()
    {
        // Of equals the one of the lower index is the nearer.
        int entry = _entry.WholeValue, beam = _beam.WholeValue;
        var view = new SortedSet<(int Distance, int Memory)> { (Compare(entry), entry) };
        var seen = new HashSet<int> { entry };
        var been = new HashSet<int>();
        while (view.Any(place => !been.Contains(place.Memory)))
        {
            int next = view.First(place => !been.Contains(place.Memory)).Memory;
            been.Add(next);
            foreach (int memory in _neighbours[next].Where(seen.Add))
            {
                view.Add((Compare(memory), memory));
            }

            while (view.Count > beam)
            {
                view.Remove(view.Max);
            }
        }

        return view.Min.Memory;
    }
}
