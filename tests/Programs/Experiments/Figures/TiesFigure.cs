namespace AstroNano.Experiments.Figures;

/// <summary>
/// Memories that share the gain because slow neurons have not told them apart yet, for three
/// times that a run may take.
/// </summary>
public sealed class TiesFigure()
    : LineFigure("ties", "ties between memories against the neurons' time constant and the time",
        new Chart("time constant of the neurons τₓ", "") { LogX = true, OwnAxes = true }, 25)
{
    private const int Trials = 200;

    // Two memories that share the gain have a perplexity of 2.
    private const float Tie = 1.5f;

    protected override void Compute(Work work, Lines lines)
    {
        var conditions = from time in new[] { 10f, 100f, 1000f }
                         from neurons in Grid(0, 3, 4)
                         select (time, neurons);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
        {
            float timeStep = condition.time > 10f ? 0.1f : 0.02f;
            return RecallCondition.Of("astrocyte", new RecallSettings
            {
                Units = 30,
                Trials = Trials,
                Steps = (int)MathF.Round(condition.time / timeStep),
            }.With("time-step", timeStep).With("neuron-time", (float)condition.neurons), 100, 6);
        }, keep: true);
        foreach (var ((time, neurons), cell) in conditions.Zip(cells))
        {
            double tied = cell.Outcomes.Count(outcome => outcome.Perplexity > Tie) / (double)Trials;
            lines.Add("fraction of trials with a perplexity above 1.5", $"t = {time}", neurons,
                tied, RecallSummary.ErrorOfFraction(tied, Trials));
            lines.Add("mean error (units)", $"t = {time}", neurons, cell.MeanHardError,
                cell.StandardError);
        }
    }
}
