namespace AstroNano.Instruments.Tests;

/// <summary>
/// After 100,000 steps, most of which a network only counts, every page shows what it shows of a
/// network that computed each of them, and so does what is learned then; at both ends of the
/// settings on which the pace depends.
/// </summary>
public class SettledPagesTests
{
    private const int Steps = 100_000;

    public static TheoryData<string, float, float> Ends { get; } = new()
    {
        { "astrocyte", 0.001f, 0.001f },
        { "astrocyte", 0.001f, 1e6f },
        { "astrocyte", 1f, 0.001f },
        { "astrocyte", 1f, 1e6f },
        { "hopfield", 0.001f, 1e6f },
        { "hopfield", 1f, 0.001f },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void All_pages_and_learning_see_the_steps_that_were_counted(
        string network, float timeStep, float neuronTime)
    {
        Board often = Settled(network, timeStep, neuronTime, readsState: true);
        Board seldom = Settled(network, timeStep, neuronTime, readsState: false);
        foreach (string page in often.Pages)
        {
            Assert.Equal(Pictures(often, page), Pictures(seldom, page));
        }

        often.Instrument.Learn();
        seldom.Instrument.Learn();
        Assert.Equal(Pictures(often, "neurons"), Pictures(seldom, "neurons"));
        Assert.Equal(DigestOf(often), DigestOf(seldom));
    }

    private static Board Settled(string network, float timeStep, float neuronTime, bool readsState)
    {
        Board board = Board.With(network);
        board.Frames(10);
        Session session = board.Instrument.Session;
        for (int step = 0; step < Steps; step++)
        {
            if (step == 200)
            {
                Board.Setting(board.Instrument, "time-step").Value = timeStep;
                Board.Setting(board.Instrument, "neuron-time").Value = neuronTime;
            }

            session.Step();
            _ = readsState ? session.Engine.Network.State : null;
        }

        return board;
    }

    private static string Pictures(Board board, string page)
    {
        Board.Show(board.Instrument, page);
        board.Frames(8);
        string first = Picture.Of(board.Instrument.Screen);
        board.Frames(30);
        return first + Picture.Of(board.Instrument.Screen);
    }

    private static int DigestOf(Board board)
    {
        var digest = new Digest();
        board.Instrument.Engine.Network.AddTo(digest);
        return digest.Value;
    }
}
