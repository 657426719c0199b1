namespace AstroNano.Benchmarks.Tests;

/// <summary>No scenario costs more instructions than the checked-in table allows.</summary>
public sealed class BudgetTests : IDisposable
{
    private readonly MeteredProgram _program = new();

    [Fact]
    public void Every_scenario_keeps_its_budget()
    {
        Dictionary<string, double> budget = Budget.Read();
        var failures = new List<string>();
        foreach (string scenario in Budget.Scenarios)
        {
            Dictionary<string, double> costs = Budget.Measure(_program, scenario);
            if (!budget.TryGetValue(scenario, out double allowed))
            {
                failures.Add($"{scenario} has no budget; renew the table: {Budget.Command}");
                continue;
            }

            string? complaint = Judge(scenario, costs, allowed, out bool isFailure);
            if (isFailure)
            {
                failures.Add(complaint!);
            }
            else if (complaint != null)
            {
                TestContext.Current.AddWarning(complaint);
            }
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    [Fact]
    public void A_scenario_over_its_budget_fails_and_names_its_costliest_methods()
    {
        var costs = new Dictionary<string, double>
        {
            ["all"] = 103,
            ["A"] = 48,
            ["B"] = 40,
            ["C"] = 10,
            ["D"] = 5,
        };
        string? complaint = Judge("x", costs, 100, out bool isFailure);
        Assert.True(isFailure);
        Assert.EndsWith("A 48, B 40, C 10.", complaint);
    }

    [Fact]
    public void A_budget_that_became_too_large_is_reported()
    {
        var costs = new Dictionary<string, double> { ["all"] = 97 };
        string? complaint = Judge("x", costs, 100, out bool isFailure);
        Assert.False(isFailure);
        Assert.Contains(Budget.Command, complaint);
    }

    public void Dispose() => _program.Dispose();

    private static string? Judge(string scenario, Dictionary<string, double> costs,
        double budget, out bool isFailure)
    {
        double cost = costs[Budget.Whole];
        isFailure = cost > budget * (1 + Budget.Tolerance);
        if (isFailure)
        {
            IEnumerable<string> dearest = costs.Where(method => method.Key != Budget.Whole)
                .OrderByDescending(method => method.Value).Take(3)
                .Select(method => $"{method.Key} {method.Value:F0}");
            return $"{scenario}: {cost:F0} instructions, budget {budget:F0}; most are those of "
                + $"{string.Join(", ", dearest)}.";
        }

        return cost >= budget * (1 - Budget.Tolerance) ? null
            : $"{scenario}: {cost:F0} instructions, budget {budget:F0}. Lower it: {Budget.Command}";
    }
}
