using System;

namespace AstroNano.Core.Tests;

/// <summary>A cue leaves nothing of what was before, whoever worked in the arrays.</summary>
public class CueTests
{
    [Fact]
    public void A_cued_network_does_what_a_new_one_does()
    {
        var trial = new Trial(1, 16, 19);
        AstrocyteNetwork used = new Trial(0, 16, 13).Astrocyte().Run(150);
        Assert.Equal(Course(trial.Astrocyte()), Course(trial.Start(used)));
    }

    // Caught once: a state of zeros was no change, and the tables of the last run stayed.
    [Fact]
    public void A_cue_of_amplitude_zero_has_no_overlaps()
    {
        var trial = new Trial(0, 16, 13);
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
