namespace AstroNano.Instruments.Tests;

/// <summary>
/// Golden pictures of pages: see <see cref="Picture"/> for how to renew them. A new page is a
/// line of the table below.
/// </summary>
public class PictureTests
{
    private const string First = "astrocyte";

    // Those of the alphabets belong to the tests of the font.
    private static readonly string[] OfTheFont = ["font", "tiny"];

    private static readonly Golden[] Goldens =
    [
        new("overlaps-letters", "overlaps", First, board => board.Frames(6)),
        new("overlaps-32", "overlaps", First, ThirtyTwoRandomMemories),
        new("overlaps-classical", "overlaps", "hopfield", board => board.Frames(20)),
        new("overlaps-chain", "overlaps", "reasoning", board => board.Frames(320)),
        new("neurons", "neurons", First, board => board.Frames(8)),
        new("neurons-code", "neurons", "separator", board => board.Frames(30)),
        new("trace", "trace", First, board => board.Frames(60)),
        new("trace-chain", "trace", "reasoning", board => board.Frames(900)),
        new("trace-no-energy", "trace", "universal", board => board.Frames(40)),
        new("parameters", "parameters", First, board => TurnTheLastKnob(board, 50)),
        new("parameters-turned", "parameters", First, board => TurnTheLastKnob(board, 10)),
        new("parameters-none", "parameters", "correlation", board => board.Frames(4)),
        new("further", "further", First, board => board.Frames(4)),
        new("run", "run", First, AtFullSpeed),
        new("pupil", "pupil", First, TypeANumber),
        new("theory-chain", "theory", "reasoning", board => board.Frames(1800)),
        new("networks", "networks", "binary", board => board.Frames(4)),
        new("networks-turned", "networks", First, ChooseAnother),
        new("draw", "draw", First, board => board.Frames(8)),
        new("draw-letter", "draw", First, DrawAnE),
        new("learning", "overlaps", "sparse", NextNetwork),
        new("learned", "overlaps", First, LearnTheState),
        new("share", "share", First, board => board.Frames(90)),
        new("share-pupil", "share", First, OfAPupil),
        new("share-running", "share", "separator", board => board.Frames(8)),
        new("share-words", "share", First, WithAValueOfNoKnob),
        new("about", "about", First, WithTwoNotices),
        new("calibrate", "calibrate", First, TurnTwoKnobs),
        new("calibrate-refused", "calibrate", First, SaveTooSoon),
        new("factory", "neurons", First, board => HoldBoth(board, 30)),
        new("factory-fired", "neurons", First, board => HoldBoth(board, 70)),
    ];

    public static TheoryData<string> Names { get; } = new(Goldens.Select(golden => golden.Picture));

    public static TheoryData<string> Pages { get; } = new(new Board().Pages);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_looks_as_its_picture(string picture)
    {
        Golden golden = Goldens.Single(golden => golden.Picture == picture);
        var board = new Board();
        Board.Show(board.Instrument, golden.Page);
        if (golden.Network != First)
        {
            Board.Select(board.Instrument, golden.Network);
        }

        golden.Play(board);
        Picture.ShouldEqualFile(board.Instrument.Screen, picture);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_has_a_picture(string page) =>
        Assert.Contains(page, Goldens.Select(golden => golden.Page));

    [Fact]
    public void Every_picture_belongs_to_a_test() => Assert.Equal(
        OfTheFont.Concat(Goldens.Select(golden => golden.Picture)).Order(),
        Directory.GetFiles(Picture.Folder(), "*.txt")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    private static void ThirtyTwoRandomMemories(Board board)
    {
        Board.Setting(board.Instrument, "memories").Value = 32f;
        Board.Setting(board.Instrument, "patterns").Value = 1f;
        board.Frames(7);
    }

    private static void NextNetwork(Board board)
    {
        board.Press(cue: false);
        board.Frames(10);
    }

    // For a moment the header says what is turned.
    private static void TurnTheLastKnob(Board board, int frames)
    {
        board.Frames(4);
        board.Counts[3] = 1500;
        board.Frames(frames);
    }

    private static void ChooseAnother(Board board)
    {
        board.Frames(4);
        foreach (int counts in new[] { 0, 1400 })
        {
            board.Counts[0] = counts;
            board.Frames(20);
        }
    }

    // The third knob and the fourth: pupil 42.
    private static void TypeANumber(Board board)
    {
        board.Frames(4);
        board.Turn(2, 0, 1800);
        board.Turn(3, 0, 1000);
        board.Frames(50);
    }

    private static void OfAPupil(Board board)
    {
        Board.Setting(board.Instrument, "pupil").Value = 42f;
        board.Press(cue: true);
        board.Frames(90);
    }

    // Draws the E with one square flipped, in place of the C.
    private static void DrawAnE(Board board)
    {
        board.Frames(4);
        board.Instrument.Page.Drawing.Table[Drawing.Beginning].Value = Drawing.FirstLetter + 4;
        board.Instrument.Page.Drawing.Table[Drawing.Place].Value = 3f;
        board.Turn(0, 0, 2400);
        board.Turn(1, 0, 1300);
        board.Press(cue: true);
        board.Frames(50);
    }

    private static void LearnTheState(Board board)
    {
        board.Frames(20);
        board.Press(cue: true, frames: 18);
        board.Frames(6);
    }

    // One from end to end, one not so far.
    private static void TurnTwoKnobs(Board board)
    {
        board.Frames(4);
        board.Turn(1, 30, 4000);
        board.Turn(2, 1800);
        board.Frames(4);
    }

    private static void SaveTooSoon(Board board)
    {
        TurnTwoKnobs(board);
        board.Press(cue: true);
        board.Frames(4);
    }

    private static void HoldBoth(Board board, int frames)
    {
        board.Frames(4);
        board.CuePressed = true;
        board.ModePressed = true;
        board.Frames(frames);
    }

    private static void AtFullSpeed(Board board)
    {
        Setting speed = Board.Setting(board.Instrument, "speed");
        speed.Value = speed.Maximum;
        board.Frames(4);
    }

    private static void WithAValueOfNoKnob(Board board)
    {
        Board.Setting(board.Instrument, "temperature").Value = 0.012345f;
        board.Press(cue: true);
        board.Frames(4);
    }

    private static void WithTwoNotices(Board board)
    {
        board.Instrument.Messages.SetNotice("no display at 0x3C");
        for (int i = 0; i < 45; i++)
        {
            board.Counts[2] = i % 2 * 4000;
            board.Frame();
        }
    }

    /// <summary>A picture, what it shows, and what is done before it is looked at.</summary>
    private sealed record Golden(
        string Picture, string Page, string Network, Action<Board> Play);
}
