using static AstroNano.Core.Tests.Networks.PlainForm;

namespace AstroNano.Core.Tests.Networks;

/// <summary>The separator against its equations written plainly.</summary>
public class SeparatorNetworkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_separator_answers_with_the_memory_of_the_most_shared_rows(int memory)
    {
        var trial = new TestTrial(0, 5, 0);
        SeparatorNetwork network = trial.Start(new SeparatorNetwork(64, 5));
        var cue = new sbyte[64];
        trial.Patterns.CopyTo(memory, cue);
        cue[3] = (sbyte)-cue[3];
        cue[40] = (sbyte)-cue[40];
        network.Cue(cue);
        network.Run(network.StepsPerPass);
        Assert.Equal(1f, network.Overlaps[memory]);
    }

    [Fact]
    public void A_separator_fires_the_most_strongly_driven_units()
    {
        var trial = new TestTrial(5, 6, 7);
        SeparatorNetwork network = trial.Start(new SeparatorNetwork(64, 6));
        int[][] rows = RowsOf(2 * SeparatorNetwork.CodeUnits, 21);
        int[] drives = Enumerable.Range(0, SeparatorNetwork.CodeUnits).Select(unit =>
            Agreement(rows[2 * unit], trial.Cue) * 2 + Agreement(rows[2 * unit + 1], trial.Cue))
            .ToArray();
        int[] winners = Enumerable.Range(0, drives.Length)
            .OrderByDescending(unit => drives[unit]).ThenBy(unit => unit).Take(8).ToArray();
        network.Run(network.StepsPerPass);
        Assert.Equal(8f, network.Beside.Sum());
        Assert.All(winners, unit => Assert.Equal(1f, network.Beside[unit]));
        Assert.Equal(0f, trial.HardError(network));
    }
}
