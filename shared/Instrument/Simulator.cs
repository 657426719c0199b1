using System;
using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// The instrument as firmware, virtual board and tests see it. One frame is, in this order:
/// <see cref="BeginFrame"/>, <see cref="ReadKnob"/> and <see cref="ReadButtons"/>,
/// <see cref="Step"/> while <see cref="StepDue"/>, <see cref="Paint"/> if <see cref="PaintDue"/>,
/// <see cref="EndFrame"/>. Times are microseconds in an int that may wrap around. Everything is
/// allocated in the constructor, nothing afterwards.
/// </summary>
public sealed partial class Simulator
{
    /// <summary>Version on the about page.</summary>
    public const string Version = "0.1.0";

    /// <summary>Knobs on the board, numbered from 0.</summary>
    public const int KnobCount = 4;

    /// <summary>Highest number of a cue that can be asked for.</summary>
    public const int MostCues = 9999;

    /// <summary>Microseconds for which the header shows a knob that was turned.</summary>
    public const int TurnedTime = 1_500_000;

    private readonly Engine[] _engines = Engines.Create();
    private readonly Page[] _pages;
    private readonly Header _header;
    private readonly Knob[] _knobs = new Knob[KnobCount];
    private readonly Button _cueButton = new Button();
    private readonly Button _modeButton = new Button();
    private Engine _engine;
    private Network _network;
    private int _stepsPerColumn;
    private int _stepsToColumn;
    private int _now;
    private int _turnedAt;
    private bool _stale = true;

    /// <summary>Builds everything and shows the first network a first cue.</summary>
    public Simulator()
    {
        Screen = new Screen();
        Writer = new Writer(Screen);
        Schedule = new Schedule();
        Trace = new Trace();
        Run = new RunSettings();
        Patterns = new PatternSet(Engine.Units, Engine.Capacity);
        TurnedKnob = -1;
        for (int knob = 0; knob < KnobCount; knob++)
        {
            _knobs[knob] = new Knob();
        }

        _header = new Header(this);
        var parameters = new ParametersPage(this);
        _pages = new Page[]
        {
            new OverlapsPage(this),
            new NeuronsPage(this),
            new TracePage(this),
            parameters,
            new RunPage(this, parameters),
            new TheoryPage(this),
            new AboutPage(this),
        };
        SelectEngine(0);
    }

    /// <summary>What the display is to show.</summary>
    public Screen Screen { get; }

    /// <summary>What the firmware has to tell the user, or null.</summary>
    public string Notice { get; private set; }

    /// <summary>What the self-test came to, for the about page; null if none was run.</summary>
    public string SelfTestVerdict { get; set; }

    /// <summary>Parameters of the run, whatever the network.</summary>
    public RunSettings Run { get; }

    /// <summary>Overlap, energy and perplexity since the cue.</summary>
    public Trace Trace { get; }

    /// <summary>Steps per second and load.</summary>
    public Schedule Schedule { get; }

    /// <summary>Networks to choose from.</summary>
    public int EngineCount => _engines.Length;

    /// <summary>The network that runs, as an engine.</summary>
    public Engine Engine => _engine;

    /// <summary>Its place in the list.</summary>
    public int EngineIndex { get; private set; }

    /// <summary>Pages to choose from.</summary>
    public int PageCount => _pages.Length;

    /// <summary>The page that is shown.</summary>
    public Page Page => _pages[PageIndex];

    /// <summary>Its place in the list.</summary>
    public int PageIndex { get; private set; }

    /// <summary>A network of the list, as an engine.</summary>
    public Engine EngineAt(int index)
    {
        if (index < 0 || index >= _engines.Length)
        {
            throw NoSuch("network", index, _engines.Length);
        }

        return _engines[index];
    }

    /// <summary>A page of the list.</summary>
    public Page PageAt(int index)
    {
        if (index < 0 || index >= _pages.Length)
        {
            throw NoSuch("page", index, _pages.Length);
        }

        return _pages[index];
    }

