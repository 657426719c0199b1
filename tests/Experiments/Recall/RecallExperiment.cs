using System;
using System.Threading;
using AstroNano.Experiments.Models;
using AstroNano.Experiments.Shards;

namespace AstroNano.Experiments.Recall;

/// <summary>Runs the trials of a cell, each on its own random numbers.</summary>
public static class RecallExperiment
{
    /// <summary>All trials, and every outcome by itself.</summary>
    public static RecallCell Run(RecallNetwork network, RecallSettings settings, int memories,
        int flips, CancellationToken cancel = default) =>
        Run(TrialRunner.Whole(), "", new RecallCondition(network, settings, memories, flips),
            keep: true, cancel);

    /// <summary>The trials that a runner takes, as sums of one size for any number.</summary>
    /// <param name="runner">Knows which trials are to be run, and keeps what they gave.</param>
    /// <param name="name">Tells the cell from others of the same condition.</param>
    /// <param name="condition">What is run.</param>
    /// <param name="keep">Whether every outcome is kept, for percentiles.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="trialDone">Called after each trial, from any thread.</param>
    public static RecallCell Run(TrialRunner runner, string name, RecallCondition condition,
        bool keep, CancellationToken cancel, Action? trialDone = null)
    {
        (RecallNetwork network, RecallSettings settings, int memories, int flips) = condition;
        return new RecallCell(condition, runner.Run($"{name}{condition}", settings.Trials,
            () => RecallOutcome.Tally(keep),
            () => (Model: network.Create(settings, memories),
                Trial: new TrialGenerator(settings.Units, memories)),
            (local, trial) =>
            {
                Draw(local.Trial, trial, settings, flips);
                local.Model.Begin(local.Trial);
                Run(local.Model,
                    (long)network.PassesFor(settings) * local.Model.StepsPerPass, cancel);
                return RecallOutcome.Of(local.Model).ToRow();
            },
            cancel, trialDone));
    }

    private static void Draw(TrialGenerator generator, int trial, RecallSettings settings,
        int flips)
    {
        if (settings.Age is int age)
        {
            generator.DrawByAge(trial, settings.Stream, flips, age);
        }
        else if (settings.Overlap > 0f)
        {
            generator.DrawAlike(trial, settings.Stream, flips, settings.Overlap);
        }
        else
        {
            generator.Draw(trial, settings.Stream, flips);
        }
    }

    private static void Run(IRecallModel model, long steps, CancellationToken cancel)
    {
        for (long step = 0; step < steps; step++)
        {
            if ((step & 0xFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            model.Step();
        }
    }
}
