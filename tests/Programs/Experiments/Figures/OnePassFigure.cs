namespace AstroNano.Experiments.Figures;

/// <summary>How many signs one sweep and one step of the dense memory have in common.</summary>
public sealed class OnePassFigure()
    : LineFigure("one-pass", "signs that a sweep of energy descent and a single pass share "
        + "(2025, Thm. 2.3.1)",
        new Chart("memories K", "share of signs that are the same")
        {
            LogX = true,
            FromZero = false,
        }, 2)
{
    private const int Flips = 13;

    protected override void Compute(Work work, Lines lines)
    {
        var conditions = from power in new[] { 2, 3, 4 }
                         from memories in new[] { 2, 4, 8, 16, 32, 64, 128 }
                         select (power, memories);
        var settings = new RecallSettings { Trials = 200, Steps = 1 };
        IReadOnlyList<double> shares = work.Numbers(conditions, condition =>
        {
            RecallSettings sweep = settings.With("power", condition.power);
            return SameEnd.Of(RecallCondition.Of("dense", sweep, condition.memories, Flips),
                RecallCondition.Of("dense", sweep.With("update", 1), condition.memories, Flips),
                work.Cancel).Signs;
        });
        foreach (var ((power, memories), share) in conditions.Zip(shares))
        {
            lines.Add($"{Flips} of 64 units wrong in the cue", $"n = {power}", memories, share);
        }
    }
}
