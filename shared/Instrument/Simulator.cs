namespace AstroNano.Instrument;

/// <summary>
/// The instrument as the firmware sees it. One frame is: <see cref="BeginFrame"/>, the knobs and
/// buttons, steps while <see cref="StepDue"/>, <see cref="Paint"/> if <see cref="PaintDue"/>,
/// <see cref="EndFrame"/>. Times are microseconds in an int that may wrap around.
/// </summary>
public sealed class Simulator
{
    /// <summary>Knobs on the board, numbered from 0.</summary>
    public const int KnobCount = 4;

    private const int FramePeriod = 50_000;

    private int _frameStart;
    private int _stepsOwed;

    /// <summary>What the display is to show.</summary>
    public Screen Screen { get; } = new Screen();

    /// <summary>What the firmware has to tell the user, or null.</summary>
    public string Notice { get; private set; }

    /// <summary>Opens a frame.</summary>
    public void BeginFrame(int now)
    {
        _frameStart = now;
        _stepsOwed = 1;
    }

    /// <summary>Takes a reading of the converter, 0 to 4095.</summary>
    public void ReadKnob(int knob, int counts)
    {
    }

    /// <summary>Takes the buttons' levels.</summary>
    public void ReadButtons(bool cuePressed, bool modePressed)
    {
    }

    /// <summary>May another step run in this frame?</summary>
    public bool StepDue(int now) => _stepsOwed > 0;

    /// <summary>One step of the network.</summary>
    public void Step() => _stepsOwed--;

    /// <summary>Is there time for a picture in this frame?</summary>
    public bool PaintDue(int now) => true;

    /// <summary>Paints the page into <see cref="Screen"/>.</summary>
    public void Paint()
    {
        Screen.Pixels[0] ^= 1;
        Screen.Touch(0);
    }

    /// <summary>Returns the microseconds to sleep until the next frame.</summary>
    public int EndFrame(int now)
    {
        int left = FramePeriod - (now - _frameStart);
        return left > 0 ? left : 0;
    }

    /// <summary>Something the user should know, as that the display does not answer.</summary>
    public void Report(string notice) => Notice = notice;
}
