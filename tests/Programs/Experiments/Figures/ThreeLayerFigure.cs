namespace AstroNano.Experiments.Figures;

/// <summary>
/// The period of the three layers against the time constant of the layer of memories, with what
/// its delay should be.
/// </summary>
public sealed class ThreeLayerFigure()
    : LineFigure("three-layer", "period of the three layers against the memories' time constant "
        + "(2026b, eqs. 4–6)",
        new Chart("time constant of the layer of memories τₘ", "")
        {
            LogX = true,
            OwnAxes = true,
            FromZero = false,
        }, 2)
{
    private const float Slow = 100f;
    private const float Leak = 0.01f;

    private static readonly float[] Gains = { 4.5f, 6f, 8f };

    protected override void Compute(Work work, Lines lines)
    {
        const string Period = "period / τₛ, and with the delay of both layers";
        var conditions = from gain in Gains
                         from memories in Grid(-2, 1, 4)
                         select (gain, memories);
        IReadOnlyList<SequenceRun> runs = work.Runs(conditions, condition => SequenceRun.Play(
            "three-layer", new SequenceSettings { MostSwitches = 20 }
                .With("sequence-gain", condition.gain)
                .With("memory-time", (float)condition.memories), 0, work.Cancel));
        foreach (var ((gain, memories), run) in conditions.Zip(runs))
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"κ = {gain}");
            lines.Add(Period, line, memories, run.LastIntervals.DefaultIfEmpty(double.NaN)
                .Average() / Slow);
            lines.AddTheory(Period, line, memories,
                ThreeLayerTheory.Period(gain, 1 / Slow, memories / Slow, Leak));
            lines.Add("largest overlap, mean", line, memories, run.TopOverlap);
        }
    }
}
