using System.Diagnostics;

namespace AstroNano.Commands;

/// <summary>
/// Prints the elapsed time every few seconds until it is disposed, so that the user sees that
/// something is still going on.
/// </summary>
public sealed class Waiting : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Stopwatch _started = Stopwatch.StartNew();
    private readonly Timer _timer;

    /// <summary>Prints what is being done, and starts.</summary>
    public Waiting(TextWriter progress, string what)
    {
        progress.WriteLine(what + " …");
        _timer = new Timer(
            _ => progress.WriteLine($"  … {Seconds} s"), null, Interval, Interval);
    }

    /// <summary>For how long, in whole seconds.</summary>
    public string Seconds => $"{_started.Elapsed.TotalSeconds:F0}";

    public void Dispose() => _timer.Dispose();
}
