namespace AstroNano.Experiments.Data;

/// <summary>A user's own memories, with labels, and cues if there are any.</summary>
/// <param name="Table">Where the memories come from.</param>
/// <param name="Given">Them and the cues as signs.</param>
/// <param name="Files">All files, each with its SHA-256.</param>
public sealed record OwnData(
    PatternTable Table, GivenPatterns Given, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Units of a pattern, N.</summary>
    public int Units => Table.Units;

    /// <summary>Takes memories and cues as they were read.</summary>
    /// <exception cref="Failure">They do not fit a network, or each other.</exception>
    public static OwnData Of(PatternTable memories, PatternTable? cues, float? threshold)
    {
        if (memories.Units is < Network.MinUnits or > Network.MaxUnits)
        {
            throw new Failure($"Patterns must have from {Network.MinUnits} to "
                + $"{Network.MaxUnits} units ('{memories.Path}' has {memories.Units}).");
        }

        var files = new Dictionary<string, string>
        {
            [memories.Path] = PatternFile.DigestOf(memories.Path),
        };
        sbyte[][] signs = memories.ToSigns(threshold);
        if (cues is null)
        {
            return new OwnData(memories, new GivenPatterns(signs, null), files);
        }

        files[cues.Path] = PatternFile.DigestOf(cues.Path);
        if (cues.Units != memories.Units)
        {
            throw new Failure($"The cues of '{cues.Path}' must have {memories.Units} units, as the "
                + $"memories (have {cues.Units}).");
        }

        return new OwnData(memories, new GivenPatterns(signs, [.. cues.ToSigns(threshold)
            .Select((cue, i) => new GivenCue(MemoryOf(memories, cues, i), cue))]), files);
    }

    /// <summary>The first memories alone, and their cues.</summary>
    /// <exception cref="Failure">There are not so many, or none of the cues is theirs.</exception>
    public GivenPatterns First(int memories)
    {
        if (memories > Given.Memories.Count)
        {
            throw new Failure($"--k must be from 1 to {Given.Memories.Count}, the patterns of "
                + $"'{Table.Path}' (was {memories}).");
        }

        GivenCue[]? cues = Given.Cues?.Where(cue => cue.Memory < memories).ToArray();
        return cues is { Length: 0 }
            ? throw new Failure($"No cue is of one of the first {memories} memories.")
            : new GivenPatterns([.. Given.Memories.Take(memories)], cues);
    }

    // By its label where both have labels, otherwise by its place.
    private static int MemoryOf(PatternTable memories, PatternTable cues, int cue)
    {
        if (memories.Labels is null || cues.Labels is null)
        {
            return cues.Rows.Count == memories.Rows.Count ? cue : throw new Failure(
                $"'{cues.Path}' must have a cue for each of {memories.Rows.Count} memories, or "
                + $"labels as they have (has {cues.Rows.Count} cues).");
        }

        int memory = memories.Labels.ToList().IndexOf(cues.Labels[cue]);
        return memory >= 0 ? memory : throw new Failure(
            $"No memory has the label of cue {cue + 1} of '{cues.Path}' "
            + $"(was '{cues.Labels[cue]}').");
    }
}
