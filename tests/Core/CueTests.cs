namespace AstroNano.Core.Tests;

/// <summary>A cue leaves nothing of an earlier run, whichever network used the arrays.</summary>
public class CueTests
{
    // Caught: where more memories had been stored, votes of theirs filled the last group of four.
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_cued_network_does_what_a_new_one_does(string network)
    {
        NetworkEntry entry = Catalogue.Find(network);
        foreach ((int memories, int flips) in new[] { (5, 19), (3, 30), (9, 27), (1, 25) })
        {
            var trial = new TestTrial(1, memories, flips);
            int alone = Course(trial.Start(entry.Create(64, 16)));
            Network used = new TestTrial(0, 16, 13).Start(entry.Create(64, 16)).Run(150);
            Assert.Equal(alone, Course(trial.Start(used)));
            used.Cue(trial.Cue);
            Assert.Equal(alone, Course(used));
        }
    }

    // Caught once: a second network's ring of transitions was the first one's.
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Two_networks_side_by_side_do_what_each_does_alone(string network)
    {
        NetworkEntry entry = Catalogue.Find(network);
        TestTrial one = new(0, 16, 13), other = new(1, 5, 19);
        Network first = one.Start(entry.Create(64, 16));
        Network second = other.Start(entry.Create(64, 16));
        for (int step = 0; step < 50; step++)
        {
            first.Step();
            second.Step();
        }

        Assert.Equal(
            NetworkExtensions.DigestOf(one.Start(entry.Create(64, 16)).Run(50)),
            NetworkExtensions.DigestOf(first));
        Assert.Equal(
            NetworkExtensions.DigestOf(other.Start(entry.Create(64, 16)).Run(50)),
            NetworkExtensions.DigestOf(second));
    }

    // Caught once: a few networks went on behind their units, into the rest of the array.
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_cue_may_be_longer_than_the_network_and_the_rest_is_ignored(string network)
    {
        NetworkEntry entry = Catalogue.Find(network);
        var trial = new TestTrial(1, 5, 19);
        Network longer = trial.Start(entry.Create(64, 16));
        longer.Cue((sbyte[])[.. trial.Cue, 1, -1, 1]);
        Network part = trial.Start(entry.Create(64, 16));
        part.Cue(((ReadOnlySpan<sbyte>)[-1, .. trial.Cue])[1..]);
        int alone = Course(trial.Start(entry.Create(64, 16)));
        Assert.Equal((alone, alone), (Course(longer), Course(part)));
    }

    // Caught once: a state of zeros was no change, and the tables of the last run stayed.
    [Fact]
    public void A_cue_of_amplitude_zero_has_no_overlaps()
    {
        var trial = new TestTrial(0, 16, 13);
        ReasoningNetwork network = trial.Start(new ReasoningNetwork(64, 16)).Run(50);
        network.InitialSaliency = 0f;
        trial.Start(network).Run(3);
        Assert.All(network.Overlaps, m => Assert.Equal(0f, m));
        Assert.All(network.State, x => Assert.Equal(0f, x));
    }

    private static int Course(Network network)
    {
        var digest = new Digest();
        for (int step = 0; step < 120; step++)
        {
            network.Step();
            network.AddTo(digest);
            digest.Add(network.Overlaps, network.Memories);
            digest.Add(BitConverter.SingleToInt32Bits(network.Energy()));
        }

        return digest.Value;
    }
}
