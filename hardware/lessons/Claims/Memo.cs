using System.Collections.Concurrent;

namespace AstroNano.Lessons.Claims;

/// <summary>What was worked out is not worked out again: claims and figures share it.</summary>
internal sealed class Memo<TKey, TValue>(Func<TKey, TValue> compute)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<TValue>> _known = [];

    public TValue this[TKey key] =>
        _known.GetOrAdd(key, each => new Lazy<TValue>(() => compute(each))).Value;
}
