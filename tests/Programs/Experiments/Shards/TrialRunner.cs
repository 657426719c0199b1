using System.Collections.Concurrent;

namespace AstroNano.Experiments.Shards;

/// <summary>
/// Runs trials on all cores: those of a shard that its ledger does not have yet. Every trial has
/// its own random numbers, and their sums are exact, so neither the number of threads nor that of
/// shards, nor where one was stopped and resumed, changes anything.
/// </summary>
public sealed class TrialRunner
{
    private const int LongestBatch = 16;
    private const int BatchesPerCore = 8;

    private readonly Shard? _shard;
    private readonly Ledger _ledger;
    private readonly IReadOnlyList<ShardFile> _merged;
    private readonly HashSet<string> _used = new();
    private long _before;

    private TrialRunner(Shard? shard, Ledger ledger, IReadOnlyList<ShardFile> merged)
    {
        (_shard, _ledger, _merged) = (shard, ledger, merged);
    }

    /// <summary>Whether only a share of the results will be there.</summary>
    public bool IsPartial => _shard is { Count: > 1 };

    /// <summary>One that runs everything.</summary>
    public static TrialRunner Whole() => new(Shard.Whole, new Ledger(), []);

    /// <summary>One that runs a shard's share and keeps it in the ledger.</summary>
    public static TrialRunner Of(ShardFile file) => new(file.Of.Shard, file.Ledger, [file]);

    /// <summary>One that runs nothing: all is in the files of the shards.</summary>
    public static TrialRunner Merged(IReadOnlyList<ShardFile> shards) =>
        new(null, new Ledger(), shards);

    /// <summary>After a run: nothing is in the files that the run does not have.</summary>
    /// <exception cref="Failure">Something is.</exception>
    public void CheckThatAllWasUsed()
    {
        foreach (ShardFile file in _merged)
        {
            string? unknown = file.Ledger.Parts.Select(part => part.Key)
                .FirstOrDefault(key => !_used.Contains(key));
            if (unknown is not null)
            {
                throw file.Malformed($"its run has no '{unknown}'");
            }
        }
    }

    /// <summary>The trials of a cell.</summary>
    /// <typeparam name="TLocal">What each thread has for itself, to use it again.</typeparam>
    /// <param name="cell">Names the cell within the run.</param>
    /// <param name="trials">How many there are in all shards together.</param>
    /// <param name="empty">Makes a tally for its rows.</param>
    /// <param name="local">Makes what a thread needs.</param>
    /// <param name="run">Runs trials of these numbers and gives their rows.</param>
    /// <param name="together">How many it runs as fast as one.</param>
    /// <param name="bytes">Of memory that a thread needs; 0 where it is little.</param>
    /// <param name="cancel">Ends the work; what is done stays in the ledger.</param>
    /// <param name="trialDone">Called after each trial, from any thread.</param>
    public Tally Run<TLocal>(string cell, int trials, Func<Tally> empty, Func<TLocal> local,
        Func<TLocal, int[], IEnumerable<double[]>> run, int together, long bytes,
        CancellationToken cancel, Action? trialDone)
    {
        _used.Add(cell);
        foreach (ShardFile file in _merged)
        {
            file.Check(cell, empty(), _before, trials);
        }

        if (_shard is not Shard shard)
        {
            _before += trials;
            Tally whole = empty();
            foreach (ShardFile file in _merged)
            {
                whole.Add(file.Ledger.Of(cell).Tally ?? empty());
            }

            return whole;
        }

        Ledger.Part part = _ledger.Of(cell);
        part.Tally ??= empty();
        int first = shard.First(_before), share = shard.Share(_before, trials);
        _before += trials;
        var waiting = new Dictionary<int, (int To, Tally Tally)>();

        // Batches are taken in their order, so few wait for one before them.
        Parallel.ForEach(Partitioner.Create(Batches(part.Done, share, together),
                EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions
            {
                CancellationToken = cancel,
                MaxDegreeOfParallelism = Threads.WithRoom(
                    bytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes),
            }, local, (batch, _, mine) =>
            {
                Tally tally = empty();
                int[] all = [.. Enumerable.Range(batch.From, batch.To - batch.From)
                    .Select(number => first + number * shard.Count)];
                foreach (int[] trials in all.Chunk(together))
                {
                    foreach ((int trial, double[] row) in trials.Zip(run(mine, trials)))
                    {
                        tally.Add(trial, row);
                        trialDone?.Invoke();
                    }
                }

                lock (_ledger)
                {
                    waiting[batch.From] = (batch.To, tally);
                    while (waiting.Remove(part.Done, out var next))
                    {
                        part.Tally.Add(next.Tally);
                        part.Done = next.To;
                    }

                    _ledger.Changed();
                }

                return mine;
            }, _ => { });
        return part.Tally;
    }

    /// <summary>Results that are each computed as a whole, by one shard or another.</summary>
    /// <param name="name">Names them within the run.</param>
    /// <param name="items">What each is computed of.</param>
    /// <param name="compute">Computes one.</param>
    /// <param name="form">How one is kept, and what stands for one of another shard.</param>
    /// <param name="threads">How many at a time; 1 where one uses all cores itself.</param>
    /// <param name="cancel">Ends the work; what is done stays in the ledger.</param>
    /// <param name="itemDone">Called after each, from any thread.</param>
    public IReadOnlyList<TResult> Each<T, TResult>(string name, IEnumerable<T> items,
        Func<T, TResult> compute, Form<TResult> form, int threads, CancellationToken cancel,
        Action itemDone)
    {
        T[] all = items.ToArray();
        long before = _before;
        _before += all.Length;
        _used.UnionWith(all.Select((_, i) => $"{name}, {i}"));
        var results = new TResult[all.Length];
        Parallel.For(0, all.Length, new ParallelOptions
        {
            CancellationToken = cancel,
            MaxDegreeOfParallelism = threads,
        }, i =>
        {
            string key = $"{name}, {i}";
            ShardFile? file = null;
            foreach (ShardFile each in _merged)
            {
                bool isTheirs = each.Of.Shard.Share(before + i, 1) == 1;
                each.CheckResult(key, isTheirs);
                file = isTheirs ? each : file;
            }

            bool isOwn = _shard is Shard shard && shard.Share(before + i, 1) == 1;
            Ledger.Part part = isOwn ? _ledger.Of(key)
                : file?.Ledger.Find(key) ?? new Ledger.Part();
            if (isOwn && part.Text is null)
            {
                string text = form.Write(compute(all[i]));
                lock (_ledger)
                {
                    part.Text = text;
                    _ledger.Changed();
                }
            }

            results[i] = part.Text is not null ? Read(part.Text, form, file, key)
                : _shard is null ? throw Missing(key) : form.Nothing();
            itemDone();
        });
        return results;
    }

    private static T Read<T>(string text, Form<T> form, ShardFile? file, string key)
    {
        try
        {
            return form.Read(text);
        }
        catch (Exception e) when (file is not null && ShardFile.IsOfForm(e))
        {
            throw file.Malformed($"the result of '{key}' cannot be read");
        }
    }

    private static IEnumerable<(int From, int To)> Batches(int from, int to, int together)
    {
        int length = Math.Clamp((to - from) / (BatchesPerCore * Threads.Count), 1, LongestBatch);
        length = (length + together - 1) / together * together;
        for (int start = from; start < to; start += length)
        {
            yield return (start, Math.Min(start + length, to));
        }
    }

    private static Failure Missing(string part) =>
        new($"The shards do not hold all trials of '{part}'.");
}
