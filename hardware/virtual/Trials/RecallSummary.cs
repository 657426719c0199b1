using System.Globalization;
using static AstroNano.Trials.RecallOutcome;

namespace AstroNano.Trials;

/// <summary>What many trials of one network at one load and corruption came to.</summary>
public class RecallSummary(Tally tally)
{
    public long Trials => tally.Trials;

    public double MeanHardError => Mean(Column.HardError);

    /// <summary>Standard error of the mean hard error.</summary>
    public double StandardError => Error(Column.HardError, Column.HardErrorSquared);

    public double FractionExact => Mean(Column.Exact);

    /// <summary>Standard error of <see cref="FractionExact"/>.</summary>
    public double FractionError => ErrorOfFraction(FractionExact, Trials);

    /// <summary>Not a number where the network has no gains.</summary>
    public double MeanPerplexity => Mean(Column.Perplexity);

    /// <summary>Standard error of the mean perplexity.</summary>
    public double PerplexityError => Error(Column.Perplexity, Column.PerplexitySquared);

    /// <summary>Fraction that ends in the mirror image of the target.</summary>
    public double FractionAnti => Mean(Column.Mirror);

    /// <summary>Fraction whose state has died away, so that its signs mean nothing.</summary>
    public double FractionCollapsed => Mean(Column.Collapsed);

    /// <summary>Memories compared with the cue; not a number unless it searches.</summary>
    public double MeanCompared => Mean(Column.Compared);

    /// <summary>Wrong signs of the cues; not a number where they are of another kind.</summary>
    public double MeanCueError => Mean(Column.CueError);

    /// <summary>
    /// What the numbers alone do not say: that most states have died away, or that they end further
    /// from the memory than the cue was. Nothing if neither is the case.
    /// </summary>
    public string Note => string.Join("; ", new[]
    {
        FractionCollapsed >= 0.5 ? "collapsed" : "",
        MeanHardError > MeanCueError ? "worse than its cue" : "",
    }.Where(part => part != ""));

    /// <summary>Standard error of a fraction of so many trials.</summary>
    public static double ErrorOfFraction(double fraction, long trials) =>
        Math.Sqrt(fraction * (1 - fraction) / trials);

    /// <summary>A number as it stands in every table; nothing for what is not a number.</summary>
    public static string Format(double value) => double.IsNaN(value)
        ? "" : value.ToString("0.########", CultureInfo.InvariantCulture);

    private double Mean(Column column) => tally.Mean((int)column);

    private double Error(Column column, Column squares) =>
        tally.StandardError((int)column, (int)squares);
}
