namespace AstroNano.Experiments.Search;

/// <summary>
/// Memories joined with those nearest to them, both ways: a layer of HNSW (Malkov and Yashunin
/// 2018). Of equals the one of the lower number is the nearer.
/// </summary>
public sealed class NavigableGraph
{
    private readonly SortedSet<int>[] _neighbours;

    /// <param name="memories">How many there are.</param>
    /// <param name="neighbours">With how many of the nearest each is joined.</param>
    /// <param name="distance">Of two memories.</param>
    public NavigableGraph(int memories, int neighbours, Func<int, int, int> distance)
    {
        _neighbours = [.. Enumerable.Range(0, memories).Select(_ => new SortedSet<int>())];
        for (int memory = 0; memory < memories; memory++)
        {
            foreach (int other in NearestTo(memory, memories, neighbours, distance))
            {
                _neighbours[memory].Add(other);
                _neighbours[other].Add(memory);
            }
        }
    }

    /// <summary>
    /// Goes to the neighbours of the nearest memory that it has not been at, as long as that is
    /// one of the nearest it has seen; returns the nearest.
    /// </summary>
    /// <param name="entry">The memory at which it starts.</param>
    /// <param name="beam">How many of the nearest it keeps in view.</param>
    /// <param name="compare">Distance of a memory from the cue.</param>
    public int Search(int entry, int beam, Func<int, int> compare)
    {
        var view = new SortedSet<(int Distance, int Memory)> { (compare(entry), entry) };
        var seen = new HashSet<int> { entry };
        var been = new HashSet<int>();
        while (view.Any(place => !been.Contains(place.Memory)))
        {
            int next = view.First(place => !been.Contains(place.Memory)).Memory;
            been.Add(next);
            foreach (int memory in _neighbours[next].Where(seen.Add))
            {
                view.Add((compare(memory), memory));
            }

            while (view.Count > beam)
            {
                view.Remove(view.Max);
            }
        }

        return view.Min.Memory;
    }

    private static IEnumerable<int> NearestTo(
        int memory, int memories, int count, Func<int, int, int> distance)
    {
        var nearest = new PriorityQueue<int, (int, int)>();
        for (int other = 0; other < memories; other++)
        {
            if (other == memory)
            {
                continue;
            }

            // The furthest comes first.
            (int, int) order = (-distance(memory, other), -other);
            if (nearest.Count < count)
            {
                nearest.Enqueue(other, order);
            }
            else
            {
                nearest.EnqueueDequeue(other, order);
            }
        }

        return nearest.UnorderedItems.Select(item => item.Element);
    }
}
