namespace AstroNano.Experiments.Figures;

/// <summary>Gates over memories, by context and by input, from the same cues.</summary>
public sealed class GatesFigure()
    : LineFigure("gates", "gates over memories, by context and by input, from the same cues",
        new Chart("memories K", "fraction exact") { LogX = true }, 5)
{
    private const int Trials = 200;

    private static readonly Variant[] Variants =
    {
        new("no gate, graded", "hopfield"),
        new("no gate, binary", "binary"),
        new("memories: astrocytes", "astrocyte"),
        new("input: loudness 4", "input"),
        InContexts(4),
        InContexts(16),
    };

    /// <summary>
    /// The share of units left active that stores most: (√(2s − 1) − 1)/(s − 1), 1 for s = 1.
    /// </summary>
    public static double BestShare(int contexts) =>
        contexts == 1 ? 1 : (Math.Sqrt(2 * contexts - 1) - 1) / (contexts - 1);

    protected override void Compute(Work work, Lines lines)
    {
        var conditions = from flips in new[] { 13, 19 }
                         from variant in Variants
                         from memories in new[] { 2, 4, 8, 16, 32, 64, 128, 256 }
                         select (flips, variant, memories);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            condition.variant.With(new RecallSettings { Trials = Trials }, condition.memories,
                condition.flips));
        foreach (var ((flips, variant, memories), cell) in conditions.Zip(cells))
        {
            lines.AddExact($"n = {flips} of 64", variant.Title, memories, cell);
        }
    }

    private static Variant InContexts(int contexts)
    {
        float share = (float)BestShare(contexts);
        return new Variant($"context: {contexts}, {100 * share:0} % on", "context",
            ("contexts", contexts), ("active", share));
    }
}
