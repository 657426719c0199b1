namespace AstroNano.Experiments.Shards;

/// <summary>Reads the shards of a run, if they are all of them, each once.</summary>
public static class Merging
{
    private const int MostNamed = 8;

    /// <summary>All shards of a run.</summary>
    /// <exception cref="Failure">They are not one run's, each once and to its end.</exception>
    public static IReadOnlyList<ShardFile> Read(IReadOnlyList<string> paths)
    {
        var found = new SortedDictionary<int, string>();
        var files = new List<ShardFile>();
        var unfinished = new List<int>();
        foreach (string path in paths)
        {
            ShardFile file = ShardFile.Read(path);
            files.Add(file);
            if (file.Of.DifferenceOfRun(files[0].Of) is string difference)
            {
                throw new Failure($"'{path}' does not belong to '{paths[0]}': {difference}");
            }

            if (!found.TryAdd(file.Of.Index, path))
            {
                throw new Failure($"Shard {file.Of.Index}/{file.Of.Count} is given twice: "
                    + $"'{found[file.Of.Index]}' and '{path}'.");
            }

            if (!file.IsComplete)
            {
                unfinished.Add(file.Of.Index);
            }
        }

        int count = files[0].Of.Count;
        Refuse(Enumerable.Range(1, count).Where(index => !found.ContainsKey(index)).ToArray(),
            count, "missing");
        Refuse(unfinished.Order().ToArray(), count,
            "not finished; run its command again to continue it");
        return files;
    }

    private static void Refuse(int[] indices, int count, string why)
    {
        if (indices.Length > 0)
        {
            string more = indices.Length > MostNamed
                ? $" and {indices.Length - MostNamed} more" : "";
            throw new Failure($"Of {count} shards, "
                + string.Join(", ", indices.Take(MostNamed)) + $"{more} "
                + $"{(indices.Length == 1 ? "is" : "are")} {why}.");
        }
    }
}
