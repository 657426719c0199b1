namespace AstroNano.Experiments.Tests;

/// <summary>
/// The gate runs a part of the tables; with EXPERIMENTS=all in the environment every row is run:
/// <c>EXPERIMENTS=all dotnet test --project tests/Experiments</c>.
/// </summary>
public static class Thorough
{
    public static bool IsAsked { get; } =
        Environment.GetEnvironmentVariable("EXPERIMENTS") == "all";
}
