namespace AstroNano.Experiments.Family;

/// <summary>How alike the states are in which two networks end from the same cues.</summary>
public static class SameEnd
{
    /// <summary>The share of trials that end in the same signs, and of equal signs.</summary>
    /// <param name="one">What is run.</param>
    /// <param name="other">Another network or setting, at the same load and corruption.</param>
    /// <param name="cancel">Ends the work.</param>
    public static (double Trials, double Signs) Of(
        RecallCondition one, RecallCondition other, CancellationToken cancel)
    {
        RecallTrial first = TrialOf(one), second = TrialOf(other);
        int units = one.Settings.Units, trials = one.Settings.Trials;
        int sameTrials = 0, sameSigns = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            first.Run(trial, cancel);
            second.Run(trial, cancel);
            int same = first.Model.State.Zip(second.Model.State)
                .Count(pair => pair.First > 0f == pair.Second > 0f);
            sameSigns += same;
            sameTrials += same == units ? 1 : 0;
        }

        return (sameTrials / (double)trials, sameSigns / ((double)trials * units));
    }

    private static RecallTrial TrialOf(RecallCondition condition) => new(
        condition.Network.Create(condition.Settings, condition.Memories),
        condition.Settings.Units, condition.Memories,
        new TrialPlan(condition.Settings.Stream, condition.Flips,
            condition.Network.PassesFor(condition.Settings)));
}
