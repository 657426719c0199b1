using System.Device.I2c;
using Iot.Device.Ssd13xx;

namespace AstroNano.Benchmarks;

/// <summary>
/// Frames of the instrument under a simulated clock, in parts that are measured one by one:
/// controls and schedule, steps, our painting, and the same page through the display library.
/// </summary>
public sealed class FrameWorkload
{
    private const int FramePeriod = 50_000;

    private readonly Instrument _instrument = new();
    private readonly DriverOverlapsPage _driverPage;
    private int _now;
    private int _turned;

    private FrameWorkload(string network, string page)
    {
        new AstroNanoBoard(new SimulatedClock()).Use();
        I2cDevice bus = I2cDevice.Create(new I2cConnectionSettings(1, Ssd1306.DefaultI2cAddress));
        _driverPage = new DriverOverlapsPage(_instrument, new Ssd1306(bus));
        _instrument.SelectNetwork(Array.IndexOf(Networks, network));
        _instrument.SelectPage(Array.IndexOf(Pages, page));
    }

    /// <summary>
    /// Whole frames of a network on page neurons, with all that the board reports over USB.
    /// </summary>
    public static Action StartWhole(string network)
    {
        var frame = new FrameWorkload(network, "neurons");
        var reporter = new Reporter(frame._instrument, "esp32-devkit", 0x1234, 0, frame._now);
        return (Action)frame.Begin + frame.Steps + frame.Paint + (() => frame.Report(reporter));
    }

    /// <summary>The parts of a frame, to be called in this order, frame after frame.</summary>
    public static Action[] Start(string network, string page)
    {
        var frame = new FrameWorkload(network, page);
        return new Action[] { frame.Begin, frame.Steps, frame.Paint, frame.DriverPaint };
    }

    /// <summary>
    /// The same with a busy user: a cue every twelfth frame, random patterns of another number
    /// every twenty-ninth, a page away and back every thirty-seventh, and a knob that is turned.
    /// Only frames before the picture and pictures.
    /// </summary>
    public static Action[] StartBusy(string network, string page)
    {
        var frame = new FrameWorkload(network, page);
        int frames = 0;
        Action busy = () => frame.Disturb(++frames, Array.IndexOf(Pages, page));
        return new Action[] { busy + frame.Begin + frame.Steps, frame.Paint };
    }

    /// <summary>The networks by key.</summary>
    public static string[] Networks { get; } =
        Catalogue.Create().Select(entry => entry.Key).ToArray();

    /// <summary>The pages by name.</summary>
    public static string[] Pages { get; } = PageNames();

    private static string[] PageNames()
    {
        var instrument = new Instrument();
        return Enumerable.Range(0, instrument.PageCount)
            .Select(page => instrument.PageAt(page).Name).ToArray();
    }

    private void Disturb(int frame, int page)
    {
        if (frame % 12 == 0)
        {
            _instrument.Cue();
        }

        if (frame % 29 == 0)
        {
            _instrument.Session.Settings.Table[RunSettings.Patterns].Value = frame / 29 % 3;
        }

        if (frame % 37 == 0)
        {
            _instrument.SelectPage((page + 1) % _instrument.PageCount);
        }

        if (frame % 37 == 1)
        {
            _instrument.SelectPage(page);
        }

        if (frame % 41 == 0)
        {
            _instrument.SelectNetwork(_instrument.NetworkIndex);
        }

        _turned = frame / 60 % 2 == 0 ? 0 : frame * 37 % 1600;
    }

    private void Begin()
    {
        _instrument.EndFrame(_now);
        _now += FramePeriod;
        _instrument.BeginFrame(_now);
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _instrument.ReadKnob(knob, 2048 + _turned + (_now >> 12 & 3));
        }

        _instrument.ReadButtons(false, false);
    }

    private void Steps()
    {
        while (_instrument.StepDue(_now))
        {
            _instrument.Step();
        }
    }

    private void Paint()
    {
        if (_instrument.PaintDue(_now))
        {
            _instrument.Paint();
            _instrument.Screen.AcceptPages();
        }
    }

    private void Report(Reporter reporter)
    {
        reporter.Frame(_now, cue: false, mode: false);
        for (int line = 0; line < Reporter.MostLines && reporter.Next() is not null; line++)
        {
        }
    }

    private void DriverPaint() => _driverPage.Paint();
}
