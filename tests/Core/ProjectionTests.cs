namespace AstroNano.Core.Tests;

/// <summary>What rare drives make of states and leads.</summary>
public class ProjectionTests
{
    // Two memories of one weight: where they differ a unit has no drive. A third has no weight.
    [Fact]
    public void A_unit_without_a_drive_keeps_its_state()
    {
        var trial = new TestTrial(0, 3, 0);
        var network = new UniversalNetwork(64, 3);
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
            for (int mu = 0; mu < 3; mu++)
            {
                double sum = Enumerable.Range(0, 64)
                    .Sum(unit => (double)network.State[unit] * Sign(trial, mu, unit));
                Assert.Equal(sum / 64, network.Overlaps[mu], 1e-6);
            }
        }
    }

    // Nearly equal weights, whose difference is a series: after three steps of a very soft softmax.
    [Fact]
    public void The_lead_of_nearly_equal_weights_is_the_softmax_s()
    {
        var trial = new TestTrial(0, 2, 0);
        ModernNetwork network =
            trial.Start(new ModernNetwork(64, 2) { Sharpness = 0.001f }).Run(2);
        int differing = Enumerable.Range(0, 64)
            .Count(unit => Sign(trial, 0, unit) != Sign(trial, 1, unit));
        double logWeight = 0.001 * network.GetVariable(1)[1];
        Assert.InRange(logWeight, -1e-4, -1e-5);
        double lead = 2 * differing * Math.Tanh(logWeight / 2);
        network.Step();
        Assert.Equal(lead, network.GetVariable(1)[1], 1e-6 * Math.Abs(lead));
    }

    private static sbyte Sign(TestTrial trial, int memory, int unit) =>
        trial.Patterns.IsPlus(memory, unit) ? (sbyte)1 : (sbyte)-1;
}
