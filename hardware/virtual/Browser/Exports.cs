using System;
using System.Runtime.InteropServices.JavaScript;
using AstroNano.Instruments;
using AstroNano.Peripherals;
using Device = AstroNano.Firmware.Program;

namespace AstroNano.Browser;

/// <summary>What the page calls; <c>Page/src/runtime.ts</c> has the other side.</summary>
public static partial class Exports
{
    // Less than a thirtieth of a second, so that at full speed there is time to draw as well.
    private const int FramePeriod = 25_000;

    private static readonly PageClock Clock = new();
    private static readonly byte[] Picture = new byte[OledGlass.Width * OledGlass.Height / 8];
    private static readonly Readings Numbers = new();
    private static AstroNanoBoard _board = null!;
    private static int _shown;

    private static Simulator Simulator => Device.Simulator;

    /// <summary>Wires the board, all knobs in the middle, and switches it on.</summary>
    [JSExport]
    public static void Start()
    {
        _board = new AstroNanoBoard(Clock).Use();
        Device.Setup();
        Simulator.Schedule.Period = FramePeriod;
        Look();
    }

    /// <summary>One frame at a time in microseconds.</summary>
    [JSExport]
    public static void Frame(int now)
    {
        Clock.Begin(now);
        // How long a device would rest does not matter here: the page calls when it can draw.
        Device.Frame();
        Session.Take(Simulator);
        Look();
    }

    /// <summary>Networks, pages, parameters and the layout of the readings, as JSON.</summary>
    [JSExport]
    public static string Describe() => Description.Of(Simulator);

    /// <summary>What the firmware has to tell the user, or nothing.</summary>
    [JSExport]
    public static string Notice() => Simulator.Notice ?? "";

    /// <summary>The array into which each frame puts its numbers.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<double> ReadingsView() => new(Numbers.Values);

    /// <summary>The picture on the glass, in the order in which the instrument paints.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<byte> PictureView() => new(Picture);

    /// <summary>What the instrument painted.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<byte> PaintedView() => new(Simulator.Screen.Pixels);

    /// <summary>Turns a potentiometer to a position from 0 to 1.</summary>
    [JSExport]
    public static void TurnKnob(int knob, double position) =>
        _board.Pots[knob].Position = position;

    /// <summary>Holds a button down or lets it go: 0 is CUE, 1 is MODE.</summary>
    [JSExport]
    public static void PressButton(int button, bool pressed) =>
        (button == 0 ? _board.CueButton : _board.ModeButton).Pressed = pressed;

    /// <summary>Where a potentiometer has to stand for that value of what it sets now.</summary>
    [JSExport]
    public static double KnobPositionOf(int knob, double value)
    {
        Parameter parameter = Simulator.KnobParameter(knob);
        double position = parameter is null ? 0.5 : parameter.PositionOf((float)value);
        int reach = KnobReader.UsualHigh - KnobReader.UsualLow;
        return (KnobReader.UsualLow + (position * reach)) / SimulatedAdc.FullScale;
    }

    /// <summary>A word that stands for the value of what a knob sets now, or nothing.</summary>
    [JSExport]
    public static string KnobWord(int knob) => Simulator.KnobParameter(knob)?.ValueWord ?? "";

    /// <summary>Changes the network, as MODE does.</summary>
    [JSExport]
    public static void SelectEngine(int engine)
    {
        Simulator.SelectEngine(engine);
        Session.Restart();
    }

    /// <summary>Turns to a page, as holding MODE does.</summary>
    [JSExport]
    public static void SelectPage(int page) => Simulator.SelectPage(page);

    /// <summary>Sets a parameter of the network in use.</summary>
    [JSExport]
    public static void SetParameter(int parameter, double value) =>
        Simulator.Engine.Parameters[parameter].Value = (float)value;

    /// <summary>Sets a parameter of the run: speed, flips, memories, patterns.</summary>
    [JSExport]
    public static void SetRunParameter(int parameter, double value) =>
        Simulator.Run.Parameters[parameter].Value = (float)value;

    /// <summary>Stores the patterns and gives the cue of that number, from 1.</summary>
    [JSExport]
    public static void SelectCue(int number)
    {
        Simulator.SelectCue(number);
        Session.Restart();
        Session.Take(Simulator);
        Look();
    }

    /// <summary>What the glass shows, in words.</summary>
    [JSExport]
    public static string Words() => Simulator.Describe();

    /// <summary>The real chip's noise, bend and dead ends, or an ideal converter.</summary>
    [JSExport]
    public static void UseRealConverter(bool real) => _board.Board.Adc.Imperfect = real;

    /// <summary>Plugs the display in or pulls it out.</summary>
    [JSExport]
    public static void PlugDisplay(bool plugged)
    {
        // A display that gets its power back has forgotten everything.
        if (plugged && !_board.Oled.Present)
        {
            _board.Oled.PowerOn();
        }

        _board.Oled.Present = plugged;
        Look();
    }

    /// <summary>Lets time pass only by frames, for runs that are to come out the same.</summary>
    [JSExport]
    public static void UseSimulatedTime(bool simulated) => Clock.Simulated = simulated;

    private static void Look()
    {
        Ssd1306Chip oled = _board.Oled;
        if (oled.Revision != _shown)
        {
            _shown = oled.Revision;
            OledGlass.Render(oled, Picture);
        }

        Numbers.Take(Simulator, oled.Present && oled.IsOn);
    }
}
