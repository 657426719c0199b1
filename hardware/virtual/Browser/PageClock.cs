namespace AstroNano.Browser;

/// <summary>
/// The board's time: the page says when a frame begins, and within the frame the host's clock
/// goes on, as far as the frame takes; between frames it stops. It never goes back by
/// itself. In simulated time each reading takes a fixed while instead, so that a run can be
/// repeated exactly, whatever else the machine does.
/// </summary>
internal sealed class PageClock : BoardClock
{
    private const int MicrosecondsPerReading = 5;

    private long _begun;
    private long _atBegin;
    private long _now;
    private int _told;
    private bool _isInFrame;

    /// <summary>
    /// What is done at each reading: the firmware reads the clock before each step, so that it is
    /// the place from which a host can look at the run between steps.
    /// </summary>
    public Action? AtReading { get; set; }

    /// <summary>True for time that passes only when told.</summary>
    public bool Simulated { get; set; }

    /// <summary>A frame begins at that time of the page.</summary>
    public void Begin(int microseconds)
    {
        // The page's count wraps around; only its differences are time. A frame that took longer
        // than the page has counted has already been there.
        _now = Math.Max(_now, _atBegin + (microseconds - _told));
        _told = microseconds;
        _atBegin = _now;
        _begun = Stopwatch.GetTimestamp();
        _isInFrame = true;
    }

    /// <summary>The page's time goes on, the board's does not.</summary>
    public void Skip(int microseconds) => _told = microseconds;

    /// <summary>The frame is over.</summary>
    public void End()
    {
        Advance();
        _isInFrame = false;
    }

    /// <summary>The board's clock jumps, or something has kept the board busy.</summary>
    public override void Pass(long microseconds)
    {
        _atBegin += microseconds;
        _now += microseconds;
    }

    public override long Read()
    {
        AtReading?.Invoke();
        if (Simulated)
        {
            return _now += MicrosecondsPerReading;
        }

        Advance();
        return _now;
    }

    private void Advance()
    {
        if (_isInFrame && !Simulated)
        {
            long elapsed = (long)Stopwatch.GetElapsedTime(_begun).TotalMicroseconds;
            _now = Math.Max(_now, _atBegin + elapsed);
        }
    }
}
