using System;
using System.Collections.Generic;
using System.Linq;

namespace AstroNano.Experiments.Recall;

/// <summary>All trials of one network at one load and corruption.</summary>
public sealed class RecallCell
{
    public RecallCell(string network, int units, int memories, int flips,
        IReadOnlyList<RecallOutcome> outcomes)
    {
        Network = network;
        Units = units;
        Memories = memories;
        Flips = flips;
        Outcomes = outcomes;
    }

    public string Network { get; }

    public int Units { get; }

    public int Memories { get; }

    public int Flips { get; }

    public IReadOnlyList<RecallOutcome> Outcomes { get; }

    public int Trials => Outcomes.Count;

    public double MeanHardError => Outcomes.Average(outcome => (double)outcome.HardError);

    /// <summary>Standard error of the mean hard error.</summary>
    public double StandardError => Statistics.StandardError(
        Outcomes.Select(outcome => (double)outcome.HardError).ToArray());

    public double FractionExact => Fraction(outcome => outcome.HardError == 0);

    /// <summary>Standard error of <see cref="FractionExact"/>.</summary>
    public double FractionError => Statistics.FractionError(FractionExact, Trials);

    /// <summary>Not a number where the network has no gains.</summary>
    public double MeanPerplexity => Outcomes.Average(outcome => (double)outcome.Perplexity);

    /// <summary>Fraction that ends in the mirror image of the target.</summary>
    public double FractionAnti => Fraction(outcome => outcome.IsMirror);

    /// <summary>Fraction whose state has died away, so that its signs mean nothing.</summary>
    public double FractionCollapsed => Fraction(outcome => outcome.Collapsed);

    /// <summary>Memories compared with the cue; not a number unless it searches.</summary>
    public double MeanCompared => Outcomes.Average(outcome => (double)outcome.Compared);

    private double Fraction(Func<RecallOutcome, bool> holds) =>
        Outcomes.Count(holds) / (double)Trials;
}
