namespace AstroNano.Breaking.Fuzzing;

/// <summary>
/// The page's board, started once: what the page calls is there once in a process.
/// </summary>
internal static class Page
{
    private static bool _isStarted;

    /// <summary>Starts it, in time that passes by frames.</summary>
    public static void Start()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            Exports.Start(Exports.Boards().Split('\n')[0]);
            Exports.UseSimulatedTime(true);
        }
    }
}
