using System;
using System.Threading;
using System.Threading.Tasks;
using AstroNano.Experiments.Models;

namespace AstroNano.Experiments.Recall;

/// <summary>
/// Runs the trials of a cell on all cores. Every trial has its own random numbers and its own
/// place in the result, so the number of threads changes nothing.
/// </summary>
public static class RecallExperiment
{
    /// <param name="trialDone">Called after each trial, from any thread.</param>
    public static RecallCell Run(RecallNetwork network, RecallSettings settings, int memories,
        int flips, CancellationToken cancel = default, Action? trialDone = null)
    {
        var outcomes = new RecallOutcome[settings.Trials];
        Parallel.For(0, settings.Trials,
            new ParallelOptions { CancellationToken = cancel },
            () => (Model: network.Create(settings, memories),
                Trial: new TrialGenerator(settings.Units, memories)),
            (trial, _, local) =>
            {
                Draw(local.Trial, trial, settings, flips);
                local.Model.Begin(local.Trial);
                long steps = (long)network.PassesFor(settings) * local.Model.StepsPerPass;
                Run(local.Model, steps, cancel);
                outcomes[trial] = RecallOutcome.Of(local.Model);
                trialDone?.Invoke();
                return local;
            },
            _ => { });
        return new RecallCell(network.Name, settings.Units, memories, flips, outcomes);
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
