using System;
using System.Diagnostics;
using System.Threading;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// The firmware: the instrument between its peripherals. It is cut into <see cref="Setup"/> and
/// <see cref="Frame"/> so that a host without a thread to spare, a browser, can run it as well.
/// </summary>
public static class Program
{
    private static readonly string[] UnstableKnobs =
    {
        "knob 1 is loose", "knob 2 is loose", "knob 3 is loose", "knob 4 is loose",
    };

    private static Bench _bench;
    private static Knobs _knobs;
    private static Buttons _buttons;
    private static Display _display;
    private static string _notice;
    private static int _unstableKnob;

    /// <summary>The instrument that the firmware runs; null while the bench test does.</summary>
    public static Instrument Instrument { get; private set; }

    /// <summary>Where the device begins.</summary>
    public static void Main()
    {
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
    /// a frame allocates nothing of its own. With both buttons held the bench test comes first.
    /// </summary>
    public static void Setup()
    {
        _bench = null;
        _buttons = new Buttons();
        if (_buttons.CueIsPressed && _buttons.ModeIsPressed)
        {
            Instrument = null;
            OpenPeripherals();
            _bench = new Bench(_knobs, _buttons, _display);
            return;
        }

        MakeInstrument();
        OpenPeripherals();
    }

    private static void MakeInstrument()
    {
        SelfTest selfTest = _buttons.CueIsPressed ? SelfTest.Full() : SelfTest.AtBoot();

        // Not Debug's: the flasher waits for this line, and Release leaves Debug out.
        Console.WriteLine("AstroNano " + View.Version + " on " + Pins.Board + ": "
            + selfTest.Line);
        Debug.WriteLine("self-test of " + selfTest.Steps + " steps: " + selfTest.Verdict
            + (selfTest.DenormalsKept ? ", denormals kept" : ", denormals flushed"));
        Instrument = new Instrument();
        Instrument.SetVerdict(selfTest.Verdict);
        Instrument.Keep(new InternalStorage());
        Instrument.Demonstrate();
        _notice = null;
        _unstableKnob = -1;
    }

    private static void OpenPeripherals()
    {
        _knobs = new Knobs();
        _display = new Display(Pins.DisplayIsSh1106, Clock.Now());
    }

    /// <summary>One frame; returns the microseconds to rest until the next.</summary>
    public static int Frame()
    {
        if (_bench != null)
        {
            int rest = _bench.Frame();
            if (_bench.IsDone)
            {
                _bench = null;
                MakeInstrument();
                _display.ShowAnew();
            }

            return rest;
        }

        Instrument instrument = Instrument;
        instrument.BeginFrame(Clock.Now());
        _knobs.Read(instrument);
        _buttons.Read(instrument);
        ReportFaults(instrument);
        while (instrument.StepDue(Clock.Now()))
        {
            instrument.Step();
        }

        if (instrument.PaintDue(Clock.Now()))
        {
            instrument.Paint();
            _display.Show(instrument.Screen, Clock.Now());
        }
        return instrument.EndFrame(Clock.Now());
    }

    /// <summary>Says what is not as it should be, when that changes.</summary>
    private static void ReportFaults(Instrument instrument)
    {
        string notice = _display.Notice;
        if ((object)notice != (object)_notice)
        {
            _notice = notice;
            instrument.SetNotice(notice);
            Debug.WriteLine(notice ?? "OLED answers");
        }
        int unstableKnob = instrument.Panel.UnstableKnob;
        if (unstableKnob != _unstableKnob)
        {
            _unstableKnob = unstableKnob;
            Debug.WriteLine(unstableKnob < 0 ? "knobs are steady" : UnstableKnobs[unstableKnob]);
        }
    }
}
