namespace AstroNano.Experiments.Recall;

/// <summary>All trials of one network at one load and corruption.</summary>
public sealed class RecallCell : RecallSummary
{
    public RecallCell(RecallCondition condition, Tally tally)
        : base(tally)
    {
        Network = condition.Network.Name;
        Units = condition.Settings.Units;
        Memories = condition.Memories;
        Flips = condition.Flips;
        Outcomes = tally.Rows?.Values.Select(RecallOutcome.Of).ToArray() ?? [];
    }

    public string Network { get; }

    public int Units { get; }

    public int Memories { get; }

    public int Flips { get; }

    /// <summary>Every single one in the order of the trials, where they were kept.</summary>
    public IReadOnlyList<RecallOutcome> Outcomes { get; }
}
