namespace AstroNano.Experiments.Figures;

/// <summary>
/// Recall against the ratio of the time constants of gains and neurons: in a fixed time, and in
/// one that grows with them, after which the ratio alone decides.
/// </summary>
public sealed class TimeRatioFigure()
    : LineFigure("time-ratio", "recall against the ratio of the time constants τₚ/τₓ",
        new Chart("ratio τₚ / τₓ", "fraction exact") { LogX = true }, 25)
{
    private const int Trials = 200;

    protected override void Compute(Work work, Lines lines)
    {
        var conditions = from grows in new[] { false, true }
                         from neurons in new[] { 0.3f, 1f, 3f }
                         from ratio in Grid(-2, 2, 2)
                         select (grows, neurons, ratio);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
        {
            float gains = (float)(condition.neurons * condition.ratio);
            float time = condition.grows ? 10f * (gains + condition.neurons) : 10f;
            float timeStep = Math.Clamp(Math.Min(gains, condition.neurons) / 10f, 0.001f, 0.1f);
            return RecallCondition.Of("astrocyte", new RecallSettings
            {
                Units = 30,
                Trials = Trials,
                Steps = (int)MathF.Round(time / timeStep),
            }.With("time-step", timeStep).With("neuron-time", condition.neurons)
                .With("astrocyte-time", gains), 100, 6);
        });
        foreach (var ((grows, neurons, ratio), cell) in conditions.Zip(cells))
        {
            lines.AddExact(grows ? "after t = 10 (τₓ + τₚ)" : "after t = 10",
                string.Create(CultureInfo.InvariantCulture, $"τₓ = {neurons}"), ratio, cell);
        }
    }
}
