namespace AstroNano.Instruments;

/// <summary>
/// Counts failed starts in a row: those without a first frame, and those that the firmware ended
/// by restarting the board within a minute. After three the next start does without the saved
/// settings: maybe they are what the board cannot live with. A reset button or a power cut counts
/// only in the moment between <see cref="Begin"/> and the first frame, as the platform does not
/// tell why a board starts. Where nothing can be written, nothing is counted.
/// </summary>
public sealed class Starts
{
    /// <summary>Microseconds after which a start forgets those that failed: a minute.</summary>
    public const int LifeTime = 60_000_000;

    /// <summary>Failed starts in a row that lead to safe mode.</summary>
    public const int MostFailed = 3;

    private readonly Storage _storage;
    private int _failedBefore;
    private int _begun;
    private bool _hadFrame;
    private bool _isDue;

    /// <summary>Counts in a storage.</summary>
    public Starts(Storage storage)
    {
        _storage = storage;
    }

    /// <summary>
    /// Could the count that led to a safe start not be cleared, so that the next start is a safe
    /// one again?
    /// </summary>
    public bool IsStuck { get; private set; }

    /// <summary>
    /// Counts this one as failed until its first frame; true if it is to be a safe one. To be
    /// called just before the saved settings are read. Allocates: at boot.
    /// </summary>
    public bool Begin()
    {
        int before = SavedNumber.Read(_storage, Storage.StartsSlot, 1, MostFailed);

        // The start after a safe one is a normal one, so that switching off and on ends safe mode.
        bool isSafe = before == MostFailed;
        _failedBefore = isSafe ? 0 : before;
        bool isWritten = Save(isSafe ? 0 : before + 1);
        IsStuck = isSafe && !isWritten;

        // Where nothing can be written there may be an older count to clear.
        _isDue = isWritten ? !isSafe : before > 0;
        return isSafe;
    }

    /// <summary>
    /// A frame ended at that time in microseconds, which may wrap around. A count that cannot be
    /// written is tried again a minute later.
    /// </summary>
    public void Frame(int now)
    {
        if (!_isDue || (_hadFrame && now - _begun < LifeTime))
        {
            return;
        }

        _begun = now;
        if (_hadFrame)
        {
            _failedBefore = 0;
        }

        _hadFrame = true;
        bool isWritten = Save(_failedBefore);
        _isDue = !isWritten || _failedBefore > 0;
    }

    /// <summary>The firmware is about to restart the board: this start failed after all.</summary>
    public void Fail() => Save(_failedBefore + 1);

    private bool Save(int failed) =>
        SavedNumber.Write(_storage, Storage.StartsSlot, 1, failed);
}
