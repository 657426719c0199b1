namespace AstroNano.Core.Tests;

/// <summary>The scenarios by their names, which a test's failure then says.</summary>
public static class NamedScenarios
{
    public static TheoryData<string> Names { get; } = new(All.Select(scenario => scenario.Name));

    // Each test creates them again, because some append to a run.
    internal static Run[] All =>
        [.. Enumerable.Range(0, Scenarios.Count).Select(Scenarios.Create)];

    internal static Run Named(string name) => All.Single(scenario => scenario.Name == name);
}
