using System;
using System.Collections.Generic;
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
        "network", "n", "k", "flips", "trials", "sequence_gain", "slow_time", "switches",
        "period", "period_sd", "switch1", "switch2", "switch3", "collapsed", "clean",
        "top_overlap", "second_overlap", "predicted_period",
    };

    /// <summary>Settings that have a column of their own in any case.</summary>
    public static IReadOnlyList<string> Keys { get; } = new[]
    {
        SequenceNetworks.GainKey, "saliency-time", "synapse-time",
    };

    public static object[] Row(string name, SequenceSettings settings, int trials,
        CancellationToken cancel, Action trialDone)
    {
        var runs = new SequenceRun[trials];
        Parallel.For(0, trials, new ParallelOptions { CancellationToken = cancel }, trial =>
        {
            runs[trial] = SequenceRun.Play(name, settings, trial, cancel);
            trialDone();
        });
        SequenceRun[] lasting = runs.Where(run => run.LastIntervals.Count > 1).ToArray();
        SequenceNetwork network = SequenceNetworks.Create(name, settings);
        Setting[] table = network.CreateSettings();
        string? slowKey = SequenceNetworks.SlowTimeKeyOf(network);
        return new object[]
        {
            name, settings.Units, settings.Memories, settings.Flips, trials,
            network.SequenceGain,
            slowKey is null ? float.NaN : NetworkSettings.Find(table, slowKey, name).Value,
            runs.Average(run => run.SwitchTimes.Count),
            Mean(lasting, run => run.LastIntervals.Average()),
            Mean(lasting, run => Statistics.StandardDeviation(run.LastIntervals)),
            Switch(runs, 0), Switch(runs, 1), Switch(runs, 2),
            runs.Average(run => run.Collapsed ? 1.0 : 0.0),
            runs.Average(run => run.Clean ? 1.0 : 0.0),
            runs.Average(run => run.TopOverlap), runs.Average(run => run.SecondOverlap),
            network is ReasoningNetwork reasoning ? Prediction(reasoning) : double.NaN,
        };
    }

    private static double Prediction(ReasoningNetwork network)
    {
        float period = ReasoningTheory.PeriodWithDelay(network.SequenceGain,
            network.SaliencyTimeConstant, network.NeuronTimeConstant, network.Leak);
        return period > 0 ? period : double.NaN;
    }

    private static double Switch(SequenceRun[] runs, int index) => Mean(
        runs.Where(run => run.SwitchTimes.Count > index).ToArray(),
        run => run.SwitchTimes[index]);

    private static double Mean(SequenceRun[] runs, Func<SequenceRun, double> value) =>
        runs.Length == 0 ? double.NaN : runs.Average(value);
}
