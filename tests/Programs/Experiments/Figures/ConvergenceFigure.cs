namespace AstroNano.Experiments.Figures;

/// <summary>How long recall takes, against the neurons' time constant and against load.</summary>
public sealed class ConvergenceFigure()
    : LineFigure("convergence", "time to convergence against the neurons' time constant and load",
        new Chart("τₓ, and memories K", "time until the end (median, 5–95 %)")
        {
            LogX = true,
            LogY = true,
            OwnAxes = true,
        }, 20)
{
    private const int Trials = 60;
    private const int Units = 30;
    private const int Memories = 100;
    private const int Flips = 6;

    private static readonly RecallSettings Usual = new() { Steps = 400 };

    protected override void Compute(Work work, Lines lines)
    {
        const string Final = "signs are final";
        string slow = $"N = {Units}, K = {Memories}, n = {Flips}";
        var conditions = (from neurons in Grid(-1, 3, 3)
                          from gains in new[] { false, true }
                          let line = gains ? "perplexity is within 1 %" : Final
                          select (Panel: slow, Line: line, X: neurons, gains,
                              Condition: Slow((float)neurons))).Concat(
                          from flips in new[] { 6, 13, 19 }
                          from memories in new[] { 2, 4, 8, 16, 32, 64, 128, 256 }
                          select (Panel: "N = 64, τₓ = 1", Line: $"{Final}, n = {flips}",
                              X: (double)memories, gains: false, Condition: RecallCondition.Of(
                                  "astrocyte", Usual, memories, flips)))
            .ToArray();
        var trials = from condition in conditions
                     from trial in Enumerable.Range(0, Trials)
                     select (condition, trial);
        IReadOnlyList<double> times = work.Numbers(trials, item => EndOfRecall.Of(
            item.condition.Condition, item.trial, item.condition.gains, work.Cancel));
        foreach (var (condition, sample) in conditions.Zip(times.Chunk(Trials)))
        {
            lines.AddBand(condition.Panel, condition.Line, condition.X,
                Statistics.Percentile(sample, 50), Statistics.Percentile(sample, 5),
                Statistics.Percentile(sample, 95));
        }

        foreach (double neurons in Grid(-1, 3, 3))
        {
            lines.AddTheory(slow, "τₓ ln(1 + 1/(K m)), gains at once", neurons,
                neurons * Math.Log(1 + 1 / (Memories * (1 - 2.0 * Flips / Units))));
        }
    }

    private static RecallCondition Slow(float neurons)
    {
        float timeStep = Math.Clamp(Math.Min(neurons, 1f) / 20f, 0.001f, 0.05f);
        return RecallCondition.Of("astrocyte", new RecallSettings
        {
            Units = Units,
            Steps = (int)MathF.Round((10f + 2f * neurons) / timeStep),
        }.With("time-step", timeStep).With("neuron-time", neurons), Memories, Flips);
    }
}
