namespace AstroNano.Browser;

/// <summary>A second network beside the board's.</summary>
public static partial class Exports
{
    // Milliseconds of a frame for the second network's steps.
    private const int CompanionWork = 12;

    private static readonly byte[] CompanionPicture =
        new byte[OledGlass.Width * OledGlass.Height / 8];
    private static readonly double[] CompanionNumbers = new double[Companion.Room];
    private static Companion? _companion;

    /// <summary>Begins to play that network of the catalogue beside the board's.</summary>
    [JSExport]
    public static void Compare(int network) => _companion = new Companion(network);

    /// <summary>Lets it go again.</summary>
    [JSExport]
    public static void CompareNoMore() => _companion = null;

    /// <summary>Takes it to where the board is; once a frame.</summary>
    [JSExport]
    public static void FollowBoard()
    {
        if (_companion is { } companion && Instrument is { } instrument)
        {
            long begun = Stopwatch.GetTimestamp();
            LookAtRun();
            companion.Follow(instrument, Past, () =>
                Stopwatch.GetElapsedTime(begun).TotalMilliseconds > CompanionWork);
            companion.Picture.CopyTo(CompanionPicture, 0);
            companion.Numbers.CopyTo(CompanionNumbers, 0);
        }
    }

    /// <summary>Units of the board's network that are not as in the memory of the cue.</summary>
    [JSExport]
    public static int WrongUnits() => Instrument?.Session.WrongSigns() ?? 0;

    /// <summary>The cues of both networks, a line each, as in capsules.</summary>
    [JSExport]
    public static string BothCues() => _companion is { } companion && Instrument is { } instrument
        ? Companion.CueOf(companion.Instrument) + "\n" + Companion.CueOf(instrument) : "\n";

    /// <summary>What the second display shows.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<byte> CompanionPictureView() => new(CompanionPicture);

    /// <summary>Steps, time, wrong units, memories, leading memory; then the overlaps.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    public static ArraySegment<double> CompanionView() => new(CompanionNumbers);

    /// <summary>What the second network is doing, as <see cref="Situation"/> says it.</summary>
    [JSExport]
    public static string CompanionSituation() =>
        _companion is { } companion ? InLines(companion.Situation()) : "";
}
