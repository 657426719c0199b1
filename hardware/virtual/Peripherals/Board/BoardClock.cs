namespace AstroNano.Peripherals;

using System.Diagnostics;

/// <summary>Time as the board sees it: microseconds since it was switched on.</summary>
public abstract class BoardClock
{
    /// <summary>The time, read as the firmware reads it.</summary>
    public abstract long Read();

    /// <summary>Something has kept the board busy for so long, and the host has not.</summary>
    public abstract void Pass(long microseconds);
}

/// <summary>Time that passes only when told, for tests and recordings.</summary>
public sealed class SimulatedClock : BoardClock
{
    /// <summary>Microseconds since the board was switched on.</summary>
    public long Microseconds { get; set; }

    /// <summary>
    /// What one reading costs. Never zero where the firmware waits for time to pass within a
    /// frame: a loop that polls a stopped clock does not end.
    /// </summary>
    public int MicrosecondsPerReading { get; set; } = 1;

    /// <summary>Lets time pass.</summary>
    public void Advance(long microseconds) => Microseconds += microseconds;

    public override long Read() => Microseconds += MicrosecondsPerReading;

    public override void Pass(long microseconds) => Advance(microseconds);
}

/// <summary>The time of the machine that the board is simulated on.</summary>
public sealed class HostClock : BoardClock
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _passed;

    public override long Read() =>
        (long)((Stopwatch.GetTimestamp() - _start) * (1e6 / Stopwatch.Frequency)) + _passed;

    public override void Pass(long microseconds) => _passed += microseconds;
}
