using System.Collections.Generic;
using System.Linq;

namespace AstroNano.Experiments.Shards;

/// <summary>Puts the shards of a run together, if they are all of them, each once.</summary>
public static class Merging
{
    private const int MostNamed = 8;

    /// <summary>All that the shards hold, and of which run they are.</summary>
    /// <exception cref="Failure">They are not one run's, each once and to its end.</exception>
    public static (ShardFile.Header Run, Ledger Ledger) Read(IReadOnlyList<string> paths)
    {
        var ledger = new Ledger();
        var found = new SortedDictionary<int, string>();
        ShardFile.Header? run = null;
        var unfinished = new List<int>();
        foreach (string path in paths)
        {
            ShardFile file = ShardFile.Read(path);
            run ??= file.Of;
            if (file.Of.DifferenceOfRun(run) is string difference)
            {
                throw new Failure($"'{path}' does not belong to '{paths[0]}': {difference}");
            }

            if (!found.TryAdd(file.Of.Index, path))
            {
                throw new Failure($"Shard {file.Of.Index}/{run.Count} is there twice: "
                    + $"'{found[file.Of.Index]}' and '{path}'.");
            }

            if (!file.IsComplete)
            {
                unfinished.Add(file.Of.Index);
            }

            ledger.Add(file.Ledger);
        }

        Refuse(Enumerable.Range(1, run!.Count).Where(index => !found.ContainsKey(index)).ToArray(),
            run.Count, "missing");
        Refuse(unfinished.Order().ToArray(), run.Count,
            "not finished; the command that began it takes it up again");
        return (run, ledger);
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
