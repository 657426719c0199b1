using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AstroNano.Core;
using AstroNano.Experiments.Sequences;

namespace AstroNano.Experiments.Commands;

/// <summary>The columns of sequences: means over the trials, fractions of yes and no.</summary>
public static class SequenceTable
{
    public static readonly string[] Columns =
    {
        "network", "n", "k", "flips", "trials", "kappa", "tau_s", "switches", "period",
        "period_sd", "switch1", "switch2", "switch3", "collapsed", "clean", "top_overlap",
        "second_overlap", "predicted_period",
    };

    public static object[] Row(SequenceNetwork network, SequenceSettings settings, int trials,
        CancellationToken cancel, Action trialDone)
    {
        var runs = new SequenceRun[trials];
        Parallel.For(0, trials, new ParallelOptions { CancellationToken = cancel }, trial =>
        {
            runs[trial] = SequenceRun.Play(network, settings, trial, cancel);
            trialDone();
        });
        SequenceRun[] lasting = runs.Where(run => run.LastIntervals.Count > 1).ToArray();
        return new object[]
        {
            network.Name, settings.Units, settings.Memories, settings.Flips, trials, settings.Gain,
            settings.SlowTimeConstant,
            runs.Average(run => run.SwitchTimes.Count),
            Mean(lasting, run => run.LastIntervals.Average()),
            Mean(lasting, run => Statistics.StandardDeviation(run.LastIntervals)),
            Switch(runs, 0), Switch(runs, 1), Switch(runs, 2),
            runs.Average(run => run.Collapsed ? 1.0 : 0.0),
            runs.Average(run => run.Clean ? 1.0 : 0.0),
            runs.Average(run => run.TopOverlap), runs.Average(run => run.SecondOverlap),
            network.Name == "reasoning" ? Prediction(settings) : double.NaN,
        };
    }

    private static double Prediction(SequenceSettings settings)
    {
        float period = ReasoningTheory.PeriodWithDelay(settings.Gain, settings.SlowTimeConstant,
            settings.NeuronTimeConstant, settings.Leak);
        return period > 0 ? period : double.NaN;
    }

    private static double Switch(SequenceRun[] runs, int index) => Mean(
        runs.Where(run => run.SwitchTimes.Count > index).ToArray(),
        run => run.SwitchTimes[index]);

    private static double Mean(SequenceRun[] runs, Func<SequenceRun, double> value) =>
        runs.Length == 0 ? double.NaN : runs.Average(value);
}
