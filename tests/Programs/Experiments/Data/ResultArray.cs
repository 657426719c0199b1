namespace AstroNano.Experiments.Data;

/// <summary>Numbers that are kept of every trial.</summary>
/// <param name="Name">As on the command line, and in the file's name.</param>
/// <param name="Index">What the letter of a column of CSV counts.</param>
/// <param name="Length">How many there are, of N and K; in every pass where it is a course.</param>
/// <param name="Read">Reads them off after a trial.</param>
public sealed record ResultArray(string Name, char Index, Func<RecallCondition, int> Length,
    Func<ITrialEnd, RecallCondition, float[]> Read)
{
    /// <summary>Whether it is read after each pass, the cue's state first.</summary>
    public bool IsCourse { get; init; }

    /// <summary>Whether it is of what weighs the memories.</summary>
    public bool IsGain { get; init; }

    /// <summary>All there are.</summary>
    public static IReadOnlyList<ResultArray> All { get; } =
    [
        new("states", 'x', OfUnits, (end, _) => end.State),
        new("overlaps", 'm', OfMemories, Overlaps),
        new("gains", 'g', OfMemories, (end, _) => end.Gains!) { IsGain = true },
        new("trajectories", 'm', OfMemories, Overlaps) { IsCourse = true },
    ];

    /// <summary>Whether a network has it.</summary>
    public bool IsIn(IRecallModel model) =>
        !IsGain || model.Network?.Modulation is not null;

    private static int OfUnits(RecallCondition condition) => condition.Settings.Units;

    private static int OfMemories(RecallCondition condition) => condition.Memories;

    // Of the activations with each memory, as they are now: (1/N) Σ ξ_i φ(x_i).
    private static float[] Overlaps(ITrialEnd end, RecallCondition condition)
    {
        float[] activation = end.Activation;
        var overlaps = new float[condition.Memories];
        for (int memory = 0; memory < overlaps.Length; memory++)
        {
            double sum = 0;
            for (int i = 0; i < condition.Settings.Units; i++)
            {
                sum += end.IsPlus(memory, i) ? activation[i] : -activation[i];
            }

            overlaps[memory] = (float)(sum / condition.Settings.Units);
        }

        return overlaps;
    }
}
