namespace AstroNano.Experiments.Figures;

/// <summary>
/// Computes the parts of a figure on all cores and tells how far it is. In a shard a part holds
/// its own trials only, and numbers of other shards are not a number: the tables are thrown away.
/// </summary>
/// <param name="figure">Its name.</param>
/// <param name="runner">Knows which trials are to be run.</param>
/// <param name="progress">Is told which fraction of a part is done.</param>
/// <param name="cancel">Ends the work.</param>
public sealed class Work(
    string figure, TrialRunner runner, Action<double> progress, CancellationToken cancel)
{
    private int _parts;

    public CancellationToken Cancel => cancel;

    /// <summary>A cell of trials for each item.</summary>
    /// <param name="items">Of which there is one cell each.</param>
    /// <param name="condition">What is run for an item.</param>
    /// <param name="keep">Whether every outcome is kept, for percentiles.</param>
    public IReadOnlyList<RecallCell> Recall<T>(
        IEnumerable<T> items, Func<T, RecallCondition> condition, bool keep = false)
    {
        string part = NextPart();
        T[] all = items.ToArray();
        return all.Select((item, i) =>
        {
            Cancel.ThrowIfCancellationRequested();
            RecallCell cell = RecallExperiment.Run(
                runner, $"{part}, {i}, ", condition(item), keep, Cancel);
            progress(1.0 / all.Length);
            return cell;
        }).ToArray();
    }

    /// <summary>A run of a sequence for each item.</summary>
    public IReadOnlyList<SequenceRun> Runs<T>(
        IEnumerable<T> items, Func<T, SequenceRun> compute) =>
        Each(items.ToArray(), compute, SequenceRun.Form, Threads.Count);

    /// <summary>A number for each item.</summary>
    public IReadOnlyList<double> Numbers<T>(IEnumerable<T> items, Func<T, double> compute) =>
        Each(items.ToArray(), compute, Form.Number, Threads.Count);

    /// <summary>The same one after the other, for items that use all cores themselves.</summary>
    public IReadOnlyList<double> NumbersInTurn<T>(IEnumerable<T> items, Func<T, double> compute) =>
        Each(items.ToArray(), compute, Form.Number, 1);

    /// <summary>What is so short that shards leave it to the one who merges them.</summary>
    public void AtTheEnd<T>(IEnumerable<T> items, Action<T> compute)
    {
        T[] all = runner.IsPartial ? Array.Empty<T>() : items.ToArray();
        foreach (T item in all)
        {
            Cancel.ThrowIfCancellationRequested();
            compute(item);
            progress(1.0 / all.Length);
        }
    }

    private IReadOnlyList<TResult> Each<T, TResult>(
        T[] all, Func<T, TResult> compute, Form<TResult> form, int threads) =>
        runner.Each(NextPart(), all, compute, form, threads, Cancel,
            () => progress(1.0 / all.Length));

    // Figures ask for their parts in a fixed order.
    private string NextPart() => $"{figure} {++_parts}";
}
