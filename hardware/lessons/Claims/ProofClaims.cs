namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 16: what a board prints, and what a check finds.</summary>
internal static class ProofClaims
{
    private const string Settings =
        "network=astrocyte&flipped-bits=13&memories=16&patterns=-1&cue=2&temperature=0.01";

    private const int FramesPerSecond = 30;
    private const int DigitsOfNumber = 8;
    private const int FlipAt = 20;
    private const int End = 200;

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Exact("printed", "characters per second of the reports of a minute", 0,
            _ => Printed(seconds: 60)),
        Claim.Exact("numbers", "numbers of the state", 0, _ => Numbers()),
        Claim.Exact("all", "eight digits for each of them, 30 frames per second", 0,
            _ => Numbers() * DigitsOfNumber * FramesPerSecond),
        Claim.Exact("flip-dots", "dots that differ after 200 steps", 0, _ => Flipped().Dots),
        Claim.Exact("flip-healed", "the first step with the same digest again", 0,
            _ => Flipped().Healed),
    ];

    private static double Printed(int seconds)
    {
        const int period = 1_000_000 / FramesPerSecond;
        Instrument board = PlayedBoard.Open(Settings).Instrument;
        var reporter = new Reporter(board, "esp32-devkit", 1, SelfTest.AtBoot().Digest, 0);
        int characters = 0;
        for (int frame = 0; frame < seconds * FramesPerSecond; frame++)
        {
            board.BeginFrame(frame * period);
            board.Step();
            reporter.Frame(frame * period, cue: false, mode: false);
            for (int left = Reporter.MostLines; left > 0 && reporter.Next() is { } line; left--)
            {
                characters += line.Length;
            }

            board.EndFrame(frame * period);
        }

        return (double)characters / seconds;
    }

    private static int Numbers()
    {
        Network network = PlayedBoard.Open(Settings).Network;
        return Enumerable.Range(0, network.VariableCount).Sum(network.VariableLength);
    }

    private static (int Healed, int Dots) Flipped()
    {
        PlayedBoard one = PlayedBoard.Open(Settings);
        PlayedBoard other = PlayedBoard.Open(Settings);
        int healed = 0;
        for (int step = 1; step <= End; step++)
        {
            one.Advance(1);
            other.Advance(1);
            if (step == FlipAt)
            {
                float[] state = other.Network.State;
                state[0] = BitConverter.Int32BitsToSingle(
                    BitConverter.SingleToInt32Bits(state[0]) ^ 1);
            }
            else if (step > FlipAt && healed == 0 && one.Digest() == other.Digest())
            {
                healed = step;
            }
        }

        return (healed, one.DotsApart(other));
    }
}
