namespace AstroNano.Instrument.Tests;

/// <summary>
/// What the firmware does with the simulator, above a simulated clock: frames, knobs at rest where
/// they were put, buttons as they are held.
/// </summary>
internal sealed class Board
{
    public const int Middle = 2048;

    private int _time;

    public Board(int start = 0)
    {
        _time = start;
    }

    public Simulator Simulator { get; } = new();

    public int[] Counts { get; } = { Middle, Middle, Middle, Middle };

    public bool CuePressed { get; set; }

    public bool ModePressed { get; set; }

    /// <summary>Microseconds a step takes.</summary>
    public int StepTime { get; set; } = 3_000;

    /// <summary>Microseconds from painting to the end of the transfer.</summary>
    public int PictureTime { get; set; } = 8_000;

    /// <summary>The clock advances in ticks of this many microseconds.</summary>
    public int Tick { get; set; } = 1;

    public int Steps { get; private set; }

    public int Pictures { get; private set; }

    /// <summary>True microseconds since the start.</summary>
    public long Elapsed { get; private set; }

    public void Frames(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Frame();
        }
    }

    public void Frame()
    {
        Simulator simulator = Simulator;
        simulator.BeginFrame(Now());
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            simulator.ReadKnob(knob, Counts[knob]);
        }

        simulator.ReadButtons(CuePressed, ModePressed);
        while (simulator.StepDue(Now()))
        {
            simulator.Step();
            Steps++;
            Pass(StepTime);
        }

        if (simulator.PaintDue(Now()))
        {
            simulator.Paint();
            simulator.Screen.AcceptPages();
            Pictures++;
            Pass(PictureTime);
        }

        Pass(simulator.EndFrame(Now()));
    }

    /// <summary>Presses a button for some frames and lets it go for one.</summary>
    public void Press(bool cue, int frames = 2)
    {
        CuePressed = cue;
        ModePressed = !cue;
        Frames(frames);
        CuePressed = false;
        ModePressed = false;
        Frame();
    }

    private int Now() => _time / Tick * Tick;

    private void Pass(int microseconds)
    {
        _time = unchecked(_time + microseconds);
        Elapsed += microseconds;
    }
}
