namespace AstroNano.Benchmarks;

/// <summary>
/// What the reporter takes for its lines. Each call of the action does one of two things in turn:
/// what the lines are about, which is not to be measured, and the frames that print them.
/// </summary>
public sealed class ReportWorkload
{
    private const int Quarter = 250_000;
    private const int FramesToDescribe = 4;
    private const int FramesToQuiet = 16;
    private const int QuartersToState = 10;

    private readonly Instrument _instrument = new();
    private readonly List<string> _lines = [];
    private readonly Reporter _reporter;
    private int _now;
    private int _quarters;
    private bool _prints = true;
    private int _turn;

    private ReportWorkload()
    {
        _reporter = new Reporter(_instrument, "esp32-devkit", 0x1234, 0, _now);

        // Until everything was looked at and printed.
        PassFrames(FramesToQuiet);
        Pass(2);
        PassFrames(FramesToQuiet);
    }

    /// <summary>What can be measured.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["quiet", "cue", "change", "step", "digest", "state"];

    /// <summary>Prepares one of them.</summary>
    public static Action Start(string what) => new ReportWorkload().StartOn(what);

    /// <summary>The lines of one of them.</summary>
    public static IReadOnlyList<string> LinesOf(string what)
    {
        var workload = new ReportWorkload();
        Action act = workload.StartOn(what);
        act();
        workload._lines.Clear();
        act();
        return workload._lines;
    }

    private Action StartOn(string what) => () =>
    {
        _prints = !_prints;
        if (!_prints)
        {
            Prepare(what);
        }
        else if (what == "cue")
        {
            PassFrames(FramesToDescribe);
        }
        else if (what is "step" or "digest")
        {
            Pass(1);
        }
        else
        {
            PassFrames(1);
        }
    };

    private void Prepare(string what)
    {
        switch (what)
        {
            case "cue":
                _instrument.Session.Cue();
                break;
            case "change":
                Setting setting = _instrument.Engine.Settings[0];
                setting.Value = setting.ValueAt(++_turn % 100 / 100f);
                break;
            case "step":
                Pass(4 - (_quarters % 4));
                _instrument.Session.Step();
                break;
            case "digest":
                Pass(3 - (_quarters % 4));
                _instrument.Session.Step();
                break;
            case "state":
                Pass(QuartersToState - _quarters);
                break;
            default:
                break;
        }
    }

    private void Pass(int quarters)
    {
        for (; quarters > 0; quarters--)
        {
            _now += Quarter;
            _quarters++;
            PrintFrame();
        }
    }

    private void PassFrames(int frames)
    {
        for (; frames > 0; frames--)
        {
            PrintFrame();
        }
    }

    private void PrintFrame()
    {
        _reporter.Frame(_now, false, false);
        for (int line = 0; line < Reporter.MostLines; line++)
        {
            if (_reporter.Next() is not { } text)
            {
                return;
            }

            _lines.Add(text);
        }
    }
}
