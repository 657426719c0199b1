namespace AstroNano.Experiments.Figures;

/// <summary>
/// How cleanly memories follow one another against the gain: two time scales, one time scale, and
/// Kleinfeld's slow synapses.
/// </summary>
public sealed class RegimesFigure()
    : Figure("regimes", "overlap and regularity of sequences against the gain", 6)
{
    private static readonly (string Name, string Title)[] Networks =
    {
        ("reasoning", "two time scales, τₛ = 100"),
        ("kleinfeld", "one time scale"),
        ("kleinfeld-delayed", "slow synapses, τₛ = 20"),
    };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var table = new CsvTable("network", "gain", "measure", "value");
        var conditions = from network in Networks
                         from gain in Gains(network.Name)
                         select (network, gain);
        IReadOnlyList<SequenceRun> runs = work.Runs(conditions, condition => SequenceRun.Play(
            condition.network.Name, (condition.network.Name == "kleinfeld"
                ? SequenceNetworks.SettingsOf("kleinfeld")
                : new SequenceSettings { MostSteps = 60000 })
                .With("sequence-gain", condition.gain), 0, work.Cancel));
        foreach (var ((network, gain), run) in conditions.Zip(runs))
        {
            table.Add(network.Title, gain, "largest overlap", run.Collapsed ? 0 : run.TopOverlap);
            table.Add(network.Title, gain, "second overlap", run.Collapsed ? 0 : run.SecondOverlap);

            // Where nothing is retrieved there is nothing whose dwell times could vary.
            table.Add(network.Title, gain, "CV of dwell times",
                run.LastIntervals.Count > 2 && (run.TopOverlap > 0.2 || network.Name != "kleinfeld")
                    ? Statistics.StandardDeviation(run.LastIntervals) / run.LastIntervals.Average()
                    : double.NaN);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }

    private static IEnumerable<float> Gains(string network) => network == "kleinfeld-delayed"
        ? Enumerable.Range(0, 25).Select(i => 0.8f + 0.05f * i)
        : Enumerable.Range(0, 39).Select(i => 0.5f + 0.25f * i);
}
