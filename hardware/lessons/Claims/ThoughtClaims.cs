namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 10: a chain of memories, its escape, its period and its end.</summary>
internal static class ThoughtClaims
{
    private const float Time = 50f;
    private const float Leak = 0.01f;

    private static readonly Cache<(double Gain, int Steps), ClosedForm[]> Known = new(key =>
    {
        PlayedBoard board = Board(key.Gain);
        board.Advance(key.Steps);
        return board.Instrument.Engine.Theory.Solve();
    });

    private static readonly Lazy<double> CriticalGain =
        new(() => Curves.Half(3, 4.5, gain => Lasts(gain) ? 0 : 1));

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Exact("escape", "τs ln z0 with τs = 50, z0 = 3", 1,
            _ => Time * ReasoningTheory.EscapeTime(3f)),
        Claim.Exact("escape-seen", "first memory, κ = 6", 1, _ => Of(6, 2000)[0].Seen),
        Claim.Share("escape-error", "measurement against formula", 0,
            _ => (Of(6, 2000)[0].Seen / Of(6, 2000)[0].Expected) - 1),
        Claim.Exact("slow", "τs ln z₊ with κ = 6", 1, _ => ReasoningTheory.Period(6f, Time)),
        Claim.Exact("delayed", "τs ln z₊ with the delay of switching, κ = 6", 1,
            _ => ReasoningTheory.PeriodWithDelay(6f, Time, 1f, Leak)),
        Claim.Exact("period", "last dwell of 6000 steps, κ = 6", 1, _ => Of(6, 6000)[1].Seen),
        Claim.Share("slow-error", "slow formula against measurement", 0,
            _ => 1 - (ReasoningTheory.Period(6f, Time) / Of(6, 6000)[1].Seen)),
        Claim.Share("delayed-error", "delayed formula against measurement", 0,
            _ => 1 - (Of(6, 6000)[1].Expected / Of(6, 6000)[1].Seen)),
        Claim.Exact("critical", "κ below which a chain dies, with the delay", 2,
            _ => ReasoningTheory.CriticalGainWithDelay(1f / Time, Leak)),
        Claim.Exact("critical-seen", "κ between chains that last 20 000 steps and that do not", 2,
            _ => CriticalGain.Value),
    ];

    /// <summary>The period that is measured, and both formulas, for a figure.</summary>
    public static (double Seen, double Delayed, double Slow) PeriodOf(double gain)
    {
        ClosedForm[] forms = Of(gain, 6000);
        return (forms[1].Seen, forms[1].Expected, forms[2].Expected);
    }

    private static PlayedBoard Board(double gain) => PlayedBoard.Open(string.Create(
        CultureInfo.InvariantCulture,
        $"network=reasoning&memories=8&patterns=-2&flipped-bits=0&sequence-gain={gain}"));

    private static ClosedForm[] Of(double gain, int steps) => Known[(gain, steps)];

    private static bool Lasts(double gain)
    {
        PlayedBoard board = Board(gain);
        board.Advance(20_000);
        return Observables.Amplitude(board.Network.State, Engine.Units)
            > Observables.CollapseThreshold;
    }
}
