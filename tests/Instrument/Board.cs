namespace AstroNano.Instruments.Tests;

/// <summary>
/// What the firmware does with the instrument, above a simulated clock: frames, knobs at rest where
/// they were put, buttons as they are held.
/// </summary>
internal sealed class Board
{
    public const int Middle = 2048;

    private int _time;

    public Board(int start = 0)
    {
        _time = start;
        Instrument.Session.KeepChanges();
    }

    public Instrument Instrument { get; } = new();

    /// <summary>The names of the pages that there are for the network that is played.</summary>
    public string[] Pages =>
    [
        .. Enumerable.Range(0, Instrument.PageCount).Select(Instrument.PageAt)
            .Where(page => page.IsFor(Instrument.Engine)).Select(page => page.Name),
    ];

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

    /// <summary>Plays the network of this key.</summary>
    public static void Select(Instrument instrument, string network) =>
        instrument.SelectNetwork(
            Array.FindIndex(Catalogue.Create(), entry => entry.Key == network));

    /// <summary>A board that plays the network of this key.</summary>
    public static Board With(string network)
    {
        var board = new Board();
        Select(board.Instrument, network);
        return board;
    }

    /// <summary>One of many pictures.</summary>
    public static sbyte[] Numbered(int number) => [.. Enumerable.Range(0, Engine.Units)
        .Select(unit => (sbyte)((number * 37 + unit * unit * 11) % 7 > 2 ? 1 : -1))];

    /// <summary>Shows the page of this name.</summary>
    public static void Show(Instrument instrument, string page) => instrument.SelectPage(
        Enumerable.Range(0, instrument.PageCount)
            .First(index => instrument.PageAt(index).Name == page));

    /// <summary>What page "calibrate" has seen of the knobs, on that page.</summary>
    public static Calibration Calibration(Instrument instrument) =>
        ((CalibrationPage)instrument.Page).Calibration;

    /// <summary>A setting of the network that is played, or of the run.</summary>
    public static Setting Setting(Instrument instrument, string key) =>
        instrument.Engine.Settings.Concat(instrument.Session.Settings.Table)
            .First(setting => setting.Key == key);

    public void Frames(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Frame();
        }
    }

    public void Frame()
    {
        Instrument instrument = Instrument;
        instrument.BeginFrame(Now());
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            instrument.ReadKnob(knob, Counts[knob]);
        }

        instrument.ReadButtons(CuePressed, ModePressed);
        while (instrument.StepDue(Now()))
        {
            instrument.Step();
            Steps++;
            Pass(StepTime);
        }

        if (instrument.PaintDue(Now()))
        {
            instrument.Paint();
            instrument.Screen.AcceptPages();
            Pictures++;
            Pass(PictureTime);
        }

        Pass(instrument.EndFrame(Now()));
    }

    /// <summary>Runs frames for so many microseconds.</summary>
    public void RunFor(long microseconds)
    {
        for (long end = Elapsed + microseconds; Elapsed < end;)
        {
            Frame();
        }
    }

    /// <summary>Turns a knob to one place after the other, and rests there a while.</summary>
    public void Turn(int knob, params int[] places)
    {
        foreach (int counts in places)
        {
            Counts[knob] = counts;
            Frames(20);
        }
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
