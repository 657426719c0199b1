namespace AstroNano.Breaking.Faulting;

/// <summary>
/// Every fault on every page of every network, alone or a few of them at once, for a random number
/// of frames.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="share">How many of a thousand events are its.</param>
/// <param name="most">How many break at once, at most.</param>
internal sealed class RunningFaults(string name, int share, int most)
    : FaultScene(name, share)
{
    private const int EpisodesOfBoard = 24;
    private const int MostFrames = 12;

    // Not the next place, so that a short run comes to all networks.
    private const int PlaceStride = 101;

    // A button that is stuck is said so after ten seconds only.
    private const int LongFrames = 260;
    private const int OneInLong = 24;

    public override string Run(long events, int seed, Action<long> advance)
    {
        (long done, long frames, long restarts, long episodes) = (0, 0, 0, 0);
        while (done < events)
        {
            FaultBoard board = WithSavedData();
            for (int i = 0; i < EpisodesOfBoard && done + board.Events < events; i++)
            {
                long before = board.Events;
                Play(board, seed, episodes++);
                advance(board.Events - before);
            }

            ClaimSaved(board);
            done += board.Events;
            frames += board.Frames;
            restarts += board.Restarts;
        }

        return $"{frames} frames, {restarts} restarts in {episodes} places";
    }

    private void Play(FaultBoard board, int seed, long episode)
    {
        var dice = new Dice(seed, episode);
        long place = most == 1 ? episode / All.Count : episode;
        (int network, int page) = Places[(int)(place * PlaceStride % Places.Count)];
        BoardFault[] faults = most == 1
            ? [All[(int)(episode % All.Count)]]
            : [.. Enumerable.Range(0, 2 + dice.Below(most - 1)).Select(_ => dice.Of(All))];
        long failures = board.Failures;
        try
        {
            board.Instrument!.SelectNetwork(network);
            board.Instrument.SelectPage(page);
            Pass(board, 1 + dice.Below(MostFrames));
            BreakAndRepair(board, faults.Distinct().ToArray(), dice);
            ClaimRecovered(board);
            Claim(board.Failures == failures, "A peripheral makes a frame fail.");
        }
        catch (Exception exception)
        {
            string what = exception is BrokenException ? "" : $"{exception.GetType().Name}: ";
            throw new BrokenException($"{what}{exception.Message} (network {network}, page {page}"
                + $", {string.Join(" and ", faults.Select(fault => fault.Key))}, "
                + $"episode {episode})");
        }
    }

    // The faults come one after the other and are repaired in another order.
    private static void BreakAndRepair(FaultBoard board, BoardFault[] faults, Dice dice)
    {
        foreach (BoardFault fault in faults)
        {
            board.Break(fault);
            Pass(board, dice.Below(MostFrames));
        }

        Pass(board, dice.OneIn(OneInLong) ? LongFrames : 1);
        foreach (BoardFault fault in faults.OrderBy(_ => dice.Bits()).ToArray())
        {
            board.Repair(fault);
            Pass(board, dice.Below(MostFrames));
        }
    }
}
