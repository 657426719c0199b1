using System;
using System.Diagnostics;
using AstroNano.Peripherals;

namespace AstroNano.Browser;

/// <summary>
/// The board's time: the page says when a frame begins, and within the frame the host's clock
/// goes on. In simulated time each reading takes a fixed while instead, so that a run can be had
/// again, whatever else the machine does.
/// </summary>
internal sealed class PageClock : BoardClock
{
    private const int MicrosecondsPerReading = 5;

    // No more time than this passes within a frame, however slow the host is: the next frame
    // begins a thirtieth of a second later or more, and time must not go back.
    private const long LongestFrame = 1_000_000 / 30;

    private long _begun = Stopwatch.GetTimestamp();
    private long _now;
    private int _ahead;

    /// <summary>
    /// What is done at each reading: the firmware reads the clock before each step, so that it is
    /// the place from which a host can look at the run between steps.
    /// </summary>
    public Action? AtReading { get; set; }

    /// <summary>True for time that passes only when told.</summary>
    public bool Simulated { get; set; }

    /// <summary>A frame begins at that time.</summary>
    public void Begin(int microseconds)
    {
        // The page's count wraps around; only its differences are time.
        _now += microseconds + _ahead - (int)_now;
        _begun = Stopwatch.GetTimestamp();
    }

    /// <summary>The board's clock jumps, or something has kept the board busy.</summary>
    public override void Pass(long microseconds)
    {
        _ahead += (int)microseconds;
        _now += microseconds;
    }

    /// <inheritdoc/>
    public override long Read()
    {
        AtReading?.Invoke();
        if (Simulated)
        {
            return _now += MicrosecondsPerReading;
        }

        long elapsed = (long)Stopwatch.GetElapsedTime(_begun).TotalMicroseconds;
        return _now + Math.Min(elapsed, LongestFrame);
    }
}
