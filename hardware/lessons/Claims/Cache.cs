using System.Collections.Concurrent;

namespace AstroNano.Lessons.Claims;

/// <summary>Computes each value once, because claims and figures share them.</summary>
internal sealed class Cache<TKey, TValue>(Func<TKey, TValue> compute)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<TValue>> _known = [];

    public TValue this[TKey key] =>
        _known.GetOrAdd(key, each => new Lazy<TValue>(() => compute(each))).Value;
}
