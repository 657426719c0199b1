namespace AstroNano.Experiments.Figures;

/// <summary>Recall by the log-sum-ReLU energy against how near a memory has to be.</summary>
public sealed class ReluFigure()
    : LineFigure("relu", "recall by the log-sum-ReLU energy against its limit",
        new Chart("wrong units that the limit allows, 1/(2β)", "fraction exact")
        {
            Columns = 3,
        }, 5)
{
    private const int Trials = 200;
    private const int Units = 64;

    protected override void Compute(Work work, Lines lines)
    {
        // A wrong sign counts 4, and the limit is 2/β; halves keep away from the limit itself.
        var conditions = from flips in new[] { 6, 13, 19 }
                         from memories in new[] { 16, 64, 256 }
                         from allowed in Enumerable.Range(2, 26).Select(i => i + 0.5f)
                         select (flips, memories, allowed);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            RecallCondition.Of("relu", new RecallSettings { Units = Units, Trials = Trials }
                .With("beta", 0.5f / condition.allowed), condition.memories, condition.flips));
        foreach (var ((flips, memories, allowed), cell) in conditions.Zip(cells))
        {
            lines.AddExact($"n = {flips} of {Units}", $"K = {memories}", allowed, cell);
        }
    }
}
