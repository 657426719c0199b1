namespace AstroNano.Experiments.Search;

/// <summary>
/// HNSW (Malkov and Yashunin 2018) over memories of 64 signs: each layer holds one in eight of the
/// memories of the layer below, and a search descends from the top.
/// </summary>
public sealed class LayeredSearch
{
    private const int Thinning = 8;
    private const int Neighbours = 8;

    private readonly ulong[] _memories;

    // From the lowest; layer l holds the memories of which the number is a multiple of 8^l.
    private readonly List<NavigableGraph> _layers = [];

    /// <param name="memories">A bit for each sign.</param>
    public LayeredSearch(ulong[] memories)
    {
        _memories = memories;
        for (int stride = 1; stride == 1 || memories.Length / stride > Neighbours;
            stride *= Thinning)
        {
            int every = stride;
            _layers.Add(new NavigableGraph((memories.Length + every - 1) / every, Neighbours,
                (one, other) => Distance(memories[one * every], memories[other * every])));
        }
    }

    /// <summary>The distance of the memory that it finds, and how many it compared.</summary>
    public (int Distance, int Compared) Find(ulong cue, int beam)
    {
        var compared = new HashSet<int>();
        int found = 0;
        for (int layer = _layers.Count - 1; layer >= 0; layer--)
        {
            int stride = (int)Math.Pow(Thinning, layer);
            found = stride * _layers[layer].Search(found / stride, layer == 0 ? beam : 1, place =>
            {
                compared.Add(place * stride);
                return Distance(_memories[place * stride], cue);
            });
        }

        return (Distance(_memories[found], cue), compared.Count);
    }

    /// <summary>The distance of the nearest memory.</summary>
    public int Nearest(ulong cue) => _memories.Min(memory => Distance(memory, cue));

    /// <summary>Independent memories.</summary>
    public static ulong[] Random(int count) =>
        Draw(count, random => _ => random.NextSign() > 0);

    /// <summary>
    /// Memories with neighbourhoods: a sign says on which side of one of 64 planes a point of four
    /// coordinates lies.
    /// </summary>
    public static ulong[] Smooth(int count)
    {
        const int Coordinates = 4;
        double[][] planes = [.. Enumerable.Range(0, 64).Select(unit =>
        {
            var random = new RandomStream(unit, 11);
            return Enumerable.Range(0, Coordinates).Select(_ => Uniform(random)).ToArray();
        })];
        double[] offsets = [.. Enumerable.Range(0, 64).Select(unit =>
            0.5 * Uniform(new RandomStream(unit, 12)))];
        return Draw(count, random =>
        {
            double[] point = [.. Enumerable.Range(0, Coordinates).Select(_ => Uniform(random))];
            return unit => planes[unit].Zip(point, (a, b) => a * b).Sum() > offsets[unit];
        });
    }

    /// <summary>A memory with exactly so many signs flipped.</summary>
    public static ulong Cue(ulong memory, int flips, int number)
    {
        var corruption = new Corruption(64);
        sbyte[] signs = [.. Enumerable.Range(0, 64).Select(unit =>
            (memory >> unit & 1) != 0 ? (sbyte)1 : (sbyte)-1)];
        corruption.Flip(signs, flips, new RandomStream(number, 13));
        return Bits(unit => signs[unit] > 0);
    }

    private static ulong[] Draw(int count, Func<RandomStream, Func<int, bool>> signsOf) =>
        [.. Enumerable.Range(0, count).Select(memory =>
            Bits(signsOf(new RandomStream(memory, 0))))];

    private static ulong Bits(Func<int, bool> isPlus)
    {
        ulong bits = 0;
        for (int unit = 0; unit < 64; unit++)
        {
            bits |= isPlus(unit) ? 1UL << unit : 0;
        }

        return bits;
    }

    private static double Uniform(RandomStream random) => random.Next(20001) / 10000.0 - 1;

    private static int Distance(ulong one, ulong other) => BitOperations.PopCount(one ^ other);
}
