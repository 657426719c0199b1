using System.Diagnostics;
using System.Threading;
using AstroNano.Instrument;

namespace AstroNano.Firmware;

/// <summary>
/// The firmware: the instrument between its peripherals. It is cut into <see cref="Setup"/> and
/// <see cref="Frame"/> so that a host without a thread to spare, a browser, can run it as well.
/// </summary>
public static class Program
{
    private static readonly string[] Loose =
    {
        "knob 1 is loose", "knob 2 is loose", "knob 3 is loose", "knob 4 is loose",
    };

    private static Knobs _knobs;
    private static Buttons _buttons;
    private static Display _display;
    private static string _notice;
    private static int _looseKnob;

    /// <summary>The instrument that the firmware runs.</summary>
    public static Simulator Simulator { get; private set; }

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
    /// a frame allocates nothing of its own.
    /// </summary>
    public static void Setup()
    {
        _buttons = new Buttons();
        SelfTest selfTest = _buttons.CueIsPressed ? SelfTest.Full() : SelfTest.AtBoot();
        Debug.WriteLine("self-test of " + selfTest.Steps + " steps: " + selfTest.Verdict
            + (selfTest.DenormalsKept ? ", denormals kept" : ", denormals flushed"));
        Simulator = new Simulator();
        Simulator.SelfTestVerdict = selfTest.Verdict;
        _knobs = new Knobs();
        _display = new Display(Pins.DisplayIsSh1106, Clock.Now());
        _notice = null;
        _looseKnob = -1;
    }

    /// <summary>One frame; returns the microseconds to rest until the next.</summary>
    public static int Frame()
    {
        Simulator simulator = Simulator;
        simulator.BeginFrame(Clock.Now());
        _knobs.Read(simulator);
        _buttons.Read(simulator);
        Tell(simulator);
        while (simulator.StepDue(Clock.Now()))
        {
            simulator.Step();
        }

        if (simulator.PaintDue(Clock.Now()))
        {
            simulator.Paint();
            _display.Show(simulator.Screen, Clock.Now());
        }
        return simulator.EndFrame(Clock.Now());
    }

    /// <summary>Says what is not as it should be, when that changes.</summary>
    private static void Tell(Simulator simulator)
    {
        string notice = _display.Notice;
        if ((object)notice != (object)_notice)
        {
            _notice = notice;
            simulator.Report(notice);
            Debug.WriteLine(notice ?? "OLED answers");
        }
        int looseKnob = simulator.LooseKnob;
        if (looseKnob != _looseKnob)
        {
            _looseKnob = looseKnob;
            Debug.WriteLine(looseKnob < 0 ? "knobs are steady" : Loose[looseKnob]);
        }
    }
}
