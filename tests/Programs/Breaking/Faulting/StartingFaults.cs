namespace AstroNano.Breaking.Faulting;

/// <summary>
/// The board is switched on while something is broken, or two things are; half of the times with
/// both buttons held, so that the bench test comes first.
/// </summary>
internal sealed class StartingFaults() : FaultScene("starts", 10)
{
    private const int MostFrames = 40;
    private const int FramesToLetGo = 12;

    public override string Run(long events, int seed, Action<long> advance)
    {
        (long done, long starts, long frames) = (0, 0, 0);
        for (; done < events; starts++)
        {
            var dice = new Dice(seed, starts);
            BoardFault first = All[(int)(starts / 2 % All.Count)];
            BoardFault[] faults = starts / 2 < All.Count ? [first] : [first, dice.Of(All)];
            try
            {
                FaultBoard board = starts % 2 == 0
                    ? Start(faults.Distinct().ToArray(), dice)
                    : StartBench(faults.Distinct().ToArray(), dice);
                done += board.Events;
                frames += board.Frames;
                advance(board.Events);
            }
            catch (Exception exception)
            {
                string what = exception is BrokenException ? "" : exception.GetType().Name + ": ";
                throw new BrokenException($"{what}{exception.Message} (start {starts} with "
                    + $"{string.Join(" and ", faults.Select(fault => fault.Key))})");
            }
        }

        return $"{frames} frames after {starts} starts";
    }

    private static FaultBoard Start(BoardFault[] faults, Dice dice)
    {
        FaultBoard board = WithSavedData();
        foreach (BoardFault fault in faults)
        {
            board.Break(fault);
        }

        board.PowerUp();
        Pass(board, dice.Below(MostFrames));
        RepairAndClaim(board, faults);
        ClaimSaved(board);
        return board;
    }

    private static FaultBoard StartBench(BoardFault[] faults, Dice dice)
    {
        FaultBoard board = WithSavedData();
        board.PressBoth(true);
        board.PowerUp();
        Claim(board.Instrument is null, "There is no bench test.");
        Pass(board, 1 + dice.Below(FramesToLetGo));
        board.PressBoth(false);
        Pass(board, FramesToLetGo);
        foreach (BoardFault fault in faults)
        {
            board.Break(fault);
            Pass(board, dice.Below(MostFrames));
        }

        // Half of them last into the instrument, unless they keep it from coming.
        bool isEarly = dice.OneIn(2);
        if (isEarly)
        {
            RepairAll(board, faults);
        }

        Leave(board);
        if (board.Instrument is null && !isEarly)
        {
            RepairAll(board, faults);
            Leave(board);
        }

        Claim(board.Instrument is not null, "MODE does not lead out of the bench test.");
        RepairAndClaim(board, faults);
        ClaimSaved(board);
        return board;
    }

    private static void Leave(FaultBoard board)
    {
        Pass(board, MostFrames);
        board.PressMode(true);
        Pass(board, FramesToLetGo);
        board.PressMode(false);
        Pass(board, FramesToLetGo);
    }

    private static void RepairAndClaim(FaultBoard board, BoardFault[] faults)
    {
        RepairAll(board, faults);
        ClaimRecovered(board);
    }

    private static void RepairAll(FaultBoard board, BoardFault[] faults)
    {
        foreach (BoardFault fault in faults)
        {
            board.Repair(fault);
        }
    }
}
