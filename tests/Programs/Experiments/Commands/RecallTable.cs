namespace AstroNano.Experiments.Commands;

/// <summary>
/// The columns of recall: the agreed ones, and behind them what was listed beside load and
/// corruption.
/// </summary>
/// <param name="swept">Keys of settings for which several values were given.</param>
/// <param name="byAge">Whether memories differ in age.</param>
/// <param name="compared">Whether a network counts its comparisons.</param>
/// <param name="noise">Whether cues have noise.</param>
public sealed class RecallTable(IReadOnlyList<string> swept, bool byAge, bool compared, bool noise)
{
    private static readonly string[] Agreed =
    {
        "network", "n", "k", "flips", "trials", "mean_hard_error", "se", "fraction_exact",
        "mean_perplexity", "fraction_anti", "fraction_collapsed",
    };

    public string[] Columns => Agreed
        .Concat(compared ? new[] { "mean_compared" } : System.Array.Empty<string>())
        .Concat(byAge ? new[] { "age" } : System.Array.Empty<string>())
        .Concat(Varied).Append("note").ToArray();

    /// <summary>Columns that tell one trial's cell from another.</summary>
    public IEnumerable<string> OfTrial =>
        Agreed[..4].Concat(byAge ? ["age"] : []).Concat(Varied);

    private IEnumerable<string> Varied => (noise ? ["cue_noise"] : Array.Empty<string>())
        .Concat(Names(swept));

    /// <summary>Names of columns for these keys.</summary>
    public static IEnumerable<string> Names(IEnumerable<string> keys) =>
        keys.Select(key => key.Replace('-', '_'));

    public object[] Row(RecallSettings settings, RecallCell cell)
    {
        var row = new List<object>
        {
            cell.Network, cell.Units, cell.Memories, cell.Flips, cell.Trials, cell.MeanHardError,
            cell.StandardError, cell.FractionExact, cell.MeanPerplexity, cell.FractionAnti,
            cell.FractionCollapsed,
        };
        if (compared)
        {
            row.Add(cell.MeanCompared);
        }

        if (byAge)
        {
            row.Add(settings.Age!.Value);
        }

        row.AddRange(ValuesOf(cell.Network, settings));
        row.Add(cell.Note);
        return row.ToArray();
    }

    /// <summary>Values of the columns that tell one trial's cell from another.</summary>
    public IEnumerable<object> OfTrialOf(RecallCondition condition) => new object[]
    {
        condition.Network.Name, condition.Settings.Units, condition.Memories, condition.Flips,
    }.Concat(byAge ? [condition.Settings.Age!.Value] : [])
        .Concat(ValuesOf(condition.Network.Name, condition.Settings));

    private IEnumerable<object> ValuesOf(string network, RecallSettings settings) =>
        (noise ? [settings.Damage.Noise] : Array.Empty<object>())
        .Concat(swept.Select(key => RecallOptions.Shown(network, key, settings)));
}
