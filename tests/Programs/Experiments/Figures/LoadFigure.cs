namespace AstroNano.Experiments.Figures;

/// <summary>
/// Mean error and fraction recalled without a fault over load and corruption: the astrocyte
/// network against the classical one and both forms of that of Kozachkov et al.
/// </summary>
public sealed class LoadFigure(
    string name, int units, int[] memoryCounts, int[] flipCounts, int mostOfFull, string title)
    : Figure(name, title, 60)
{
    private const int Trials = 200;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var conditions = from name in new[]
                         {
                             "astrocyte", "hopfield", "kozachkov", "kozachkov-full",
                         }
                         from flips in flipCounts
                         from memories in memoryCounts
                         where name != "kozachkov-full" || memories <= mostOfFull
                         select (Network: RecallNetworks.Named(name), memories, flips);
        var table = new CsvTable("network", "n", "k", "flips", "corruption", "measure", "mean",
            "low", "high");
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            new RecallCondition(condition.Network,
                new RecallSettings
                {
                    Units = units,
                    Trials = Trials,
                },
                condition.memories, condition.flips));
        foreach (var (condition, cell) in conditions.Zip(cells))
        {
            string corruption = $"n = {cell.Flips} of {cell.Units}";
            table.Add(TitleOf(cell.Network), cell.Units, cell.Memories, cell.Flips, corruption,
                "mean error (units)", cell.MeanHardError, cell.MeanHardError - cell.StandardError,
                cell.MeanHardError + cell.StandardError);
            double exact = cell.FractionExact, error = cell.FractionError;
            table.Add(TitleOf(cell.Network), cell.Units, cell.Memories, cell.Flips, corruption,
                "fraction exact", exact, exact - error, exact + error);
        }

        foreach (int flips in flipCounts)
        {
            foreach (int memories in memoryCounts)
            {
                table.Add("error of the cue", units, memories, flips, $"n = {flips} of {units}",
                    "mean error (units)", flips, flips, flips);
            }
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }

    private static string TitleOf(string network) => network switch
    {
        "astrocyte" => "astrocyte-gated",
        "hopfield" => "classical",
        "kozachkov" => "Kozachkov, effective",
        _ => "Kozachkov, full",
    };
}
