using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace AstroNano.Experiments.Figures;

/// <summary>Computes the parts of a figure on all cores and tells how far it is.</summary>
public sealed class Work
{
    private readonly Action<double> _progress;

    public Work(Action<double> progress, CancellationToken cancel)
    {
        _progress = progress;
        Cancel = cancel;
    }

    public CancellationToken Cancel { get; }

    /// <summary>Results in the order of the items, whichever is done first.</summary>
    public IReadOnlyList<TResult> Each<T, TResult>(IEnumerable<T> items, Func<T, TResult> compute)
    {
        T[] all = items.ToArray();
        var results = new TResult[all.Length];
        Parallel.For(0, all.Length, new ParallelOptions { CancellationToken = Cancel }, i =>
        {
            results[i] = compute(all[i]);
            _progress(1.0 / all.Length);
        });
        return results;
    }

    /// <summary>The same one after the other, for items that use all cores themselves.</summary>
    public IReadOnlyList<TResult> InTurn<T, TResult>(
        IEnumerable<T> items, Func<T, TResult> compute)
    {
        T[] all = items.ToArray();
        return all.Select(item =>
        {
            Cancel.ThrowIfCancellationRequested();
            TResult result = compute(item);
            _progress(1.0 / all.Length);
            return result;
        }).ToArray();
    }
}
