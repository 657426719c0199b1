using System;

namespace AstroNano.Breaking.Soaking;

/// <summary>
/// What is alive after a collection, looked at whenever everything should be as it was before.
/// </summary>
internal sealed class LiveMemory
{
    /// <summary>Bytes by which it may differ: what the runtime itself does meanwhile.</summary>
    public const long Slack = 64 * 1024;

    private long _least = long.MaxValue;
    private long _most;

    /// <summary>By how much it has differed.</summary>
    public long Spread => _most - Math.Min(_least, _most);

    /// <summary>Looks now.</summary>
    /// <exception cref="BrokenException">It is not what it was.</exception>
    public void Look()
    {
        long now = GC.GetTotalMemory(forceFullCollection: true);
        _least = Math.Min(_least, now);
        _most = Math.Max(_most, now);
        if (Spread > Slack)
        {
            throw new BrokenException($"From {_least} to {_most} bytes are alive in one state.");
        }
    }
}
