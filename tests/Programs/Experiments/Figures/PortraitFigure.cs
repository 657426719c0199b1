using AstroNano.Trials;

namespace AstroNano.Experiments.Figures;

/// <summary>
/// The family on one page: fraction recalled without a fault over load and corruption, a map for
/// every network.
/// </summary>
public sealed class PortraitFigure()
    : Figure("portrait", "every network over load and corruption", 60)
{
    private const int Trials = 100;

    private static readonly int[] Loads = { 2, 4, 8, 16, 32, 64, 128 };

    private static readonly int[] Corruptions = { 0, 3, 6, 10, 13, 16, 19, 22, 26, 29 };

    // Where a network is not shown at its defaults, or under another title.
    private static readonly (Variant Variant, int? Age)[] Special =
    {
        (new("Input-driven, α = 2, 2025", "input-driven",
            ("first-input", 2), ("other-saliency", 2)), null),
        (new("Hopfield, graded, 1984", "hopfield"), null),
        (new("Hopfield, binary, 1982", "binary"), null),
        (new("Kohonen, signs, 1972", "kohonen"), null),
        (new("Hebbian, newest, d = 0.1", "hebbian", ("forgetting", 0.1f)), 0),
        (new("Universal, softmax, 2022", "universal"), null),
        (new("Modern, β = 1/4, 2021", "modern"), null),
        (new("Dense, n = 3, 2016", "dense", ("power", 3)), null),
        (new("Dense, n = 4, 2016", "dense", ("power", 4)), null),
        (new("Dense, exponential, 2017", "dense", ("power", 7)), null),
        (new("Sparse, 1024 places, 1988", "sparse", ("locations", 1024)), null),
    };

    // In the order of the catalogue, and exhaustive search at the end.
    private static readonly (Variant Variant, int? Age)[] Networks =
    [
        .. Catalogue.Create().Where(entry => !CoreNetworks.IsSequence(entry)).SelectMany(Maps),
        (new("Nearest memory", "nearest"), null),
    ];

    /// <summary>The networks that have a map.</summary>
    public static IEnumerable<string> Shown => Networks.Select(line => line.Variant.Network);

    /// <summary>What stands above the maps.</summary>
    public static IEnumerable<string> Titles => Networks.Select(line => line.Variant.Title);

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var conditions = from network in Networks
                         from memories in Loads
                         from flips in Corruptions
                         select (network, memories, flips);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            condition.network.Variant.With(
                new RecallSettings { Trials = Trials, Age = condition.network.Age },
                condition.memories, condition.flips));
        var table = new CsvTable("network", "memories", "flips", "exact", "place");
        foreach (var (condition, cell) in conditions.Zip(cells))
        {
            table.Add(condition.network.Variant.Title, condition.memories, condition.flips,
                cell.FractionExact, Array.IndexOf(Networks, condition.network));
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }

    private static (Variant Variant, int? Age)[] Maps(NetworkEntry entry) =>
        [.. Special.Where(map => map.Variant.Network == entry.Key).DefaultIfEmpty(
            (new Variant($"{entry.Title}, {entry.Year}", entry.Key), null))];
}
