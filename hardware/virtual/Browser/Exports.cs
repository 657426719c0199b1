using AstroNano.Firmware;
using Device = AstroNano.Firmware.Program;

namespace AstroNano.Browser;

/// <summary>What the page calls; <c>Page/src/runtime/runtime.ts</c> has the other side.</summary>
public static partial class Exports
{
    // Less than a thirtieth of a second, so that at full speed there is time to draw as well.
    private const int FramePeriod = 25_000;

    // More than any machine makes in that time.
    private const int MostSteps = 2_000;

    private static readonly PageClock Clock = new();
    private static readonly byte[] Picture = new byte[OledGlass.Width * OledGlass.Height / 8];
    private static readonly Readings Numbers = new();
    private static readonly byte[] Painted = new byte[Picture.Length];
    private static readonly byte[] NothingPainted = new byte[Picture.Length];
    private static AstroNanoBoard _board = null!;
    private static int _shown;

    // The instrument that is shown: that of a followed board, otherwise the page's own.
    private static Instrument? Instrument => Shown?.Instrument ?? Own;

    // None while the board is off, while the bench test runs, and while another is followed.
    private static Instrument? Own => _isOn && Shown is null ? Device.Instrument : null;

    /// <summary>What plays on the page's own board, if it is that which is shown.</summary>
    internal static Instrument? OnBoard => Own;

    /// <summary>Its time in microseconds, which wraps around.</summary>
    internal static int Now => (int)Clock.Read();

    /// <summary>Which of its buttons are down.</summary>
    internal static (bool Cue, bool Mode) Pressed =>
        (_board.CueButton.Pressed, _board.ModeButton.Pressed);

    /// <summary>
    /// A board that is followed, in place of the page's own, which is paused meanwhile and is
    /// neither set nor saved.
    /// </summary>
    internal static IShown? Shown { get; set; }

    /// <summary>The identifiers of all boards, one per line; the first is the default.</summary>
    [JSExport]
    public static string Boards() =>
        string.Join("\n", BoardWiring.All.Select(wiring => wiring.Id));

    /// <summary>Wires that board, all knobs in the middle, and switches it on.</summary>
    [JSExport]
    public static void Start(string board)
    {
        Pins.Wiring = BoardWiring.Of(board);
        _board = new AstroNanoBoard(Clock, wiring: Pins.Wiring, files: Files);
        SwitchOn();
    }

    /// <summary>One frame at a time in microseconds.</summary>
    [JSExport]
    public static void Frame(int now)
    {
        if (Shown is { } shown)
        {
            Clock.Skip(now);
            shown.Paint();
            Look();
            return;
        }

        Clock.Begin(now);
        if (_isOn && !Hangs())
        {
            // How long a device would rest does not matter here: the page calls when it can draw.
            RunFrame();
            Hasten();
        }

        RestartIfAsked();
        Clock.End();
        Look();
    }

    /// <summary>Networks, pages, settings and the layout of the readings, as JSON.</summary>
    [JSExport]
    public static string Describe() =>
        Description.Of(Instrument ?? new Instrument(), Numbers.Layout);

    /// <summary>What the firmware has to tell the user, or nothing.</summary>
    [JSExport]
    public static string Notice() => Instrument?.Notice ?? "";

    /// <summary>What came of the self-test at the start, or nothing.</summary>
    [JSExport]
    public static string Verdict() => Instrument?.Messages.Verdict ?? "";

    /// <summary>The array into which each frame puts its numbers.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<double> ReadingsView() => new(Numbers.Values);

    /// <summary>The picture on the display, in the order in which the instrument paints.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<byte> PictureView() => new(Picture);

    /// <summary>What the instrument painted; nothing while there is none.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<byte> PaintedView() => new(Painted);

    /// <summary>What the display shows, in words: a sentence a line, with its values.</summary>
    [JSExport]
    public static string Words() => Instrument is { } instrument
        ? string.Join('\n', instrument.Sentences().Select(sentence => sentence.Line))
        : !_isOn ? OffWords
        : Device.StartMode is Firmware.DisplayChoice ? ChoiceWords : BenchWords;

    /// <summary>The real chip's noise, bend and dead ends, or an ideal converter.</summary>
    [JSExport]
    public static void UseRealConverter(bool real) => _board.Board.Adc.Imperfect = real;

    /// <summary>Lets time pass only by frames, for runs that are to come out the same.</summary>
    [JSExport]
    public static void UseSimulatedTime(bool simulated) => Clock.Simulated = simulated;

    internal static void Look()
    {
        Ssd1306Chip oled = _board.Oled;
        if (Shown is { } followed)
        {
            _shown = -1;
            followed.Instrument.Screen.Pixels.CopyTo(Picture, 0);
        }
        else if (oled.Revision != _shown)
        {
            _shown = oled.Revision;
            OledGlass.Render(oled, Picture);
        }

        (Instrument?.Screen.Pixels ?? NothingPainted).CopyTo(Painted, 0);
        Numbers.Take(Instrument, _isOn, Shown is not null || (oled.Present && oled.IsOn));
        Numbers.TakeTime(Past, Shown?.IsHeld ?? _isHeld);
    }
}
