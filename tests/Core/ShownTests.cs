using System.Linq;

namespace AstroNano.Core.Tests;

/// <summary>
/// What a network shows and nothing of its future depends on: energy, spread, overlaps, gains.
/// The goldens of the scenarios do not see them.
/// </summary>
public class ShownTests
{
    public static TheoryData<int> Numbers { get; } = new(Enumerable.Range(0, Scenarios.Count));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_a_scenario_shows_reaches_its_golden(int number)
    {
        Run scenario = Scenarios.Create(number);
        var player = new RunPlayer(scenario);
        Network network = player.Network;
        var digest = new Digest();
        Add(network, digest);
        while (!player.Done)
        {
            player.Step();
            Add(network, digest);
        }

        string golden = TestData.Read("golden-shown.csv")
            .SingleOrDefault(row => row.Text("scenario") == scenario.Name)?.Text("digest") ?? "";
        Assert.Equal($"{scenario.Name},{golden}", $"{scenario.Name},{digest.Value:X8}");
    }

    private static void Add(Network network, Digest digest)
    {
        digest.Add(network.Energy());
        digest.Add(network.Spread());
        digest.Add(network.Time);
        digest.Add(network.Overlaps, network.Memories);
        digest.Add(network.Activation, network.Units);
        if (network.Modulation is float[] modulation)
        {
            digest.Add(modulation, network.Memories);
        }

        if (network.Beside is float[] beside)
        {
            digest.Add(beside, beside.Length);
        }
    }
}
