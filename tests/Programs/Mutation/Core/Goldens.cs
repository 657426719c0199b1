namespace AstroNano.Core.Tests;

/// <summary>
/// The strongest tests of the core and the quickest: one number for every scenario, and one for
/// the functions, in which a changed bit anywhere shows.
/// </summary>
public class Goldens
{
    public static TheoryData<string> Names { get; } = new(
        Enumerable.Range(0, Scenarios.Count).Select(number => Scenarios.Create(number).Name));

    [Fact]
    public void The_functions_reach_their_golden() =>
        Assert.Equal(FunctionProbe.Golden, FunctionProbe.Run());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_reaches_its_golden(string name)
    {
        var player = new RunPlayer(Enumerable.Range(0, Scenarios.Count)
            .Select(Scenarios.Create).Single(scenario => scenario.Name == name));
        while (!player.Done)
        {
            player.Step();
        }

        Assert.True(player.Passed);
    }
}
