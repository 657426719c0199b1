namespace AstroNano.Experiments.Figures;

/// <summary>
/// What each coefficient of the expanded Hebbian rule does: the covariance rule, and the same with
/// one coefficient left out, on patterns that are half and a quarter on.
/// </summary>
public sealed class HebbianRuleFigure()
    : LineFigure("hebbian-rule", "coefficients of the expanded Hebbian rule (2025, §2.8)",
        new Chart("memories K", "fraction exact"), 2)
{
    private const int Trials = 200;

    private static readonly (string Line, string? LeftOut)[] Rules =
    {
        ("covariance rule", ""), ("without c₀", "constant"), ("without c_pre", "presynaptic"),
        ("without c_post", "postsynaptic"), ("without the mean", "mean"),
        ("activity product alone", null),
    };

    protected override void Compute(Work work, Lines lines)
    {
        var conditions = from oneIn in new[] { 2, 4 }
                         from rule in Rules
                         from memories in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16 }
                         select (oneIn, rule, memories);
        IReadOnlyList<double> exact = work.Numbers(conditions, condition => PartlyActive.Exact(
            condition.memories, condition.oneIn,
            Coefficients(condition.oneIn, condition.rule.LeftOut), Trials));
        foreach (var ((oneIn, rule, memories), fraction) in conditions.Zip(exact))
        {
            lines.Add(oneIn == 2 ? "half of the units on" : "a quarter of the units on", rule.Line,
                memories, fraction, RecallSummary.ErrorOfFraction(fraction, Trials));
        }
    }

    // A mean activity of 2/m − 1, where one unit in m is on.
    private static Dictionary<string, float> Coefficients(int oneIn, string? leftOut) =>
        leftOut is null ? [] : PartlyActive.Covariance(2f / oneIn - 1f)
            .Where(pair => pair.Key != leftOut).ToDictionary();
}
