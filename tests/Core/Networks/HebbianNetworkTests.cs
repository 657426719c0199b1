namespace AstroNano.Core.Tests.Networks;

/// <summary>The Hebbian memory: its order of learning, and the binary network that it is.</summary>
public class HebbianNetworkTests
{
    [Fact]
    public void Without_forgetting_the_Hebbian_memory_is_the_binary_network()
    {
        for (int number = 0; number < 50; number++)
        {
            var trial = new TestTrial(number, 12, 13);
            Network hebbian = trial.Start(new HebbianNetwork(64, 12)).Run(640);
            Network binary = trial.Start(new BinaryNetwork(64, 12)).Run(640);
            Assert.Equal(binary.State, hebbian.State);
        }
    }

    // Learning in both orders of the sum: what is learned one by one is what is stored at once.
    [Fact]
    public void Learning_one_by_one_equals_storing_at_once()
    {
        var trial = new TestTrial(3, 10, 6);
        HebbianNetwork atOnce = trial.Start(new HebbianNetwork(64, 12));
        atOnce.Forgetting = 0.2f;
        var few = new PatternSet(64, 12);
        var row = new sbyte[64];
        trial.Patterns.CopyTo(0, row);
        few.Add(row);
        var oneByOne = new HebbianNetwork(64, 12);
        oneByOne.Forgetting = 0.2f;
        oneByOne.Store(few);
        oneByOne.Cue(trial.Cue);
        for (int mu = 1; mu < 10; mu++)
        {
            trial.Patterns.CopyTo(mu, row);
            Assert.Equal(mu, oneByOne.Learn(row));
        }

        Assert.Equal(atOnce.Modulation.Take(10), oneByOne.Modulation.Take(10));
        atOnce.Cue(trial.Cue);
        oneByOne.Cue(trial.Cue);
        Assert.Equal(atOnce.Run(640).State, oneByOne.Run(640).State);
    }

    [Fact]
    public void When_all_slots_are_full_the_oldest_memory_is_dropped()
    {
        var trial = new TestTrial(4, 4, 6);
        HebbianNetwork network = trial.Start(new HebbianNetwork(64, 4));
        network.Forgetting = 0.25f;
        var learned = new sbyte[64];
        Array.Fill(learned, (sbyte)1);
        var second = new sbyte[64];
        trial.Patterns.CopyTo(1, second);
        Assert.Equal(3, network.Learn(learned));
        Assert.Equal(new[] { 0.421875f, 0.5625f, 0.75f, 1f }, network.Modulation);
        Assert.All(Enumerable.Range(0, 64), i =>
        {
            Assert.True(trial.Patterns.IsPlus(3, i));
            Assert.Equal(second[i] > 0, trial.Patterns.IsPlus(0, i));
        });
    }
}
