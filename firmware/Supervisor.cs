using System.Threading;

namespace AstroNano.Firmware;

/// <summary>
/// Restarts the board when its main loop hangs. The loop beats once per frame; a timer on its own
/// thread checks every second, and after five checks without a beat it restarts the board.
/// </summary>
/// <remarks>
/// The platform's images have no watchdog, so this is what an application can do: it notices a loop
/// that waits or turns for ever. It does not notice an interpreter that is dead or waits within one
/// call of the platform, as no thread runs then; only the supply helps there.
/// </remarks>
public sealed class Supervisor
{
    /// <summary>Seconds without a beat after which the board is restarted.</summary>
    public const int MostSilentLooks = 5;

    private const int LookInterval = 1000;
    private const int FirstLook = 20;

    private Timer _timer;
    private int _silentLooks;

    /// <summary>Begins to look.</summary>
    /// <remarks>
    /// The first look is at once, and waited for: its thread stays where it is in memory, which
    /// later would be in the middle of what is free.
    /// </remarks>
    public void Start()
    {
        _timer = new Timer(OnTimer, null, 0, LookInterval);
        Thread.Sleep(FirstLook);
    }

    /// <summary>The loop is alive.</summary>
    public void ReportAlive() => _silentLooks = 0;

    /// <summary>Another second has passed.</summary>
    public void Look()
    {
        _silentLooks++;
        if (_silentLooks > MostSilentLooks)
        {
            _silentLooks = 0;
            Program.Restart();
        }
    }

    private void OnTimer(object state) => Look();
}
