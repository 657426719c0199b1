namespace AstroNano.Instruments.Tests;

/// <summary>Networks that take long to learn use many frames, and a bar shows progress.</summary>
public class PreparingTests
{
    // Nine tenths of a second.
    private const int MostFrames = 18;
    private const int LeastFrames = 8;

    [Theory]
    [InlineData("sparse")]
    [InlineData("separator")]
    public void After_MODE_the_network_learns_frame_by_frame_and_then_gets_the_cue(string network)
    {
        Board board = Before(network);
        Session session = board.Instrument.Session;
        board.Press(cue: false);
        Assert.Equal(network, session.Engine.Key);
        Assert.True(session.CueWaits);
        for (int frames = 0; session.CueWaits; frames++)
        {
            Assert.InRange(frames, 0, MostFrames);
            int left = session.Engine.Network.LeftToPrepare;
            board.Frame();
            Assert.InRange(session.Engine.Network.LeftToPrepare, 0, left - 1);
        }

        // The same as at once: the same cue, and nothing was stepped before.
        Assert.Equal(1, session.Cues);
        var other = new Board();
        Board.Select(other.Instrument, network);
        while (other.Instrument.Engine.Network.Steps < session.Engine.Network.Steps)
        {
            other.Instrument.Step();
        }

        Assert.Equal(
            other.Instrument.Session.ToRun().Digest, board.Instrument.Session.ToRun().Digest);
    }

    [Fact]
    public void The_bar_only_grows_and_the_page_follows()
    {
        Board board = Before("separator");
        board.Press(cue: false);
        int before = 0;
        while (board.Instrument.Session.CueWaits)
        {
            int lit = Enumerable.Range(4 * Screen.Width, Screen.Width)
                .Count(at => board.Instrument.Screen.Pixels[at] == 0x7E);
            Assert.InRange(lit, before, Screen.Width);
            before = lit;
            board.Frame();
        }

        Assert.InRange(before, Screen.Width / 2, Screen.Width);
        board.Frames(4);
        var other = new Board();
        Board.Select(other.Instrument, "separator");
        Board.Show(other.Instrument, board.Instrument.Page.Name);
        while (other.Instrument.Engine.Network.Steps < board.Instrument.Engine.Network.Steps)
        {
            other.Frame();
        }

        Assert.Equal(board.Instrument.Engine.Network.Steps, other.Instrument.Engine.Network.Steps);
    }

    [Fact]
    public void A_certificate_waits_until_the_network_has_learned()
    {
        var board = new Board();
        Board.Select(board.Instrument, "sparse");
        while (board.Instrument.Page.Name != "share")
        {
            board.Press(cue: false, frames: 20);
        }

        Assert.True(board.Instrument.Session.CueWaits);
        for (int frames = 0; !board.Instrument.Page.Certification.IsReady; frames++)
        {
            Assert.False(board.Instrument.Page.Certification.IsBroken);
            Assert.InRange(frames, 0, 600);
            board.Frame();
        }
    }

    // On page about, its digest waits as well.
    [Theory]
    [InlineData("overlaps")]
    [InlineData("about")]
    public void A_turned_knob_lets_the_steps_wait_but_not_the_page(string page)
    {
        var board = new Board();
        Board.Select(board.Instrument, "sparse");
        Board.Show(board.Instrument, page);
        board.Frames(10);
        Network network = board.Instrument.Engine.Network;
        int steps = network.Steps;
        board.Instrument.Session.WorksInPieces = true;
        board.Instrument.Engine.Settings[0].Value = 300f;
        for (int frames = 0; frames < LeastFrames; frames++)
        {
            board.Frame();
            Assert.True(network.LeftToPrepare > 0, $"frame {frames}");
            Assert.False(board.Instrument.Session.CueWaits);
            Assert.Equal(steps, network.Steps);
        }

        board.Frames(MostFrames);
        Assert.Equal(0, network.LeftToPrepare);
        Assert.InRange(network.Steps, steps + 1, steps + 3 * MostFrames);
    }

    private static Board Before(string network)
    {
        var board = new Board();
        int place = Array.FindIndex(Catalogue.Create(), entry => entry.Key == network);
        board.Instrument.SelectNetwork(place - 1);
        board.Frames(4);
        return board;
    }
}
