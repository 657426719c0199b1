namespace AstroNano.Breaking.Soaking;

/// <summary>
/// What is alive after a collection, looked at whenever everything should be as it was before.
/// </summary>
internal sealed class LiveMemory
{
    /// <summary>Bytes by which it may differ: what the runtime itself does meanwhile.</summary>
    public const long Slack = 64 * 1024;

    private long _least = long.MaxValue;

    /// <summary>By how much there was more than before.</summary>
    public long Growth { get; private set; }

    /// <summary>Looks now.</summary>
    /// <exception cref="BrokenException">There is more than before.</exception>
    public void Look()
    {
        long now = GC.GetTotalMemory(forceFullCollection: true);

        // Less is no leak: the runtime releases buffers, those of an earlier part among them.
        _least = Math.Min(_least, now);
        Growth = Math.Max(Growth, now - _least);
        if (Growth > Slack)
        {
            throw new BrokenException($"From {_least} to {now} bytes are alive in one state.");
        }
    }
}
