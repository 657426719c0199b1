namespace AstroNano.Core.Tests.Networks;

/// <summary>The sparse modern network against entmax as defined, in double precision.</summary>
[Claim("EntmaxNetwork.ComputeEnergy", 0.003)]   // three times the smallest β
[Claim("EntmaxNetwork.Advance", 1)]             // a sum with a term of 1
[Claim("EntmaxNetwork.Weigh", 0.06)]            // √p of the largest p, at least 1/√K
[Claim("EntmaxNetwork.LargestRoot", 1)]         // memories with a weight
public class EntmaxNetworkTests
{
    [Theory]
    [InlineData(0.01f, 16)]
    [InlineData(0.04f, 16)]
    [InlineData(0.1f, 32)]
    [InlineData(1f, 7)]
    public void Weights_are_entmax_of_the_scores(float sharpness, int memories)
    {
        for (int number = 0; number < 50; number++)
        {
            EntmaxNetwork network = Start(number, memories, 19, sharpness);
            for (int step = 0; step < 3; step++)
            {
                double[] expected = Entmax(network.Overlaps.Take(memories)
                    .Select(overlap => (double)sharpness * 64 * overlap));
                for (int mu = 0; mu < memories; mu++)
                {
                    Assert.Equal(expected[mu], network.Modulation[mu], 1e-4);
                }

                network.Step();
            }
        }
    }

    [Fact]
    public void Weights_beyond_the_support_are_exactly_zero_and_the_rest_sums_to_one()
    {
        EntmaxNetwork network = Start(0, 32, 19, 0.1f);
        Assert.InRange(network.Modulation.Count(weight => weight > 0f), 2, 16);
        Assert.Equal(1, network.Modulation.Sum(weight => (double)weight), 1e-6);
        Assert.All(network.Modulation, weight => Assert.True(weight >= 0f));
    }

    [Theory]
    [InlineData(0.07f, false)]
    [InlineData(0.09f, true)]
    public void A_memory_that_leads_by_two_over_beta_is_recalled_exactly_in_one_step(
        float sharpness, bool isExact)
    {
        // Orthogonal memories: 20 flipped units leave a lead of 24 = 2/0.083.
        var patterns = new PatternSet(64, 2);
        sbyte[] all = [.. Enumerable.Repeat((sbyte)1, 64)];
        patterns.Add(all);
        patterns.Add([.. all.Select((_, i) => (sbyte)(i % 2 == 0 ? 1 : -1))]);
        var network = new EntmaxNetwork(64, 2) { Sharpness = sharpness };
        network.Store(patterns);
        network.Cue([.. all.Select((_, i) => (sbyte)(i < 20 ? -1 : 1))]);
        network.Step();
        Assert.Equal(isExact, network.State.All(x => x == 1f));
    }

    // As many steps as the reference makes; a tie is decided by its rounding, or not at all.
    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    public void A_recall_without_a_tie_ends_as_in_double_precision(float sharpness)
    {
        int compared = 0;
        for (int number = 0; number < 400; number++)
        {
            var trial = new TestTrial(number, 16, 26);
            double[] state = Array.ConvertAll(trial.Cue, sign => (double)sign);
            bool isTied = false;
            for (int step = 0; step < 3; step++)
            {
                double[] weights = Entmax(Enumerable.Range(0, 16).Select(mu => sharpness
                    * Enumerable.Range(0, 64).Sum(i => Sign(trial, mu, i) * state[i])));
                isTied |= weights.Count(weight => weight > weights.Max() - 1e-9) > 1;
                state = [.. Enumerable.Range(0, 64).Select(i =>
                    weights.Select((weight, mu) => weight * Sign(trial, mu, i)).Sum())];
            }

            if (!isTied)
            {
                EntmaxNetwork network = Start(number, 16, 26, sharpness).Run(3);
                Assert.Equal(state.Select(Math.Sign), network.State.Select(x => Math.Sign(x)));
                compared++;
            }
        }

        Assert.InRange(compared, 300, 400);
    }

    // With U = Ω*(z), the conjugate of the entropy, E = ½ ‖x‖² − U/β.
    [Theory]
    [InlineData(0.02f)]
    [InlineData(0.1f)]
    public void The_energy_is_that_of_the_paper(float sharpness)
    {
        EntmaxNetwork network = Start(5, 16, 22, sharpness);
        double[] scores = [.. network.Overlaps.Select(m => (double)sharpness * 64 * m)];
        double[] weights = Entmax(scores);
        double conjugate = weights.Zip(scores, (p, z) => p * z).Sum()
            + 4.0 / 3 * (1 - weights.Sum(p => Math.Pow(p, 1.5)));
        Assert.Equal(32 - conjugate / sharpness, network.Energy(), 1e-3);
    }

    private static int Sign(TestTrial trial, int memory, int unit) =>
        trial.Patterns.IsPlus(memory, unit) ? 1 : -1;

    private static EntmaxNetwork Start(int number, int memories, int flips, float sharpness) =>
        new TestTrial(number, memories, flips)
            .Start(new EntmaxNetwork(64, memories) { Sharpness = sharpness });

    // Peters, Niculae and Martins 2019, algorithm 2, which sorts.
    private static double[] Entmax(IEnumerable<double> scores)
    {
        double[] z = [.. scores];
        double largest = z.Max();
        z = [.. z.Select(score => (score - largest) / 2)];
        double[] sorted = [.. z.OrderDescending()];
        double threshold = double.NaN;
        for (int k = 1; k <= sorted.Length; k++)
        {
            double mean = sorted.Take(k).Average();
            double square = sorted.Take(k).Average(score => score * score);
            double candidate = mean
                - Math.Sqrt(Math.Max((1 - k * (square - mean * mean)) / k, 0));
            threshold = candidate <= sorted[k - 1] ? candidate : threshold;
        }

        return [.. z.Select(score => Math.Pow(Math.Max(score - threshold, 0), 2))];
    }
}
