namespace AstroNano.Breaking.Faulting;

/// <summary>A way in which things break, and what has to hold after all repairs.</summary>
internal abstract class FaultScene(string name, int share) : Scene(name, share)
{
    // The display is asked for this often if it was never there, and is painted some time later.
    private const int TimeToShow = 2 * FaultBoard.Second;
    private const int TimeToFind = 2_100_000;
    private const int FramesOfTruth = 6;

    // The loose knob counts as such until it was steady for 45 frames; pins are opened again
    // after some 20.
    private const int LeastFrames = 60;
    private const int MostFrames = 300;
    private const int LongFrame = 4_900_000;
    private const int FramesToKeep = 16;
    private const string Canary = "canary";
    private const float Sings = 0.25f;
    private const string Word = "CANARY";

    /// <summary>The networks, each with the pages that it has.</summary>
    public static IReadOnlyList<(int Network, int Page)> Places { get; } = [.. AllPlaces()];

    /// <summary>All that can break.</summary>
    protected static IReadOnlyList<BoardFault> All => BoardFault.All;

    /// <summary>A board with something kept that no peripheral may lose.</summary>
    protected static FaultBoard WithSavedData()
    {
        var board = new FaultBoard();
        board.Instrument!.SelectPage(0);
        board.Instrument.Session.Remembered.MakeRoom(Remembered.Most);
        board.Instrument.Session.Remembered.Set(Canary, Sings);
        board.Instrument.SetWord(Word);
        board.Instrument.Learn();
        board.Instrument.Session.Settings.Table[RunSettings.Patterns].Value = PatternChoice.Mine;
        PassLong(board);
        Claim(board.HasWritten, "Nothing was saved.");
        return board;
    }

    /// <summary>
    /// Settings are saved after a minute, and a power cycle, perhaps out of safe mode, brings them
    /// back.
    /// </summary>
    protected static void ClaimSaved(FaultBoard board)
    {
        PassLong(board);
        Claim(!board.HasSavedData || board.Instrument!.Notice is null,
            $"After a minute it says '{board.Instrument!.Notice}'.");
        for (int start = 0; start == 0 || (start < 3 && !board.HasSavedData); start++)
        {
            board.PowerUp();
        }

        Claim(board.HasSavedData, "A power cycle does not end safe mode.");
        ClaimDataIntact(board, "after a power cycle");
    }

    /// <summary>Some frames.</summary>
    protected static void Pass(FaultBoard board, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            board.Frame();
        }
    }

    /// <summary>After all repairs the board is right again, and goes on.</summary>
    protected static void ClaimRecovered(FaultBoard board)
    {
        (long began, long steps, long power) = (board.Elapsed, board.Steps, board.PoweredUpAt);
        (double expected, long frames) = (0, board.Frames);
        int time = board.HasSeenDisplay ? TimeToShow : TimeToFind;
        int truths = 0;
        while (truths < FramesOfTruth || board.Frames - frames < LeastFrames)
        {
            long before = board.Elapsed;
            board.Frame();
            Claim(board.Frames - frames < MostFrames, "What happens to the bus does not end.");
            expected += SpeedOf(board) * (board.Elapsed - before) / FaultBoard.Second;
            if (board.Elapsed - Math.Max(began, board.QuietSince) >= time)
            {
                Claim(board.ShowsTruth, "The display does not show what it should.");
                truths++;
            }
        }

        Instrument instrument = board.Instrument!;
        string? notice = instrument.Notice;
        Claim(notice is null || (board.StorageFailed && IsOfStorage(notice)),
            $"Everything is repaired, but it says '{notice}'.");
        Claim(instrument.Panel.UnstableKnob < 0, "A knob counts as loose still.");
        double made = board.Steps - steps;
        Claim(board.PoweredUpAt != power || IsAsExpected(made, expected),
            $"There are {made} steps; {expected:0} would be as many as there should.");
        if (board.HasSavedData)
        {
            ClaimDataIntact(board, "while it runs");
        }
    }

    private static void PassLong(FaultBoard board)
    {
        for (int frame = 0; frame < FramesToKeep; frame++)
        {
            board.Frame(LongFrame);
        }
    }

    private static void ClaimDataIntact(FaultBoard board, string when) => Claim(
        board.Instrument!.Session.Remembered.Get(Canary, 0f) == Sings
            && board.Instrument.Session.Settings.Word == Word
            && board.Instrument.Session.Learned.Count >= 1,
        $"What was saved is lost {when}.");

    // Below 0 where no number is asked for.
    private static int SpeedOf(FaultBoard board) => board.Instrument!.Page.SetsSpeed ? 0
        : board.Instrument.Session.Settings.StepsPerSecond;

    // A second's worth may be owed, and the speed be turned meanwhile.
    private static bool IsAsExpected(double made, double expected) => made >= (expected / 2) - 2;

    private static IEnumerable<(int Network, int Page)> AllPlaces()
    {
        var instrument = new Instrument();
        return from network in Enumerable.Range(0, instrument.NetworkCount)
               from page in Enumerable.Range(0, instrument.PageCount)
               where Has(instrument, network, page)
               select (network, page);
    }

    private static bool Has(Instrument instrument, int network, int page)
    {
        if (instrument.NetworkIndex != network)
        {
            instrument.SelectNetwork(network);
        }

        return instrument.PageAt(page).IsFor(instrument.Engine);
    }

    private static bool IsOfStorage(string notice) =>
        notice.Contains("saved") || notice.Contains("settings");
}
