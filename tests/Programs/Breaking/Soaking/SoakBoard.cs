namespace AstroNano.Breaking.Soaking;

/// <summary>
/// What the firmware does with the instrument, above a clock that wraps around: knobs with the
/// noise of a converter, a storage, and what a step and a picture take.
/// </summary>
internal sealed class SoakBoard
{
    /// <summary>Microseconds of a frame.</summary>
    public const int Period = Schedule.FramePeriod;

    private const int StepTime = 500;
    private const int PictureTime = 8_000;
    private const int NoiseBits = 7;

    private int _now;
    private uint _noise = 1;

    /// <summary>At so many microseconds before the clock wraps around.</summary>
    public SoakBoard(int beforeWrap)
    {
        _now = int.MaxValue - beforeWrap;
        Instrument.UseStorage(Storage);
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; } = new();

    /// <summary>Where it keeps its settings.</summary>
    public SavedStorage Storage { get; } = new();

    /// <summary>Where the knobs stand.</summary>
    public int[] Counts { get; } = [2048, 2048, 2048, 2048];

    /// <summary>Is CUE down?</summary>
    public bool CueIsDown { get; set; }

    /// <summary>Is MODE down?</summary>
    public bool ModeIsDown { get; set; }

    /// <summary>Microseconds since the start.</summary>
    public long Elapsed { get; private set; }

    /// <summary>Steps made.</summary>
    public long Steps { get; private set; }

    /// <summary>Pictures painted.</summary>
    public long Pictures { get; private set; }

    /// <summary>Bytes that the last frame has allocated.</summary>
    public long Allocated { get; private set; }

    /// <summary>One frame, after which at least so much time has passed since it began.</summary>
    public void Frame(int period = Period)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Instrument instrument = Instrument;
        int began = _now;
        instrument.BeginFrame(_now);
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            instrument.ReadKnob(knob, Counts[knob] + Noise());
        }

        instrument.ReadButtons(CueIsDown, ModeIsDown);
        while (instrument.StepDue(_now))
        {
            instrument.Step();
            Steps++;
            Pass(StepTime);
        }

        if (instrument.PaintDue(_now))
        {
            instrument.Paint();
            instrument.Screen.AcceptPages();
            Pictures++;
            Pass(PictureTime);
        }

        Pass(instrument.EndFrame(_now));
        Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Pass(Math.Max(0, period - unchecked(_now - began)));
    }

    private int Noise()
    {
        _noise = unchecked((_noise * 1664525) + 1013904223);
        return (int)(_noise >> (32 - NoiseBits + 4));
    }

    private void Pass(int microseconds)
    {
        _now = unchecked(_now + microseconds);
        Elapsed += microseconds;
    }
}
