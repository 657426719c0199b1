namespace AstroNano.Experiments.Figures;

/// <summary>
/// Fraction recalled without a fault over load, corruption, temperature and size: the
/// astrocyte-gated network beside the classical one, with what theory says of their limits.
/// </summary>
/// <param name="trials">Of each cell.</param>
/// <param name="sizes">Units, one row of maps each.</param>
public sealed class LoadMapFigure(int trials, params int[] sizes)
    : Figure("load-map", "recall over load, corruption, temperature and size", 120)
{
    private const int FullTrials = 10000;

    // Of the temperature that there is by default, and of N.
    private const float Cold = 0.01f;

    private static readonly int[] Loads = { 4, 8, 16, 32, 64, 128, 256 };

    private static readonly int[] Twentieths = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };

    // Of N; 0 stands for the classical network, which has no temperature.
    private static readonly (string Title, float Parts)[] Panels =
    {
        ("gated at T = 0.01", float.PositiveInfinity), ("gated at T = N/4", 4),
        ("gated at T = N/2", 2), ("gated at T = N", 1), ("classical", 0),
    };

    /// <summary>The gallery's: a hundredth of <see cref="Full"/>.</summary>
    public static LoadMapFigure Small { get; } = new(FullTrials / 100, 64, 256, 1024);

    public override Figure Full => new LoadMapFigure(FullTrials, sizes);

    public override IReadOnlyList<RecallCondition> Cells => Places.Select(ConditionOf).ToArray();

    private IEnumerable<(int Units, string Title, float Parts, int Memories, int Twentieths)>
        Places => from units in sizes
                  from panel in Panels
                  from memories in Loads
                  from twentieths in Twentieths
                  select (units, panel.Title, panel.Parts, memories, twentieths);

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var table = new CsvTable("units", "panel", "memories", "flips", "exact", "left", "right",
            "bottom", "top", "most_memories", "most_corruption");
        double half = Math.Sqrt(Loads[1] / (double)Loads[0]);
        IReadOnlyList<RecallCell> cells = work.Recall(Places, ConditionOf);
        foreach (var (place, cell) in Places.Zip(cells))
        {
            table.Add(place.Units, place.Title, place.Memories, cell.Flips, cell.FractionExact,
                place.Memories / half, place.Memories * half, (place.Twentieths - 0.5) / 20,
                (place.Twentieths + 0.5) / 20, MaxMemories(place.Units, place.Parts),
                place.Parts == 0 ? double.NaN
                    : CueTheory.HalfCorruption(place.Units, place.Memories) / place.Units);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }

    // Where noise of the other memories turns a unit over: their number in the classical network,
    // N / (2 ln N), times the square of the weight that the recalled one has in its favour.
    private static double MaxMemories(int units, float parts) =>
        float.IsPositiveInfinity(parts) ? double.NaN
            : DenseTheory.MaxMemories(units, 2) * Math.Exp((units - 1) * parts / units);

    private RecallCondition ConditionOf(
        (int Units, string Title, float Parts, int Memories, int Twentieths) place)
    {
        var settings = new RecallSettings { Units = place.Units, Trials = trials };
        int flips = (int)Math.Round(place.Units * place.Twentieths / 20.0);
        return place.Parts == 0
            ? RecallCondition.Of("hopfield", settings, place.Memories, flips)
            : RecallCondition.Of("astrocyte",
                settings.With("temperature", Math.Max(Cold, place.Units / place.Parts)),
                place.Memories, flips);
    }
}
