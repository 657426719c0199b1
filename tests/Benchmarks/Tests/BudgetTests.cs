using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Benchmarks.Meter;

namespace AstroNano.Benchmarks.Tests;

/// <summary>No scenario costs more instructions than the checked-in table allows.</summary>
public sealed class BudgetTests : IDisposable
{
    private readonly MeteredProgram _program = new();

    [Fact]
    public void Every_scenario_keeps_its_budget()
    {
        Dictionary<string, Dictionary<string, double>> budget = Budget.Read();
        var failures = new List<string>();
        foreach (string scenario in Budget.Scenarios)
        {
            Dictionary<string, double> costs = Budget.Measure(_program, scenario);
            if (!budget.TryGetValue(scenario, out Dictionary<string, double>? allowed))
            {
                failures.Add($"{scenario} has no budget; write the table anew: {Budget.Command}");
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
    public void A_method_that_grew_is_named()
    {
        var allowed = new Dictionary<string, double> { ["all"] = 100, ["A"] = 60, ["B"] = 40 };
        var costs = new Dictionary<string, double> { ["all"] = 103, ["A"] = 55, ["B"] = 48 };
        string? complaint = Judge("x", costs, allowed, out bool isFailure);
        Assert.True(isFailure);
        Assert.Contains("B", complaint);
        Assert.DoesNotContain("A ", complaint);
    }

    [Fact]
    public void A_budget_that_became_too_large_is_told()
    {
        var allowed = new Dictionary<string, double> { ["all"] = 100 };
        var costs = new Dictionary<string, double> { ["all"] = 97 };
        string? complaint = Judge("x", costs, allowed, out bool isFailure);
        Assert.False(isFailure);
        Assert.Contains(Budget.Command, complaint);
    }

    public void Dispose() => _program.Dispose();

    private static string? Judge(string scenario, Dictionary<string, double> costs,
        Dictionary<string, double> allowed, out bool isFailure)
    {
        double cost = costs[Budget.Whole], budget = allowed[Budget.Whole];
        isFailure = cost > budget * (1 + Budget.Tolerance);
        if (isFailure)
        {
            string grown = costs.Keys.Where(method => method != Budget.Whole)
                .MaxBy(method => costs[method] - allowed.GetValueOrDefault(method))!;
            return $"{scenario}: {cost:F0} instructions, budget {budget:F0}; most grew {grown}, "
                + $"from {allowed.GetValueOrDefault(grown):F0} to {costs[grown]:F0}.";
        }

        return cost >= budget * (1 - Budget.Tolerance) ? null
            : $"{scenario}: {cost:F0} instructions, budget {budget:F0}. Lower it: {Budget.Command}";
    }
}
