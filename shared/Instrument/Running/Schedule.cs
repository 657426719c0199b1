namespace AstroNano.Instruments;

/// <summary>
/// Divides a frame: steps first, then a picture if time is left. It reads no clock; its callers
/// pass the time in microseconds, which may wrap around and may come in ticks of 10 ms.
/// </summary>
/// <remarks>
/// The time that has passed says how many steps are due, and none is dropped: those that do not fit
/// into a frame are due in the next. Whether one more fits is estimated from the measured duration
/// of a step. A frame has at most <see cref="MostSteps"/>, so it ends even if the time does not
/// advance. A picture is due when no step is and it fits into the rest of the frame; on overload
/// only so often that pictures take a fifth of the time, but at least twice a second.
/// </remarks>
public sealed class Schedule
{
    /// <summary>Microseconds from frame to frame, unless the load is too high.</summary>
    public const int FramePeriod = 50_000;

    /// <summary>The steps per second of a run that rests.</summary>
    public const int NoSteps = -1;

    /// <summary>
    /// The most steps in a frame: several times what a device makes in one, and still done before
    /// a supervisor takes the loop for dead.
    /// </summary>
    public const int MostStepsOnDevice = 200;

    // One step is owed when a million microseconds times steps per second have come together.
    private const int StepWorth = 1_000_000;
    private const int LongestFrame = 1_000_000;
    private const int LongestWithoutPicture = 500_000;
    private const int PicturesPause = 4;
    private const int FullLoad = 100;
    private const int HighestShown = 999;
    private const int NotBegun = -1;

    private bool _inPicture;
    private bool _unbounded;
    private int _frameStart;
    private int _partStart; // of the steps, then of the picture
    private int _pictureEnd;
    private int _stepCost;
    private int _pictureCost;
    private int _owed;
    private int _stepsInFrame = NotBegun;
    private int _stepsInWindow;
    private int _window;
    private int _loadInSixteenths;

    /// <summary>The period in force; a host with a faster display may shorten it.</summary>
    public int Period { get; set; } = FramePeriod;

    /// <summary>The most steps in a frame; a faster host may raise it.</summary>
    public int MostSteps { get; set; } = MostStepsOnDevice;

    /// <summary>Steps in the last full second.</summary>
    public int StepsPerSecond { get; private set; }

    /// <summary>Time used of the frame period in percent, a running mean.</summary>
    public int Load => _loadInSixteenths >> 4;

    /// <summary>Highest load in percent since the start or <see cref="Reset"/>.</summary>
    public int HighestLoad { get; private set; }

    /// <summary>Forgets the highest load.</summary>
    public void Reset() => HighestLoad = 0;

    /// <summary>Is the run paused?</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Pauses the run, or resumes it: frames and pictures go on without steps.</summary>
    public void Pause(bool paused)
    {
        IsPaused = paused;
        _owed = paused ? 0 : _owed;
    }

    /// <summary>
    /// Opens a frame. No bound on the steps per second is 0, none is <see cref="NoSteps"/>.
    /// </summary>
    public void Begin(int now, int stepsPerSecond)
    {
        bool isFirst = _stepsInFrame == NotBegun;
        int passed = isFirst ? Period : now - _frameStart;
        if (passed < 0)
        {
            passed = 0;
        }

        if (passed > LongestFrame)
        {
            passed = LongestFrame;
        }

        if (isFirst)
        {
            _pictureEnd = now - LongestWithoutPicture;
        }

        _frameStart = now;
        _partStart = now;
        _stepsInFrame = 0;
        _inPicture = false;
        Owe(passed, IsPaused ? NoSteps : stepsPerSecond);
        CountSeconds(passed);
    }

    /// <summary>May another step run? If so it has to.</summary>
    public bool StepDue(int now)
    {
        if (_owed < StepWorth)
        {
            return false;
        }

        if (_stepsInFrame == 0)
        {
            _partStart = now;
        }
        else if (_stepsInFrame >= MostSteps || now - _frameStart + _stepCost > Period)
        {
            return false;
        }

        _stepsInFrame++;
        _owed -= StepWorth;
        return true;
    }

    /// <summary>Shall a picture be painted now? The time until <see cref="End"/> is its.</summary>
    public bool PaintDue(int now)
    {
        MeasureSteps(now);
        bool behind = IsBehind;
        bool fits = now - _frameStart + _pictureCost <= Period;
        if (behind || !fits)
        {
            int pause = _pictureCost * PicturesPause;
            if (pause > LongestWithoutPicture)
            {
                pause = LongestWithoutPicture;
            }

            if (now - _pictureEnd < pause)
            {
                return false;
            }
        }
        _inPicture = true;
        _partStart = now;
        return true;
    }

    /// <summary>
    /// Closes the frame and returns the microseconds to sleep: none as long as steps are owed.
    /// </summary>
    public int End(int now)
    {
        if (_inPicture)
        {
            _pictureCost = Follow(_pictureCost, now - _partStart);
            _pictureEnd = now;
        }
        int used = now - _frameStart;
        if (used < 0)
        {
            used = 0;
        }

        int load = used / (Period / 100);
        if (IsBehind && load < FullLoad)
        {
            load = FullLoad;
        }

        if (load > HighestShown)
        {
            load = HighestShown;
        }

        if (load > HighestLoad)
        {
            HighestLoad = load;
        }

        _loadInSixteenths += load - (_loadInSixteenths >> 4);
        int left = IsBehind ? 0 : Period - used;
        return left > 0 ? left : 0;
    }

    private bool IsBehind => _unbounded || _owed >= StepWorth;

    // What is owed is bounded by a second's worth: beyond that the speed asked for is not to be
    // had, and the steps run back to back anyway.
    private void Owe(int passed, int stepsPerSecond)
    {
        if (_unbounded || stepsPerSecond <= 0)
        {
            // Without a bound more is owed than a frame can make; none of it is left for a bound.
            _unbounded = stepsPerSecond == 0;
            _owed = _unbounded ? int.MaxValue : 0;
            if (stepsPerSecond <= 0)
            {
                return;
            }
        }

        int most = (stepsPerSecond + 1) * StepWorth;
        _owed += passed * stepsPerSecond;
        if (_owed > most)
        {
            _owed = most;
        }
    }

    private void CountSeconds(int passed)
    {
        _window += passed;
        if (_window < LongestFrame)
        {
            return;
        }

        StepsPerSecond = (_stepsInWindow * 1000 + _window / 2000) / (_window / 1000);
        _stepsInWindow = 0;
        _window = 0;
    }

    private void MeasureSteps(int now)
    {
        int steps = _stepsInFrame;
        _stepsInWindow += steps;
        if (steps > 0)
        {
            _stepCost = Follow(_stepCost, (now - _partStart) / steps);
        }
    }

    // Up at once, down slowly: a cost forgotten too early is a late frame.
    private static int Follow(int cost, int measured)
    {
        if (measured < 0)
        {
            return cost;
        }

        return measured >= cost ? measured : cost - ((cost - measured + 7) >> 3);
    }
}
