using AstroNano.Core;

namespace AstroNano.Experiments.Tests;

/// <summary>
/// The expanded Hebbian rule: what its coefficients are good for where patterns are not half on.
/// Seven memories of 64 units, 6 wrong in the cue.
/// </summary>
public class HebbianRuleTests
{
    private const int Units = 64;
    private const int Memories = 7;
    private const int Flips = 6;
    private const int Trials = 400;

    [Fact]
    public void The_activity_product_alone_recalls_patterns_that_are_half_on() =>
        Assert.Equal(0.951, Exact(new HebbianNetwork(Units, Memories), 2), 0.035);

    [Fact]
    public void It_fails_where_a_quarter_is_on() =>
        Assert.Equal(0.050, Exact(new HebbianNetwork(Units, Memories), 4), 0.035);

    [Fact]
    public void The_covariance_rule_recalls_them()
    {
        // a = −1/2: c₀ = a², c_pre = c_post = −a, and units see the others less a.
        var network = new HebbianNetwork(Units, Memories);
        foreach (Setting setting in network.CreateSettings())
        {
            setting.Value = setting.Key switch
            {
                "constant" => 0.25f,
                "presynaptic" or "postsynaptic" => 0.5f,
                "mean" => -0.5f,
                _ => setting.Value,
            };
        }

        Assert.Equal(0.933, Exact(network, 4), 0.035);
    }

    // One sign in so many is +1.
    private static double Exact(HebbianNetwork network, int oneIn)
    {
        var patterns = new PatternSet(Units, Memories);
        var corruption = new Corruption(Units);
        sbyte[] signs = new sbyte[Units], cue = new sbyte[Units];
        int exact = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            var random = new RandomStream(trial, 0);
            patterns.Clear();
            for (int memory = 0; memory < Memories; memory++)
            {
                for (int i = 0; i < Units; i++)
                {
                    signs[i] = random.Next(oneIn) == 0 ? (sbyte)1 : (sbyte)-1;
                }

                patterns.Add(signs);
            }

            patterns.CopyTo(0, cue);
            corruption.Flip(cue, Flips, random);
            network.Store(patterns);
            network.Cue(cue);
            for (int step = 0; step < 10 * Units; step++)
            {
                network.Step();
            }

            exact += network.Overlaps[0] == 1f ? 1 : 0;
        }

        return exact / (double)Trials;
    }
}
