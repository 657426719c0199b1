namespace AstroNano.Experiments.Recall;

/// <summary>All trials of one network at one load and corruption.</summary>
public sealed class RecallCell(RecallCondition condition, Tally tally) : RecallSummary(tally)
{
    public string Network { get; } = condition.Network.Name;

    public int Units { get; } = condition.Settings.Units;

    public int Memories { get; } = condition.Memories;

    public int Flips { get; } = condition.Flips;

    /// <summary>Every single one in the order of the trials, where they were kept.</summary>
    public IReadOnlyList<RecallOutcome> Outcomes { get; } =
        tally.Rows?.Values.Select(RecallOutcome.Of).ToArray() ?? [];
}
