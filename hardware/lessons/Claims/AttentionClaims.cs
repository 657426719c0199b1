namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 7: a head of attention, by hand and by the network.</summary>
internal static class AttentionClaims
{
    private const int Units = 64;
    private const int Letters = 4;
    private const double Sharpness = 0.1;
    private const string Cue =
        "network=modern&memories=4&patterns=-1&flipped-bits=13&cue=1&beta=0.1";

    // The network at the cue; it counts in dots, as the cards do.
    private static readonly Lazy<PlayedBoard> Board = new(() => PlayedBoard.Open(Cue));

    public static IReadOnlyList<Claim> All { get; } =
    [
        .. Enumerable.Range(0, Letters).SelectMany(letter => new[]
        {
            Claim.Exact($"score-{"ABCD"[letter]}", "64 times the overlap with the cue", 0,
                _ => ScoreOf(letter)),
            Claim.Exact($"power-{"ABCD"[letter]}", "e to 0.1 times the score", 1,
                _ => PowerOf(letter)),
            Claim.Share($"weight-{"ABCD"[letter]}", "the network’s weight at the cue", 0,
                _ => WeightOf(letter)),
        }),
        Claim.Exact("sum", "the sum of the four powers", 1, _ => Sum),
        Claim.Exact("apart", "largest difference of a weight by hand and the network’s, in "
            + "millionths", 0, _ => Enumerable.Range(0, Letters)
                .Max(letter => Math.Abs((PowerOf(letter) / Sum) - WeightOf(letter))) * 1e6),
        Claim.Exact("whole-after", "steps until every dot of A is right", 0, _ => WholeAfter()),
        Claim.Exact("half-here", "β at which A has half of the weight, by hand", 3,
            _ => Curves.Half(0, Sharpness, beta => 1 - (PowerOf(0, beta)
                / Enumerable.Range(0, Letters).Sum(letter => PowerOf(letter, beta))))),
        Claim.Exact("half-beta", "ln(K − 1)/N with K = 4, N = 64", 3,
            _ => Math.Log(Letters - 1) / Units),
    ];

    private static double Sum =>
        Enumerable.Range(0, Letters).Sum(letter => PowerOf(letter));

    private static double ScoreOf(int letter) =>
        Math.Round(Units * (double)Board.Value.Network.Overlaps[letter], 3);

    private static double PowerOf(int letter, double beta = Sharpness) =>
        Math.Exp(beta * ScoreOf(letter));

    private static int WholeAfter()
    {
        PlayedBoard board = PlayedBoard.Open(Cue);
        int steps = 0;
        for (; board.Instrument.Session.WrongSigns() > 0; steps++)
        {
            board.Advance(1);
        }

        return steps;
    }

    private static double WeightOf(int letter) => Board.Value.Network.Modulation![letter];
}
