using System;
using System.Diagnostics;
using System.Threading;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// The firmware: the instrument between its peripherals. It is cut into <see cref="Setup"/> and
/// <see cref="Frame"/> so that a host without a thread to spare, a browser, can run it as well.
/// </summary>
public static partial class Program
{
    private const int FramesBetweenReports = 4;

    private static Knobs _knobs;
    private static Buttons _buttons;
    private static Display _display;
    private static Starts _starts;
    private static Faults _faults;
    private static int _framesToReport;
    private static FramePart _part;
    private static int _openings;

    /// <summary>The instrument that the firmware runs; null before there is one.</summary>
    public static Instrument Instrument { get; private set; }

    /// <summary>What runs before there is an instrument, or null.</summary>
    public static StartMode StartMode { get; private set; }

    /// <summary>Watches the loop; a host without threads asks it to look.</summary>
    public static Supervisor Supervisor { get; private set; }

    /// <summary>Where the device begins.</summary>
    public static void Main()
    {
        Reports = true;
        // Not in Setup, where other hosts begin: unlike the device they show the help texts.
        Setting.KeepsHelp = false;
        Supervisor = new Supervisor();
        Supervisor.Start();
        Setup();
        while (true)
        {
            int rest = Frame();
            if (rest >= 1000)
            {
                Thread.Sleep(rest / 1000);
            }
        }
    }

    /// <summary>
    /// Tests the processor, all scenarios if CUE is held, and makes everything that is ever made;
    /// a frame allocates nothing of its own. With both buttons held the bench test comes first,
    /// with MODE the choice of the display's controller.
    /// The display is first, so that everything else can be reported on it.
    /// </summary>
    public static void Setup()
    {
        try
        {
            Start();
        }
        catch (Exception exception)
        {
            if (exception is OutOfMemoryException)
            {
                Halt();
                return;
            }

            Console.WriteLine("start failed: " + exception.GetType().FullName + ", "
                + exception.Message);
            Restart();
        }
    }

    private static void Start()
    {
        Clock.Start();
        Supervisor ??= new Supervisor();
        _full = 0;
        StartMode = null;
        _starts = null;
        Instrument = null;
        _reporter = null;
        _faults = null;
        var storage = new InternalStorage();
        int saved = SavedNumber.Read(storage, Storage.DisplaySlot, 1, DisplayTest.Sh1106);
        bool isSh1106 = saved == 0 ? Pins.DisplayIsSh1106 : saved == DisplayTest.Sh1106;
        _display = new Display(isSh1106, Clock.Now());
        var boot = new Boot(_display, Supervisor);
        _buttons = new Buttons();
        _knobs = new Knobs();
        boot.Tell(_buttons.Notice ?? _knobs.Notice);
        if (_buttons.ModeIsPressed)
        {
            StartMode = _buttons.CueIsPressed ? new Bench(_knobs, _buttons, _display)
                : new DisplayChoice(_buttons, _display, storage);
        }
        else
        {
            MakeInstrument(boot);
        }

        Clock.Resume();
    }

    private static void MakeInstrument(Boot boot)
    {
        SelfTest selfTest = _buttons.CueIsPressed ? SelfTest.Full(boot) : SelfTest.AtBoot(boot);

        // Not Debug's: the flasher waits for this line, and Release leaves Debug out.
        Console.WriteLine("AstroNano " + Instrument.Version + " on " + Pins.Board + ": "
            + selfTest.Line);
        Debug.WriteLine("self-test of " + selfTest.Steps + " steps: " + selfTest.Verdict
            + (selfTest.DenormalsKept ? ", denormals kept" : ", denormals flushed"));
        var instrument = new Instrument(boot.Writer);
        Instrument = instrument;
        instrument.Messages.Verdict = selfTest.Verdict;
        var storage = new InternalStorage();
        _starts = new Starts(storage);
        if (_starts.Begin())
        {
            instrument.StartSafely(storage, _starts.IsStuck);
        }
        else
        {
            instrument.UseStorage(storage);
            instrument.Demonstrate();
        }

        _framesToReport = 0;
        _display.Resend();
        if (Reports)
        {
            BeginReports(selfTest.Digest);
        }
    }

    /// <summary>One frame; returns the microseconds to rest until the next.</summary>
    public static int Frame()
    {
        Supervisor.ReportAlive();
        if (_full > 0)
        {
            FreeMemory();
            return Schedule.FramePeriod;
        }

        _part = FramePart.Controls;
        try
        {
            int now = Clock.Begin();
            if (StartMode != null)
            {
                return StartModeFrame();
            }

            // All here: each method on the stack takes a fifth of a kilobyte, and from here the
            // stack grows deepest.
            Instrument instrument = Instrument;
            instrument.BeginFrame(now);
            _knobs.Read(instrument);
            if (_buttons.HaveChanged || _buttons.AreHeard)
            {
                // What a button begins, at once or while it is held, may need all there is.
                Compact();
            }

            _buttons.Look();
            instrument.Controls.ReadButtons(_buttons.CueIsHeard, _buttons.ModeIsHeard);
            if (_openings != instrument.Openings)
            {
                _openings = instrument.Openings;
                Compact();
            }

            if (--_framesToReport <= 0)
            {
                _framesToReport = FramesBetweenReports;
                ReportTroubles(instrument);
            }

            _part = FramePart.Step;
            while (instrument.StepDue(Clock.Now()))
            {
                instrument.Step();
            }

            if (instrument.PaintDue(Clock.Now()))
            {
                _part = FramePart.Picture;
                instrument.Paint();
                _part = FramePart.Display;
                _display.Show(instrument.Screen, Clock.Now());
            }

            _part = FramePart.Saving;
            if (_framesToReport == FramesBetweenReports)
            {
                _starts.Frame(now);
            }

            if (_reporter != null && Reports)
            {
                _part = FramePart.Reporting;
                Report(now);
            }

            return instrument.EndFrame(Clock.Now());
        }
        catch (Exception exception)
        {
            return HandleFault(exception);
        }
    }

    private static int StartModeFrame()
    {
        int rest = StartMode.Frame();
        if (StartMode.IsDone)
        {
            StartMode = null;
            MakeInstrument(new Boot(_display, Supervisor));
            Clock.Resume();
        }

        return rest;
    }
}
