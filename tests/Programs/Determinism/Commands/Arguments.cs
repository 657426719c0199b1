namespace AstroNano.Determinism.Commands;

/// <summary>Scenarios by name.</summary>
internal static class Arguments
{
    private static string[] Names =>
        [.. Enumerable.Range(0, Scenarios.Count).Select(number => Scenarios.Create(number).Name)];

    public static Argument<string> Scenario() => new("scenario")
    {
        Description = "Name of the scenario, in quotes if it has two words: "
            + string.Join(", ", Names),
    };

    public static Run Find(string name)
    {
        int number = Array.IndexOf(Names, name);
        return number >= 0 ? Scenarios.Create(number) : throw new Failure(
            $"There is no scenario '{name}'; allowed: {string.Join(", ", Names)}.");
    }
}
