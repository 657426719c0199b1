namespace AstroNano.Breaking.Soaking;

/// <summary>
/// Every network on every page that it has, and nobody there. Steps come as often as the speed
/// says, also while the clock wraps around; nothing is allocated, nothing is saved.
/// </summary>
internal sealed class RestSoak() : Scene("rest", 600)
{
    private const int Second = 1_000_000;
    private const int SecondsToSettle = 70;
    private const int BeforeWrap = (SecondsToSettle + 10) * Second;

    public override string Run(long frames, int seed, Action<long> advance)
    {
        List<(int Network, int Page)> all = [.. Everything()];
        foreach ((int network, int page) in all)
        {
            Rest(network, page, frames / all.Count, advance);
        }

        return $"{all.Count} pages of networks, nothing allocated, steps as the speed says";
    }

    private static IEnumerable<(int Network, int Page)> Everything()
    {
        var instrument = new Instrument();
        for (int network = 0; network < instrument.NetworkCount; network++)
        {
            instrument.SelectNetwork(network);
            for (int page = 0; page < instrument.PageCount; page++)
            {
                if (instrument.PageAt(page).IsFor(instrument.Engine))
                {
                    yield return (network, page);
                }
            }
        }
    }

    private static void Rest(int network, int page, long frames, Action<long> advance)
    {
        var board = new SoakBoard(BeforeWrap);
        Instrument instrument = board.Instrument;
        instrument.SelectNetwork(network);
        instrument.SelectPage(page);
        string where = $"{instrument.Engine.Key} on page {instrument.Page.Name}";
        for (int second = 0; second < SecondsToSettle; second++)
        {
            board.Frame(Second);
        }

        (long steps, long began) = (board.Steps, board.Elapsed);
        (int writes, long pictures) = (board.Storage.Writes, board.Pictures);
        for (long frame = 0; frame < frames; frame++)
        {
            board.Frame();
            Claim(board.Allocated == 0, $"{where}: frame {frame} allocates {board.Allocated}.");
            advance(1);
        }

        double seconds = (board.Elapsed - began) / (double)Second;
        Claim(board.Storage.Writes == writes, $"{where}: something is kept at rest.");
        Claim(board.Pictures - pictures >= (long)seconds, $"{where}: there are no pictures.");
        Claim(instrument.Engine.Network.State.All(float.IsFinite), $"{where}: not finite.");
        int speed = instrument.Page.SetsSpeed ? 0
            : instrument.Session.Settings.StepsPerSecond;
        Claim(Math.Abs(board.Steps - steps - (seconds * speed)) <= speed + 1,
            $"{where}: {board.Steps - steps} steps in {seconds:0.0} seconds at {speed} a second.");
    }
}
