namespace AstroNano.Experiments.Figures;

/// <summary>Time from one memory to the next against the gain, with three theories.</summary>
public sealed class PeriodFigure()
    : Figure("period", "period against gain for several τ_s, with three theories", 8)
{
    private static readonly float[] SlowTimes = { 20f, 50f, 100f, 400f };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var theory = new CsvTable("kind", "tau_s", "kappa", "period");
        for (int point = 0; point <= 360; point++)
        {
            float gain = (140 + point) / 50f;
            Add(theory, "endless chain, ln z₊", "", gain, ReasoningTheory.Period(gain, 1f));
            foreach (int memories in new[] { 3, 4 })
            {
                Add(theory, $"ring of {memories}", "", gain, ReasoningTheory.EscapeTime(
                    RingTheory.PeakInRing(gain, memories)));
            }

            foreach (float slow in SlowTimes)
            {
                Add(theory, "with switching delay", $"τₛ = {slow}", gain,
                    ReasoningTheory.PeriodWithDelay(gain, slow, 1f, 0.01f) / slow);
            }
        }

        var conditions = (from slow in SlowTimes
                          from gain in Enumerable.Range(0, 28).Select(i => 3f + 0.25f * i)
                          select (Memories: 8, slow, gain)).Concat(
                          from memories in new[] { 3, 4 }
                          from gain in Enumerable.Range(0, 14).Select(i => 3f + 0.5f * i)
                          select (Memories: memories, slow: 400f, gain));
        IReadOnlyList<SequenceRun> runs = work.Runs(conditions, condition =>
            SequenceRun.Play("reasoning", new SequenceSettings { Memories = condition.Memories }
                .With("sequence-gain", condition.gain)
                .With("saliency-time", condition.slow), 0, work.Cancel));
        var measured = new CsvTable("memories", "tau_s", "kappa", "period", "low", "high");
        foreach (var ((memories, slow, gain), run) in conditions.Zip(runs))
        {
            if (!run.Collapsed && run.SwitchTimes.Count == 40)
            {
                double period = run.LastIntervals.Average() / slow;
                double spread = Statistics.StandardDeviation(run.LastIntervals) / slow;
                measured.Add(memories == 8 ? "measured, P = 8" : $"measured, P = {memories}",
                    $"τₛ = {slow}", gain, period, period - spread, period + spread);
            }
        }

        return new Dictionary<string, CsvTable> { [Name] = measured, ["period-theory"] = theory };
    }

    private static void Add(CsvTable table, string kind, string slow, float gain, float period)
    {
        if (period > 0f)
        {
            table.Add(kind, slow, gain, period);
        }
    }
}
