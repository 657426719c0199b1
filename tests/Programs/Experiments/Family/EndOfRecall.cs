namespace AstroNano.Experiments.Family;

/// <summary>When a recall has come to its end.</summary>
public static class EndOfRecall
{
    private const float Alike = 0.01f;

    /// <summary>Time after the last step in which something was not as it is at the end.</summary>
    /// <param name="condition">A network on continuous time.</param>
    /// <param name="trial">Number of the trial.</param>
    /// <param name="ofGains">
    /// Whether what counts is the perplexity, within 1 %, and not the signs.
    /// </param>
    /// <param name="cancel">Ends the work.</param>
    public static double Of(
        RecallCondition condition, int trial, bool ofGains, CancellationToken cancel)
    {
        IRecallModel model = condition.Network.Create(condition.Settings, condition.Memories);
        var recall = new RecallTrial(model, condition.Settings.Units, condition.Memories,
            new TrialPlan(condition.Settings.Stream, condition.Flips,
                condition.Network.PassesFor(condition.Settings)));
        var signs = new sbyte[condition.Settings.Units];
        var before = new sbyte[signs.Length];
        var perplexities = new List<float>();
        int lastChange = 0;
        recall.PassDone = () =>
        {
            perplexities.Add(model.Perplexity);
            model.Network!.CopySigns(signs);
            lastChange = signs.AsSpan().SequenceEqual(before) ? lastChange : perplexities.Count - 1;
            signs.CopyTo(before, 0);
        };
        recall.Run(trial, cancel);
        float end = perplexities[^1];
        int last = ofGains
            ? 1 + perplexities.FindLastIndex(perplexity =>
                Math.Abs(perplexity - end) > Alike * end)
            : lastChange;
        return Math.Max(last, 1) * (double)model.Network!.TimeStep;
    }
}
