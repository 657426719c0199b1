namespace AstroNano.Experiments.Figures;

/// <summary>
/// Soft error and perplexity of the astrocyte network after ten units of time against one of its
/// settings: the setting of the paper, and one of the device's size.
/// </summary>
/// <param name="key">The setting that is varied; the figure has its name.</param>
/// <param name="title">One line.</param>
public sealed class SweepFigure(string key, string title) : Figure(key, title, 25)
{
    private const int Trials = 200;

    private static readonly (int Units, int Memories, int Flips)[] Settings =
    {
        (30, 100, 6), (64, 64, 19),
    };

    private IEnumerable<double> Values => Name switch
    {
        "temperature" => Grid(-3, 3, 4),
        "neuron-time" => Grid(-2, 3.5, 4),
        _ => Grid(-2, 3, 4),
    };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var table = new CsvTable("setting", "value", "measure", "median", "p5", "p25", "p75",
            "p95", "mean", "se", "fraction_exact", "half_temperature");
        var conditions = from setting in Settings
                         from value in Values
                         select (setting, value);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            RecallCondition.Of("astrocyte",
                SweepSettings.Of(Name, (float)condition.value, condition.setting.Units,
                    Trials),
                condition.setting.Memories, condition.setting.Flips), keep: true);
        foreach (var ((setting, value), cell) in conditions.Zip(cells))
        {
            string name = $"N = {setting.Units}, K = {setting.Memories}, n = {setting.Flips}";
            double half = Name == "temperature"
                ? AstrocyteTheory.HalfTemperature(setting.Units, setting.Memories)
                : double.NaN;
            table.Add(Row(name, value, "error (units)", cell, o => o.SoftError, half,
                cell.MeanHardError, cell.StandardError));
            table.Add(Row(name, value, "perplexity P", cell, o => o.Perplexity, half,
                double.NaN, double.NaN));
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }

    private static object[] Row(string setting, double value, string measure, RecallCell cell,
        Func<RecallOutcome, float> of, double half, double mean, double error)
    {
        double[] sample = cell.Outcomes.Select(outcome => (double)of(outcome)).ToArray();
        double At(double percent) => Statistics.Percentile(sample, percent);
        return new object[]
        {
            setting, value, measure, At(50), At(5), At(25), At(75), At(95), mean, error,
            cell.FractionExact, half,
        };
    }
}
