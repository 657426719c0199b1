using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The instrument as firmware, virtual board and tests see it. One frame is, in this order:
/// <see cref="BeginFrame"/>, <see cref="ReadKnob"/> and <see cref="ReadButtons"/>,
/// <see cref="Step"/> while <see cref="StepDue"/>, <see cref="Paint"/> if <see cref="PaintDue"/>,
/// <see cref="EndFrame"/>. Times are microseconds in an int that may wrap around. A frame
/// allocates nothing; a press of a button may, because it makes another network or page, and so
/// may the demonstration, which presses them itself.
/// </summary>
public sealed partial class Instrument : View
{
    private readonly Session _session = new Session();
    private readonly Panel _panel = new Panel();
    private readonly Schedule _schedule = new Schedule();
    private readonly Header _header;
    private readonly Button _cueButton = new Button();
    private readonly Button _modeButton = new Button();
    private int _networkIndex;
    private int _now;
    private int _storesDrawn = -1;
    private bool _needsFullRedraw = true;
    private string _notice;
    private string _verdict;

    /// <summary>Builds everything and shows the first network a first cue.</summary>
    public Instrument()
    {
        Screen = new Screen();
        var writer = new Writer(Screen);
        _writer = writer;
        _header = new Header(this, writer);
        _page = MakePage(0);
        SelectNetwork(0);
    }

    /// <summary>What the display is to show.</summary>
    public Screen Screen { get; }

    /// <summary>The run that is played.</summary>
    public Session Session => _session;

    /// <inheritdoc/>
    public override Engine Engine => _session.Engine;

    /// <inheritdoc/>
    public override NetworkChoice Choice { get; } = new NetworkChoice();

    /// <inheritdoc/>
    public override int NetworkIndex => _networkIndex;

    /// <inheritdoc/>
    public override Trace Trace => _session.Trace;

    /// <inheritdoc/>
    public override PatternSet Patterns => _session.Patterns;

    /// <inheritdoc/>
    public override int Target => _session.Target;

    /// <inheritdoc/>
    public override int Stores => _session.Stores;

    /// <inheritdoc/>
    public override bool ShowsLetters => _session.ShowsLetters;

    /// <inheritdoc/>
    public override Panel Panel => _panel;

    /// <inheritdoc/>
    public override Schedule Schedule => _schedule;

    /// <inheritdoc/>
    public override string Notice => _notice ?? _keeper?.Notice;

    /// <inheritdoc/>
    public override string SelfTestVerdict => _verdict;

    /// <summary>Networks to choose from.</summary>
    public int NetworkCount => Choice.Count;

    /// <inheritdoc/>
    public override bool CueIsPlus(int unit) => _session.CueIsPlus(unit);

    /// <inheritdoc/>
    public override int WrongSigns() => _session.WrongSigns();

    /// <summary>Opens a frame.</summary>
    public void BeginFrame(int now)
    {
        _now = now;
        _panel.Begin(now);
        EndMessage();
        DemonstrateOn();
        _session.StoreIfDue();
        _schedule.Begin(now, StepsPerSecond);
    }

    /// <summary>Takes a reading of the converter, 0 to 4095.</summary>
    public void ReadKnob(int knob, int counts)
    {
        _panel.Read(knob, counts);
        _calibration?.Look(knob);
    }

    /// <summary>
    /// Takes the buttons' levels. CUE corrupts the next memory and starts, or takes the network
    /// that is chosen; held it learns the present state. MODE is the next network, held it is the
    /// next page. Both together, held, are factory settings.
    /// </summary>
    public void ReadButtons(bool cuePressed, bool modePressed)
    {
        ButtonEvent cue = _cueButton.Read(cuePressed, _now);
        ButtonEvent mode = _modeButton.Read(modePressed, _now);
        if (_stood != null
            && (cue == ButtonEvent.Pressed || mode == ButtonEvent.Pressed || IsKnobTouched()))
        {
            EndDemonstration();
        }

        if (_safeMode != null && LeavesSafeMode(cue, mode))
        {
            return;
        }

        if (HoldBoth())
        {
            return;
        }

        if (cue == ButtonEvent.Clicked)
        {
            PressCue();
        }
        else if (cue == ButtonEvent.Held)
        {
            Learn();
        }

        if (mode == ButtonEvent.Clicked)
        {
            SelectNetwork(NetworkIndex + 1 < NetworkCount ? NetworkIndex + 1 : 0);
        }
        else if (mode == ButtonEvent.Held)
        {
            SelectPage(NextPage());
        }
    }

    /// <summary>May another step run in this frame? If so it has to.</summary>
    public bool StepDue(int now) => !IsResting && _schedule.StepDue(now);

    /// <summary>One step of the network.</summary>
    public void Step()
    {
        if (!_session.Step())
        {
            SayRecovered();
        }
    }

    /// <summary>Is there time for a picture in this frame? If so it has to be painted.</summary>
    public bool PaintDue(int now) => _schedule.PaintDue(now);

    /// <summary>
    /// Paints the page into <see cref="Screen"/>. A page that comes up takes several pictures:
    /// what stands still on it, a header if it is another one, then what moves. So the cost of
    /// each picture is bounded.
    /// </summary>
    public void Paint()
    {
        Page page = _countdown ?? _safeMode ?? _page;
        if (_needsFullRedraw || _storesDrawn != _session.Stores)
        {
            _needsFullRedraw = false;
            _storesDrawn = _session.Stores;
            Screen.ClearFrom(page.IsOfCertificate ? 0 : 1);
            page.DrawStatic();
            return;
        }

        if (page.IsOfCertificate ? !_certification.Work() : !_header.DrawDynamic())
        {
            page.DrawDynamic();
        }
    }

    /// <summary>Closes the frame; returns the microseconds to sleep until the next.</summary>
    public int EndFrame(int now)
    {
        if (_stood == null)
        {
            _keeper?.Frame(now);
        }

        return _schedule.End(now);
    }

    /// <summary>Corrupts the next memory and starts, as CUE does.</summary>
    public void Cue()
    {
        EndDemonstration();
        _session.Cue();
    }

    /// <summary>Stores the patterns anew and gives the cue of this number, from 1.</summary>
    public void SelectCue(int number)
    {
        EndDemonstration();
        _session.SelectCue(number);
    }

    /// <summary>What the user should know, as that the display does not answer; or null.</summary>
    public void SetNotice(string notice)
    {
        _notice = notice;
        SayIfAny(notice);
    }

    /// <summary>What the self-test came to, for the about page.</summary>
    public void SetVerdict(string verdict) => _verdict = verdict;
}
