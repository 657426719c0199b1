using System.Linq;

namespace AstroNano.Core.Tests;

/// <summary>What rare drives make of states and leads.</summary>
public class ProjectionTests
{
    // Two memories of one weight: where they differ a unit has no drive.
    [Fact]
    public void A_unit_without_a_drive_stays_and_counts_as_it_is()
    {
        var trial = new Trial(0, 2, 0);
        var network = new UniversalNetwork(64, 2);
        network.SetSetting(Adjustable.IndexOf(network.CreateSettings(), "separation"),
            (int)Separation.Maximum);
        network.Store(trial.Patterns);
        sbyte[] cue = Enumerable.Range(0, 64).Select(unit => Sign(trial, unit % 2, unit)).ToArray();
        int[] differing = Enumerable.Range(0, 64)
            .Where(unit => Sign(trial, 0, unit) != Sign(trial, 1, unit)).ToArray();

        // As near to one memory as to the other.
        for (int place = 0; place < differing.Length; place++)
        {
            cue[differing[place]] = Sign(trial, place % 2, differing[place]);
        }

        network.Cue(cue);
        for (int step = 0; step < 3; step++)
        {
            network.Step();
            Assert.All(differing, unit => Assert.Equal(cue[unit], network.State[unit]));
            for (int mu = 0; mu < 2; mu++)
            {
                double sum = Enumerable.Range(0, 64)
                    .Sum(unit => (double)network.State[unit] * Sign(trial, mu, unit));
                Assert.Equal(sum / 64, network.Overlaps[mu], 1e-6);
            }
        }
    }

    private static sbyte Sign(Trial trial, int memory, int unit) =>
        trial.Patterns.IsPlus(memory, unit) ? (sbyte)1 : (sbyte)-1;
}
