using System.Collections.Generic;
using System.Linq;
using AstroNano.Experiments.Shards;
using static AstroNano.Experiments.Recall.RecallOutcome;

namespace AstroNano.Experiments.Recall;

/// <summary>All trials of one network at one load and corruption.</summary>
public sealed class RecallCell
{
    private readonly Tally _tally;

    public RecallCell(RecallCondition condition, Tally tally)
    {
        Network = condition.Network.Name;
        Units = condition.Settings.Units;
        Memories = condition.Memories;
        Flips = condition.Flips;
        _tally = tally;
        Outcomes = tally.Rows?.Values.Select(Of).ToArray() ?? Enumerable.Empty<RecallOutcome>()
            .ToArray();
    }

    public string Network { get; }

    public int Units { get; }

    public int Memories { get; }

    public int Flips { get; }

    /// <summary>Every single one in the order of the trials, where they were kept.</summary>
    public IReadOnlyList<RecallOutcome> Outcomes { get; }

    public long Trials => _tally.Trials;

    public double MeanHardError => Mean(Column.HardError);

    /// <summary>Standard error of the mean hard error.</summary>
    public double StandardError =>
        _tally.StandardError((int)Column.HardError, (int)Column.HardErrorSquared);

    public double FractionExact => Mean(Column.Exact);

    /// <summary>Standard error of <see cref="FractionExact"/>.</summary>
    public double FractionError => Statistics.FractionError(FractionExact, Trials);

    /// <summary>Not a number where the network has no gains.</summary>
    public double MeanPerplexity => Mean(Column.Perplexity);

    /// <summary>Standard error of the mean perplexity.</summary>
    public double PerplexityError =>
        _tally.StandardError((int)Column.Perplexity, (int)Column.PerplexitySquared);

    /// <summary>Fraction that ends in the mirror image of the target.</summary>
    public double FractionAnti => Mean(Column.Mirror);

    /// <summary>Fraction whose state has died away, so that its signs mean nothing.</summary>
    public double FractionCollapsed => Mean(Column.Collapsed);

    /// <summary>Memories compared with the cue; not a number unless it searches.</summary>
    public double MeanCompared => Mean(Column.Compared);

    private double Mean(Column column) => _tally.Mean((int)column);
}
