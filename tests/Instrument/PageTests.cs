namespace AstroNano.Instruments.Tests;

/// <summary>
/// How pages draw, whatever the network: see <see cref="PictureTests"/> for what.
/// </summary>
public class PageTests
{
    /// <summary>All networks of the catalogue.</summary>
    public static TheoryData<string> Networks => new(Catalogue.Create().Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Painting_bit_by_bit_equals_painting_at_once(string network)
    {
        Board board = Board.With(network);
        Instrument instrument = board.Instrument;

        // "about" tells the load, which differs from picture to picture; "share" begins another
        // certificate whenever it comes up, and "draw" another picture.
        string[] others = ["about", "draw", "share"];
        foreach (string page in board.Pages.Except(others))
        {
            Board.Show(instrument, page);
            board.Frames(30);
            EndTrace(instrument);
            string grown = Painted(instrument);
            Board.Show(instrument, page);
            Assert.Equal(grown, Painted(instrument));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void An_unmarked_part_of_the_display_has_not_changed(string network)
    {
        Board board = Board.With(network);
        Instrument instrument = board.Instrument;
        foreach (string page in board.Pages)
        {
            Board.Show(instrument, page);
            for (int frame = 0; frame < 60; frame++)
            {
                byte[] before = [.. instrument.Screen.Pixels];
                if (frame % 20 == 5)
                {
                    board.Counts[frame / 20] += 700;
                }

                instrument.BeginFrame(frame * 50_000);
                for (int knob = 0; knob < Panel.KnobCount; knob++)
                {
                    instrument.ReadKnob(knob, board.Counts[knob]);
                }

                instrument.Step();
                instrument.Paint();
                Assert.All(ChangedSections(before, instrument.Screen.Pixels), place => Assert.True(
                    (instrument.Screen.ChangedSections(place.Page) >> place.Section & 1) != 0,
                    page));
                instrument.Screen.AcceptPages();
            }

            Array.Fill(board.Counts, Board.Middle);
        }
    }

    [Fact]
    public void A_network_at_rest_changes_nothing_on_the_display()
    {
        var board = new Board();
        board.Frames(100);
        Instrument instrument = board.Instrument;
        instrument.Step();
        instrument.Paint();
        Assert.False(instrument.Screen.HasChanged);
    }

    [Fact]
    public void On_the_networks_page_the_first_knob_chooses_and_CUE_plays()
    {
        var board = new Board();
        Board.Show(board.Instrument, "networks");

        // First to where the value stands, then to the other end.
        foreach (int counts in new[] { 0, KnobReader.MostCounts })
        {
            board.Counts[0] = counts;
            board.Frames(30);
        }

        int last = board.Instrument.NetworkCount - 1;
        Assert.Equal(last, board.Instrument.ChosenNetwork);
        Assert.Equal(0, board.Instrument.NetworkIndex);
        board.Press(cue: true);
        Assert.Equal(last, board.Instrument.NetworkIndex);
        Assert.Equal("networks", board.Instrument.Page.Name);
    }

    [Fact]
    public void A_page_without_knobs_for_a_network_is_left_when_that_is_played()
    {
        var board = new Board();
        Board.Show(board.Instrument, "further");

        // As many settings as fit on the first page.
        NetworkEntry few = Catalogue.Create()
            .Where(entry => entry.Create(4, 1).SettingCount <= Panel.KnobCount)
            .MaxBy(entry => entry.Create(4, 1).SettingCount)!;
        Board.Select(board.Instrument, few.Key);
        Assert.NotEqual("further", board.Instrument.Page.Name);
    }

    private static IEnumerable<(int Page, int Section)> ChangedSections(
        byte[] before, byte[] after) =>
        Enumerable.Range(0, after.Length).Where(at => before[at] != after[at])
            .Select(at => (at / Screen.Width, at % Screen.Width / Screen.SectionWidth))
            .Distinct();

    // The trace shows the numbers of its last column.
    private static void EndTrace(Instrument instrument)
    {
        int columns = instrument.Session.Trace.Count;
        while (instrument.Session.Trace.Count == columns)
        {
            instrument.Step();
        }
    }

    // As many pictures as the slowest page takes until nothing is left to be painted.
    private static string Painted(Instrument instrument)
    {
        for (int i = 0; i < 20; i++)
        {
            instrument.Paint();
        }

        return Picture.Of(instrument.Screen);
    }
}
