using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.JavaScript;
using AstroNano.Peripherals;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("browser")]

namespace AstroNano.Twin;

/// <summary>What the page calls to follow boards; each has a number.</summary>
public static partial class Exports
{
    // Bytes of a picture, a bit per pixel.
    private const int PictureSize = OledGlass.Width * OledGlass.Height / 8;

    // Most of it are moments to go back to.
    private const int BytesOfTwin = 20_000_000;

    private static readonly Dictionary<int, Twin> Twins = [];
    private static readonly Dictionary<int, List<string>> Texts = [];
    private static readonly byte[] Picture = new byte[PictureSize];
    private static OwnReport? _report;
    private static RunTable? _table;
    private static int _last;

    /// <summary>Follows one more board; its number.</summary>
    [JSExport]
    public static int Add()
    {
        int number = ++_last;
        Reserve();
        var twin = new Twin(number, predicts: true);
        List<string> texts = [];
        twin.Follower.OnText = texts.Add;
        Twins.Add(number, twin);
        Texts.Add(number, texts);
        return number;
    }

    /// <summary>Follows it no longer; if it was shown, the page's own board is again.</summary>
    [JSExport]
    public static void Remove(int number)
    {
        if (Twins.Remove(number, out Twin? twin) && Browser.Exports.Shown == twin)
        {
            Show(0);
        }

        Texts.Remove(number);
    }

    /// <summary>Shows it in place of the page's own board; with 0 shows that one again.</summary>
    [JSExport]
    public static void Show(int number)
    {
        Browser.Exports.Shown = Twins.GetValueOrDefault(number);
        Browser.Exports.Look();
    }

    /// <summary>Takes lines of the port: each a second, a tabulator, and the text.</summary>
    [JSExport]
    public static void Hear(int number, string lines) =>
        Take(lines, Twins[number].Follower.Hear);

    /// <summary>
    /// What the page's own board reports at the end of a frame, a line each, while it makes at most
    /// so many steps in the next; with 0 nobody listens any more.
    /// </summary>
    [JSExport]
    public static string Report(int mostSteps)
    {
        Browser.Exports.StepLimit = mostSteps;
        _report = mostSteps > 0 ? _report ?? new OwnReport() : null;
        return _report?.Take() ?? "";
    }

    /// <summary>Begins a table of a log.</summary>
    [JSExport]
    public static void BeginTable() => _table = new RunTable();

    /// <summary>Takes lines of it, in the form of <see cref="Hear"/>.</summary>
    [JSExport]
    public static void AddToTable(string lines) => Take(lines, _table!.Take);

    /// <summary>The table, with commas.</summary>
    [JSExport]
    public static string Table() => $"{_table}";

    /// <summary>
    /// Computes what was heard, in at most so many milliseconds; true if there is more to do at
    /// once. To write down where it stands takes as long as many steps, so that is asked for.
    /// </summary>
    [JSExport]
    public static bool Work(int number, double seconds, double milliseconds, bool tells)
    {
        Twin twin = Twins[number];
        return twin.Work(seconds, milliseconds,
            tells ? () => TwinStatus.Of(twin, TakeTexts(number)) : null);
    }

    /// <summary>Where it stood when it was last asked, as JSON.</summary>
    [JSExport]
    public static string Status(int number) => Twins[number].Status;

    /// <summary>Lets this run go, and follows the next.</summary>
    [JSExport]
    public static void WaitForCue(int number) => Twins[number].Follower.WaitForCue();

    /// <summary>Paints what it shows, into the array below.</summary>
    [JSExport]
    public static void PaintOf(int number)
    {
        Twin twin = Twins[number];
        twin.Paint();
        twin.Instrument.Screen.Pixels.CopyTo(Picture, 0);
    }

    /// <summary>The picture that was painted last, in the order of the chip.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<byte> PictureView() => new(Picture);

    // The memory grows now, so that nothing stops for it while the board is followed.
    private static unsafe void Reserve() =>
        NativeMemory.Free(NativeMemory.Alloc(BytesOfTwin));

    private static void Take(string lines, Action<string, double> take)
    {
        foreach (string line in lines.Split('\n'))
        {
            int tab = line.IndexOf('\t');
            if (tab > 0)
            {
                take(line[(tab + 1)..],
                    double.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture));
            }
        }
    }

    private static List<string> TakeTexts(int number)
    {
        List<string> texts = [.. Texts[number]];
        Texts[number].Clear();
        return texts;
    }
}
