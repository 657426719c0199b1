namespace AstroNano.Core.Tests;

/// <summary>The networks work at every size, not only at the device's.</summary>
public class SizesTests
{
    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(30, 5)]
    [InlineData(63, 6)]
    [InlineData(100, 13)]
    [InlineData(1023, 31)]
    [InlineData(1024, 256)]
    public void A_cue_with_a_tenth_of_its_units_flipped_is_recalled(int units, int memories)
    {
        var trial = new TestTrial(0, memories, units / 10, units);
        Assert.Equal(0f, trial.HardError(trial.Astrocyte().Run(60)));
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Every_network_works_at_every_size(string network)
    {
        foreach ((int units, int memories) in new[] { (4, 1), (5, 2), (18, 5), (63, 16) })
        {
            Works(network, units, memories);
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Every_network_works_at_the_largest_size(string network) =>
        Works(network, 1024, 256);

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Energies_and_states_are_finite_at_every_end_of_every_setting(string network)
    {
        var trial = new TestTrial(0, 16, 13);
        Network made = trial.Start(Catalogue.Find(network).Create(64, 16));
        foreach (Setting setting in made.CreateSettings())
        {
            foreach (float value in new[]
            {
                setting.Minimum, setting.Low, setting.High, setting.Maximum, setting.Default,
            })
            {
                setting.Value = value;
                made.Cue(trial.Cue);
                IsFinite(made);
                IsFinite(made.Run(40));
            }
        }
    }

    [Fact]
    public void Storing_fewer_memories_forgets_the_others()
    {
        var network = new AstrocyteNetwork(64, 32);
        new TestTrial(0, 32, 13).Start(network).Run(5);
        var trial = new TestTrial(1, 3, 13);
        trial.Start(network).Run(100);
        AstrocyteNetwork fresh = trial.Astrocyte().Run(100);
        Assert.Equal(NetworkExtensions.DigestOf(fresh), NetworkExtensions.DigestOf(network));
        Assert.Equal(3, network.Memories);
    }

    [Fact]
    public void A_second_cue_forgets_the_first_recall()
    {
        var trial = new TestTrial(2, 16, 13);
        AstrocyteNetwork once = trial.Astrocyte().Run(30);
        AstrocyteNetwork twice = trial.Astrocyte().Run(77);
        twice.Cue(trial.Cue);
        twice.Run(30);
        Assert.Equal(NetworkExtensions.DigestOf(once), NetworkExtensions.DigestOf(twice));
    }

    private static void Works(string network, int units, int memories)
    {
        var trial = new TestTrial(0, memories, units / 10, units);
        Network made = trial.Start(Catalogue.Find(network).Create(units, memories)).Run(8);
        IsFinite(made);
        Assert.InRange(made.Spread(), 0.999f, memories + 0.01f);
    }

    private static void IsFinite(Network network)
    {
        Assert.True(float.IsFinite(network.Energy()));
        Assert.All(Enumerable.Range(0, network.VariableCount), variable =>
            Assert.All(network.GetVariable(variable), value =>
                Assert.True(float.IsFinite(value), network.VariableName(variable))));
        Assert.All(network.Overlaps, m => Assert.InRange(m, -1.001f, 1.001f));
    }
}
