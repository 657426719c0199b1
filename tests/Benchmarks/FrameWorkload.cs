using System;
using System.Device.I2c;
using AstroNano.Benchmarks.Plain;
using AstroNano.Instruments;
using AstroNano.Peripherals;
using Iot.Device.Ssd13xx;

namespace AstroNano.Benchmarks;

/// <summary>
/// Frames of the instrument under a simulated clock, in parts that are measured one by one:
/// controls and schedule, steps, our painting, and the same page through the display library.
/// </summary>
public sealed class FrameWorkload
{
    private const int FramePeriod = 50_000;

    private readonly Simulator _simulator = new();
    private readonly DriverOverlapsPage _driverPage;
    private int _now;
    private int _turned;

    private FrameWorkload(int engine, int page)
    {
        new AstroNanoBoard(new SimulatedClock()).Use();
        I2cDevice bus = I2cDevice.Create(new I2cConnectionSettings(1, Ssd1306.DefaultI2cAddress));
        _driverPage = new DriverOverlapsPage(_simulator, new Ssd1306(bus));
        _simulator.SelectEngine(engine);
        _simulator.SelectPage(page);
    }

    /// <summary>The parts of a frame, to be called in this order, frame after frame.</summary>
    public static Action[] Start(int engine, int page)
    {
        var frame = new FrameWorkload(engine, page);
        return new Action[] { frame.Begin, frame.Steps, frame.Paint, frame.DriverPaint };
    }

    /// <summary>
    /// The same with a busy user: a cue every twelfth frame, random patterns of another number
    /// every twenty-ninth, a page away and back every thirty-seventh, and a knob that is turned.
    /// Only frames before the picture and pictures.
    /// </summary>
    public static Action[] StartBusy(int engine, int page)
    {
        var frame = new FrameWorkload(engine, page);
        int frames = 0;
        Action busy = () => frame.Disturb(++frames, page);
        return new Action[] { busy + frame.Begin + frame.Steps, frame.Paint };
    }

    /// <summary>Networks and pages there are.</summary>
    public static (int Engines, int Pages) Count()
    {
        var simulator = new Simulator();
        return (simulator.EngineCount, simulator.PageCount);
    }

    private void Disturb(int frame, int page)
    {
        if (frame % 12 == 0)
        {
            _simulator.Cue();
        }

        if (frame % 29 == 0)
        {
            _simulator.Run.PatternSource.Value = frame / 29 % 3;
        }

        if (frame % 37 == 0)
        {
            _simulator.SelectPage((page + 1) % _simulator.PageCount);
        }

        if (frame % 37 == 1)
        {
            _simulator.SelectPage(page);
        }

        if (frame % 41 == 0)
        {
            _simulator.SelectEngine(_simulator.EngineIndex);
        }

        _turned = frame / 60 % 2 == 0 ? 0 : frame * 37 % 1600;
    }

    private void Begin()
    {
        _simulator.EndFrame(_now);
        _now += FramePeriod;
        _simulator.BeginFrame(_now);
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            _simulator.ReadKnob(knob, 2048 + _turned + (_now >> 12 & 3));
        }

        _simulator.ReadButtons(false, false);
    }

    private void Steps()
    {
        while (_simulator.StepDue(_now))
        {
            _simulator.Step();
        }
    }

    private void Paint()
    {
        if (_simulator.PaintDue(_now))
        {
            _simulator.Paint();
            _simulator.Screen.AcceptPages();
        }
    }

    private void DriverPaint() => _driverPage.Paint();
}
