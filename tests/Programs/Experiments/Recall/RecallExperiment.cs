namespace AstroNano.Experiments.Recall;

/// <summary>Runs the trials of a cell, each on its own random numbers.</summary>
public static class RecallExperiment
{
    /// <summary>All trials, and every outcome by itself.</summary>
    public static RecallCell Run(string network, RecallSettings settings, int memories, int flips,
        CancellationToken cancel = default) =>
        Run(TrialRunner.Whole(), "", RecallCondition.Of(network, settings, memories, flips),
            keep: true, cancel);

    /// <summary>The trials that a runner takes, as sums of one size for any number.</summary>
    /// <param name="runner">Knows which trials are to be run, and keeps what they gave.</param>
    /// <param name="name">Tells the cell from others of the same condition.</param>
    /// <param name="condition">What is run.</param>
    /// <param name="keep">Whether every outcome is kept, for percentiles.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="trialDone">Called after each trial, from any thread.</param>
    /// <param name="recorder">Keeps what each trial gave, if that is asked for.</param>
    public static RecallCell Run(TrialRunner runner, string name, RecallCondition condition,
        bool keep, CancellationToken cancel, Action? trialDone = null,
        TrialRecorder? recorder = null)
    {
        (RecallNetwork network, RecallSettings settings, int memories, int flips) = condition;
        var plan = new TrialPlan(settings.Stream, flips, network.PassesFor(settings))
        {
            Age = settings.Age,
            Overlap = settings.Overlap,
            Given = settings.Own?.First(memories),
            Damage = settings.Damage,
            CountsRest = recorder?.CountsRest is true,
        };
        return new RecallCell(condition, runner.Run($"{name}{condition}", settings.Trials,
            () => RecallOutcome.Tally(keep), Create,
            (run, numbers) => run(numbers).Select(outcome => outcome.ToRow()),
            LaneTrials.Count, LaneTrials.BytesOf(settings.Units, memories), cancel, trialDone));

        // In lanes where the network has them, unless what they do not have is kept.
        Func<int[], IEnumerable<RecallOutcome>> Create()
        {
            IRecallModel model = network.Create(settings, memories);
            if (LaneTrials.Of(model, settings.Units, memories, plan) is LaneTrials lanes
                && recorder?.IsIn(lanes) != false)
            {
                return numbers =>
                    recorder?.Run(lanes, numbers, cancel) ?? lanes.Run(numbers, cancel);
            }

            var trial = new RecallTrial(model, settings.Units, memories, plan);
            return numbers => numbers.Select(number =>
                recorder?.Run(trial, number, cancel) ?? trial.Run(number, cancel));
        }
    }
}
