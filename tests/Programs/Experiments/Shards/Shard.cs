namespace AstroNano.Experiments.Shards;

/// <summary>
/// One of so many equal shares of a run. All trials of a run are numbered consecutively, cell after
/// cell, and dealt out like cards, so that every shard has as many expensive ones.
/// </summary>
/// <param name="Index">Which one, from 1.</param>
/// <param name="Count">How many there are; 1 where a run is not divided.</param>
public readonly record struct Shard(int Index, int Count)
{
    private const int MostShards = 100000;

    /// <summary>The run as a whole.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads 3/64.</summary>
    /// <exception cref="Failure">It is something else.</exception>
    public static Shard Parse(string text)
    {
        Match match = Regex.Match(text, "^([0-9]{1,9})/([0-9]{1,9})$");
        if (!match.Success)
        {
            throw new Failure($"--shard must be i/n, such as 3/64 (was '{text}').");
        }

        int index = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        int count = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        var shard = new Shard(index, count);
        return shard.IsPossible
            ? shard
            : throw new Failure("--shard must be i/n with i from 1 to n and n up to "
                + $"{MostShards} (was '{text}').");
    }

    /// <summary>Whether there can be such a shard.</summary>
    public bool IsPossible => Index >= 1 && Index <= Count && Count <= MostShards;

    /// <summary>Its first trial of a cell.</summary>
    /// <param name="before">Trials of all cells before.</param>
    public int First(long before) => (int)((Index - 1 - before % Count + Count) % Count);

    /// <summary>How many of the trials of a cell are its own: every n-th from the first.</summary>
    public int Share(long before, int trials) =>
        (int)(((long)trials - First(before) + Count - 1) / Count);

    public override string ToString() => $"{Index}/{Count}";
}
