namespace AstroNano.Experiments.Family;

/// <summary>Recall of patterns that are not half on, by the expanded Hebbian rule.</summary>
public static class PartlyActive
{
    private const int Units = 64;
    private const int Flips = 6;
    private const int Passes = 10;

    /// <summary>
    /// Coefficients of the covariance rule for a mean activity a: c₀ = a², c_pre = c_post = −a, and
    /// units see the others less a.
    /// </summary>
    public static IReadOnlyDictionary<string, float> Covariance(float mean) =>
        new Dictionary<string, float>
        {
            ["constant"] = mean * mean,
            ["presynaptic"] = -mean,
            ["postsynaptic"] = -mean,
            ["mean"] = mean,
        };

    /// <summary>The fraction of trials that are recalled without a fault.</summary>
    /// <param name="memories">K.</param>
    /// <param name="oneIn">One unit in so many is +1.</param>
    /// <param name="coefficients">Of the rule, by key, beside the correlation's.</param>
    /// <param name="trials">Sets of memories, and cues.</param>
    public static double Exact(
        int memories, int oneIn, IReadOnlyDictionary<string, float> coefficients, int trials)
    {
        var network = new HebbianNetwork(Units, memories);
        foreach (Setting setting in network.CreateSettings())
        {
            setting.Value = coefficients.GetValueOrDefault(setting.Key, setting.Value);
        }

        var patterns = new PatternSet(Units, memories);
        var corruption = new Corruption(Units);
        sbyte[] signs = new sbyte[Units], cue = new sbyte[Units];
        int exact = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            var random = new RandomStream(trial, 0);
            patterns.Clear();
            for (int memory = 0; memory < memories; memory++)
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
            for (int step = 0; step < Passes * Units; step++)
            {
                network.Step();
            }

            exact += network.Overlaps[0] == 1f ? 1 : 0;
        }

        return exact / (double)trials;
    }
}
