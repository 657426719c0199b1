namespace AstroNano.Experiments.Figures;

/// <summary>
/// When the first memory escapes, and how many memories follow before the activity collapses.
/// </summary>
public sealed class CollapseFigure()
    : Figure("collapse", "escape times, and transitions before the collapse", 8)
{
    private const int Most = 100;

    private static readonly float[] SlowTimes = { 50f, 100f, 400f };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work) =>
        new Dictionary<string, CsvTable>
        {
            [Name] = Collapse(work),
            ["collapse-theory"] = CollapseTheory(),
            ["escape"] = Escape(work),
            ["escape-theory"] = EscapeTheory(),
        };

    private static CsvTable Escape(Work work)
    {
        var conditions = from slow in SlowTimes
                         from saliency in Enumerable.Range(0, 13).Select(i => 1.25f + 0.5f * i)
                         select (slow, saliency);
        IReadOnlyList<SequenceRun> runs = work.Runs(conditions, condition =>
            SequenceRun.Play("reasoning", new SequenceSettings { MostSwitches = 1 }
                .With("saliency-time", condition.slow)
                .With("first-saliency", condition.saliency), 0, work.Cancel));
        var table = new CsvTable("tau_s", "z0", "time");
        foreach (var ((slow, saliency), run) in conditions.Zip(runs))
        {
            if (run.SwitchTimes.Count > 0)
            {
                table.Add($"τₛ = {slow}", saliency, run.SwitchTimes[0] / slow);
            }
        }

        return table;
    }

    private static CsvTable EscapeTheory()
    {
        var table = new CsvTable("z0", "time");
        for (float z = 1f; z <= 7.5f; z += 0.05f)
        {
            table.Add(z, ReasoningTheory.EscapeTime(z));
        }

        return table;
    }

    private static CsvTable Collapse(Work work)
    {
        var conditions = from slow in SlowTimes
                         from gain in Enumerable.Range(0, 52).Select(i => 1.5f + 0.05f * i)
                         select (slow, gain);
        IReadOnlyList<SequenceRun> runs = work.Runs(conditions, condition =>
            SequenceRun.Play("reasoning", new SequenceSettings { MostSwitches = Most }
                .With("saliency-time", condition.slow)
                .With("sequence-gain", condition.gain), 0, work.Cancel));
        var table = new CsvTable("tau_s", "kappa", "transitions");
        foreach (var ((slow, gain), run) in conditions.Zip(runs))
        {
            if (run.Collapsed && run.SwitchTimes.Count > 0)
            {
                table.Add($"τₛ = {slow}", gain, run.SwitchTimes.Count);
            }
        }

        return table;
    }

    private static CsvTable CollapseTheory()
    {
        var table = new CsvTable("kind", "kappa", "transitions");
        for (float gain = 1.5f; gain < 3.9975f; gain += 0.005f)
        {
            int transitions = RingTheory.TransitionsBeforeCollapse(gain, 3f, 1000);
            if (transitions > 0 && transitions <= Most)
            {
                table.Add("map from z₀ = 3", gain, transitions);
            }

            double passage = Math.PI / Math.Sqrt(1 - gain / 4);
            if (gain > 3f && passage <= Most)
            {
                table.Add("passage, π/√(1 − κ/4)", gain, passage);
            }
        }

        return table;
    }
}