    /// <summary>Opens a frame.</summary>
    public void BeginFrame(int now)
    {
        _now = now;
        if (TurnedKnob >= 0 && now - _turnedAt > TurnedTime)
        {
            TurnedKnob = -1;
        }

        if (Run.TakePatternsChanged())
        {
            SelectCue(1);
        }

        Schedule.Begin(now, Run.StepsPerSecond);
    }

    /// <summary>Takes a reading of the converter, 0 to 4095.</summary>
    public void ReadKnob(int knob, int counts)
    {
        if (!_knobs[knob].Read(counts))
        {
            return;
        }

        TurnedKnob = knob;
        _turnedAt = _now;
    }

    /// <summary>
    /// Takes the buttons' levels. CUE corrupts the next memory and starts; MODE is the next
    /// network, held it is the next page.
    /// </summary>
    public void ReadButtons(bool cuePressed, bool modePressed)
    {
        if (_cueButton.Read(cuePressed, _now) == ButtonEvent.Pressed)
        {
            Cue();
        }

        ButtonEvent mode = _modeButton.Read(modePressed, _now);
        if (mode == ButtonEvent.Clicked)
        {
            SelectEngine((EngineIndex + 1) % _engines.Length);
        }
        else if (mode == ButtonEvent.Held)
        {
            SelectPage((PageIndex + 1) % _pages.Length);
        }
    }

    /// <summary>May another step run in this frame? If so it has to.</summary>
    public bool StepDue(int now) => Schedule.StepDue(now);

    /// <summary>One step of the network.</summary>
    public void Step()
    {
        _network.Step();
        _engine.Observe();
        if (--_stepsToColumn == 0)
        {
            _stepsToColumn = _stepsPerColumn;
            Trace.Add(_network.Overlaps[Target]);
        }
    }

    /// <summary>Is there time for a picture in this frame? If so it has to be painted.</summary>
    public bool PaintDue(int now) => Schedule.PaintDue(now);

    /// <summary>
    /// Paints the page into <see cref="Screen"/>. A page that comes up takes several pictures:
    /// what stands still on it, a header if it is another one, then what moves; so no picture is
    /// dear.
    /// </summary>
    public void Paint()
    {
        Page page = _pages[PageIndex];
        if (_stale)
        {
            _stale = false;
            Screen.ClearFrom(1);
            page.PaintStill();
            return;
        }
        if (!_header.PaintMoving())
        {
            page.PaintMoving();
        }
    }

    /// <summary>Closes the frame; returns the microseconds to sleep until the next.</summary>
    public int EndFrame(int now) => Schedule.End(now);

    /// <summary>Runs another network, from its first cue.</summary>
    public void SelectEngine(int index)
    {
        if (index < 0 || index >= _engines.Length)
        {
            throw NoSuch("network", index, _engines.Length);
        }

        EngineIndex = index;
        _engine = _engines[index];
        _network = _engine.Network;
        _stepsPerColumn = _engine.StepsPerColumn;
        Run.Speed.Suggest(_engine.UsualSpeed);
        Run.Memories.Suggest(_engine.UsualMemories);
        AssignKnobs();
        SelectCue(1);
    }

    /// <summary>Shows another page.</summary>
    public void SelectPage(int index)
    {
        if (index < 0 || index >= _pages.Length)
        {
            throw NoSuch("page", index, _pages.Length);
        }

        PageIndex = index;
        AssignKnobs();
        _stale = true;
    }

    /// <summary>What the user should know, as that the display does not answer; or null.</summary>
    public void Report(string notice) => Notice = notice;

    private void AssignKnobs()
    {
        TurnedKnob = -1;
        Parameter[] parameters = Page.TurnsRun ? Run.Parameters : _engine.Parameters;
        for (int knob = 0; knob < KnobCount; knob++)
        {
            _knobs[knob].Assign(knob < parameters.Length ? parameters[knob] : null);
        }
    }

    // Only a refusal mentions what it is about: on the device that makes an object.
    private static Exception NoSuch(string what, int index, int count) =>
        new ArgumentOutOfRangeException("index", "There is no " + what + " " + index
            + "; allowed is 0 to " + (count - 1) + ".");
}
