namespace AstroNano.Experiments.Commands;

/// <summary>The columns of sequences: means over the trials, fractions of yes and no.</summary>
public static class SequenceTable
{
    public static readonly string[] Columns =
    {
        "network", "n", "k", "flips", "trials", "sequence_gain", "slow_time", "switches",
        "period", "period_sd", "switch1", "switch2", "switch3", "collapsed", "clean",
        "top_overlap", "second_overlap", "predicted_period", "note",
    };

    /// <summary>Settings that have a column of their own in any case.</summary>
    public static IReadOnlyList<string> Keys { get; } = new[]
    {
        SequenceNetworks.GainKey, "saliency-time", "synapse-time",
    };

    /// <summary>Runs the trials that a runner takes, and makes a row of them.</summary>
    public static object[] Row(TrialRunner runner, string cell, string name,
        SequenceSettings settings, int trials, CancellationToken cancel, Action trialDone)
    {
        Tally tally = runner.Run(cell, trials, () => new Tally((int)Column.Count), () => 0,
            (_, runs) => runs.Select(run =>
                RowOf(SequenceRun.Play(name, settings, run, cancel))), 1, 0, cancel, trialDone);
        SequenceNetwork network = SequenceNetworks.Create(name, settings);
        Setting[] table = network.CreateSettings();
        string? slowKey = SequenceNetworks.SlowTimeKeyOf(network);
        return new object[]
        {
            name, settings.Units, settings.Memories, settings.Flips, tally.Trials,
            network.SequenceGain,
            slowKey is null ? float.NaN : NetworkSettings.Find(table, slowKey, name).Value,
        }
        .Concat(Enumerable.Range(0, (int)Column.Mixture)
            .Select(column => (object)tally.Mean(column)))
        .Append(Prediction(network))
        .Append(tally.Mean((int)Column.Collapsed) >= 0.5 ? "collapsed"
            : tally.Mean((int)Column.Mixture) >= 0.5 ? "rests in a mixture" : "")
        .ToArray();
    }

    // Runs in which too few memories followed one another have no period, and those in which none
    // stood out had no switches at all.
    private static double[] RowOf(SequenceRun run)
    {
        bool isLasting = !run.IsMixture && run.LastIntervals.Count > 1;
        double Switch(int number) =>
            !run.IsMixture && run.SwitchTimes.Count > number ? run.SwitchTimes[number] : double.NaN;
        var row = new double[(int)Column.Count];
        row[(int)Column.Switches] = run.IsMixture ? double.NaN : run.SwitchTimes.Count;
        row[(int)Column.Period] = isLasting ? run.LastIntervals.Average() : double.NaN;
        row[(int)Column.Spread] = isLasting
            ? Statistics.StandardDeviation(run.LastIntervals) : double.NaN;
        row[(int)Column.First] = Switch(0);
        row[(int)Column.Second] = Switch(1);
        row[(int)Column.Third] = Switch(2);
        row[(int)Column.Collapsed] = run.Collapsed ? 1 : 0;
        row[(int)Column.Clean] = run.IsMixture ? double.NaN : run.Clean ? 1 : 0;
        row[(int)Column.TopOverlap] = run.TopOverlap;
        row[(int)Column.SecondOverlap] = run.SecondOverlap;
        row[(int)Column.Mixture] = run.IsMixture ? 1 : 0;
        return row;
    }

    private static double Prediction(SequenceNetwork network)
    {
        if (network is SalientNetwork { Leak: 0 })
        {
            // Nothing follows.
            return double.NaN;
        }

        if (network is ThreeLayerNetwork layers)
        {
            float slow = layers.SaliencyTimeConstant;
            return slow * ThreeLayerTheory.Period(layers.SequenceGain,
                layers.NeuronTimeConstant / slow, layers.MemoryTimeConstant / slow, layers.Leak);
        }

        float period = network is ReasoningNetwork reasoning ? ReasoningTheory.PeriodWithDelay(
            reasoning.SequenceGain, reasoning.SaliencyTimeConstant, reasoning.NeuronTimeConstant,
            reasoning.Leak) : 0;
        return period > 0 ? period : double.NaN;
    }

    // What is averaged over trials, in the order in which it is printed.
    private enum Column
    {
        Switches, Period, Spread, First, Second, Third, Collapsed, Clean, TopOverlap,
        SecondOverlap, Mixture, Count,
    }
}
