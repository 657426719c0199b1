namespace AstroNano.Experiments.Figures;

/// <summary>
/// Sequences by slow synapses against their gain: with a trace that decays, and with a delay.
/// </summary>
public sealed class DelayFigure()
    : LineFigure("delay", "Kleinfeld's sequences with a decaying trace and with a delay",
        new Chart("gain λ of the slow synapses", "") { OwnAxes = true, Columns = 3 }, 5)
{
    private const float Slow = 20f;
    private const int Draws = 20;

    protected override void Compute(Work work, Lines lines)
    {
        var gains = Enumerable.Range(0, 27).Select(i => 0.7f + 0.1f * i);
        var orthogonal = from delay in new[] { 0f, Slow }
                         from gain in gains
                         select (delay, gain, draw: 0);
        foreach (var ((delay, gain, _), run) in orthogonal.Zip(work.Runs(orthogonal, condition =>
            Play(condition, random: false, work.Cancel))))
        {
            lines.Add("largest overlap, orthogonal memories", LineOf(delay), Math.Round(gain, 2),
                run.SwitchTimes.Count == 0 || run.Collapsed ? 0 : run.TopOverlap);
            lines.Add("period, orthogonal memories", LineOf(delay), Math.Round(gain, 2),
                run is { Clean: true, IsMixture: false, LastIntervals.Count: > 2 }
                    ? run.LastIntervals.Average() : double.NaN);
        }

        var random = from delay in new[] { 0f, Slow }
                     from gain in gains
                     from draw in Enumerable.Range(0, Draws)
                     select (delay, gain, draw);
        foreach (var (conditions, runs) in random.Chunk(Draws).Zip(work.Runs(random, condition =>
            Play(condition, random: true, work.Cancel)).Chunk(Draws)))
        {
            double clean = runs.Count(run => run.Clean && !run.Collapsed
                && run.SwitchTimes.Count >= 20) / (double)Draws;
            lines.Add("clean sequences of 20 draws, random memories",
                LineOf(conditions[0].delay), Math.Round(conditions[0].gain, 2), clean,
                RecallSummary.ErrorOfFraction(clean, Draws));
        }
    }

    private static string LineOf(float delay) =>
        delay > 0f ? $"delay d = {Slow}" : $"trace, τₛ = {Slow}";

    private static SequenceRun Play(
        (float Delay, float Gain, int Draw) condition, bool random, CancellationToken cancel) =>
        SequenceRun.Play("kleinfeld-delayed", new SequenceSettings
        {
            MostSwitches = 20,
            MostSteps = 20000,
            Random = random,
            Delay = condition.Delay,
        }.With("sequence-gain", condition.Gain).With("synapse-time", Slow), condition.Draw, cancel);
}
