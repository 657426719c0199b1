namespace AstroNano.Breaking.Reporting;

/// <summary>
/// The bits that the page's <i>Break it</i> flips, in each network: within two seconds the follower
/// says that the board diverged, or the board has restarted the run from its cue, or the state has
/// healed before the next digest.
/// </summary>
internal sealed class FlipScene() : Scene("flips", 120)
{
    // As Exports.FlipBit has them.
    private const int LowBit = 0;
    private const int HighBit = 30;
    private const int NextBit = 29;

    private const double TimeToNotice = 2;
    private const int FramesToFollow = 60;

    public override string Run(long actions, int seed, Action<long> advance)
    {
        int networks = Catalogue.Count;
        int[] outcomes = new int[3];
        var dice = new Dice(seed, 0);
        for (int network = 0; network < networks; network++)
        {
            var board = new ReportingBoard();
            var follower = new Follower(new CorePlayed());
            board.Instrument.SelectNetwork(network);
            long flips = Math.Max(2, actions / networks);
            for (long flip = 0; flip < flips; flip++)
            {
                outcomes[(int)Flip(board, follower, dice, flip % 2 == 0 ? LowBit : HighBit)]++;
                advance(1);
            }
        }

        return $"{outcomes[0]} diverged, {outcomes[1]} restarted from the cue, "
            + $"{outcomes[2]} healed before the next digest";
    }

    private static Outcome Flip(ReportingBoard board, Follower follower, Dice dice, int bit)
    {
        int recoveries = board.Instrument.Session.Recoveries;
        Instrument instrument = board.Instrument;
        instrument.SelectPage(dice.Below(6));
        instrument.Cue();
        Run(board, follower, FramesToFollow + dice.Below(200));
        Claim(follower.Stage is Stage.Following, $"It is {follower.Stage} before a flip.");
        FlipBit(instrument.Engine.Network, dice.Below(Engine.Units), bit);
        double flipped = board.Seconds;
        int agreements = follower.Agreements;
        while (board.Seconds - flipped <= TimeToNotice)
        {
            Run(board, follower, 1);
            if (follower.Stage is Stage.Diverged)
            {
                return Outcome.Diverged;
            }

            if (instrument.Session.Recoveries > recoveries)
            {
                Run(board, follower, FramesToFollow);
                Claim(follower.Recoveries > recoveries && follower.Stage is Stage.Following,
                    $"After a restart from the cue it is {follower.Stage}.");
                return Outcome.Restarted;
            }

            if (follower.Agreements > agreements)
            {
                return Outcome.Healed;
            }
        }

        throw new BrokenException($"Nothing comes of bit {bit} in {instrument.Engine.Key}.");
    }

    private static void Run(ReportingBoard board, Follower follower, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            foreach (string line in board.Frame())
            {
                follower.Hear(line, board.Seconds);
                follower.Work(board.Seconds, int.MaxValue);
            }
        }
    }

    private static void FlipBit(Network network, int unit, int bit)
    {
        int bits = BitConverter.SingleToInt32Bits(network.State[unit]);
        bool isSet = (bits >> bit & 1) != 0;
        int flipped = bit == HighBit && isSet ? NextBit : bit;
        network.State[unit] = BitConverter.Int32BitsToSingle(bits ^ (1 << flipped));
    }

    private enum Outcome
    {
        Diverged,
        Restarted,
        Healed,
    }
}
