namespace AstroNano.Experiments.Figures;

/// <summary>
/// What is recalled of memories learned one after the other, by age and forgetting.
/// </summary>
public sealed class ForgettingFigure()
    : Figure("forgetting", "recall of learned memories by their age", 30)
{
    private const int Trials = 200;
    private const int Flips = 6;
    private const int Oldest = 15;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var ages = new CsvTable("learned", "forgetting", "age", "exact", "low", "high");
        var conditions = from learned in new[] { 8, 16, 32 }
                         from forgetting in new[] { 0f, 0.1f, 0.2f, 0.35f }
                         from age in Enumerable.Range(0, System.Math.Min(learned, Oldest + 1))
                         select (learned, forgetting, age);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            Recalled(condition.learned, condition.forgetting, condition.age));
        foreach (var ((learned, forgetting, age), cell) in conditions.Zip(cells))
        {
            ages.Add($"{learned} learned", $"d = {CsvTable.Format(forgetting)}", age,
                cell.FractionExact, cell.FractionExact - cell.FractionError,
                cell.FractionExact + cell.FractionError);
        }

        var totals = new CsvTable("learned", "forgetting", "recalled");
        var sums = from learned in new[] { 8, 16, 32 }
                   from forgetting in new[]
                   {
                       0f, 0.02f, 0.04f, 0.06f, 0.08f, 0.1f, 0.12f, 0.15f, 0.2f, 0.25f, 0.3f,
                       0.4f, 0.5f,
                   }
                   select (learned, forgetting);
        var every = from sum in sums
                    from age in Enumerable.Range(0, sum.learned)
                    select (sum, age);
        IReadOnlyList<RecallCell> recalled = work.Recall(every, one =>
            Recalled(one.sum.learned, one.sum.forgetting, one.age));
        foreach (var group in every.Zip(recalled).GroupBy(pair => pair.First.sum))
        {
            totals.Add($"{group.Key.learned} learned", group.Key.forgetting,
                group.Sum(pair => pair.Second.FractionExact));
        }

        return new Dictionary<string, CsvTable>
        {
            [Name] = ages,
            ["forgetting-totals"] = totals,
        };
    }

    private static RecallCondition Recalled(int learned, float forgetting, int age) =>
        RecallCondition.Of("hebbian",
            new RecallSettings { Trials = Trials, Age = age }.With("forgetting", forgetting),
            learned, Flips);
}
