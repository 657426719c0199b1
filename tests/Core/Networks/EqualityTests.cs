namespace AstroNano.Core.Tests.Networks;

/// <summary>Where two memories of the family are the same thing, they are so bit for bit.</summary>
public class EqualityTests
{
    [Theory]
    [InlineData(8, 13)]
    [InlineData(16, 19)]
    [InlineData(32, 26)]
    public void A_dense_memory_of_the_second_power_is_the_binary_network(int memories, int flips)
    {
        for (int number = 0; number < 50; number++)
        {
            var trial = new Trial(number, memories, flips);
            var dense = trial.Start(new DenseNetwork(64, memories) { Power = 2 });
            var binary = trial.Start(new BinaryNetwork(64, memories));
            for (int step = 0; step < 640; step++)
            {
                dense.Step();
                binary.Step();
                Assert.Equal(binary.State, dense.State);
            }
        }
    }

    [Theory]
    [InlineData(16, 13)]
    [InlineData(32, 26)]
    public void A_dense_memory_of_the_fourth_power_in_one_step_is_Minerva(
        int memories, int flips) =>
        AssertSameSigns(memories, flips, 5, () => new MinervaNetwork(64, memories),
            () => new DenseNetwork(64, memories) { Power = 4, AllAtOnce = true });

    [Theory]
    [InlineData(8)]
    [InlineData(32)]
    public void The_universal_memory_with_identity_is_the_correlation_memory(int memories) =>
        AssertSameSigns(memories, 13, 1, () => new CorrelationNetwork(64, memories),
            () => Universal(memories, Separation.Identity, 1));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_universal_memory_with_a_power_is_a_dense_memory_in_one_step(int power) =>
        AssertSameSigns(
            24, 19, 1, () => new DenseNetwork(64, 24) { Power = power, AllAtOnce = true },
            () => Universal(24, Separation.Power, power - 1));

    [Theory]
    [InlineData(0.05f)]
    [InlineData(0.25f)]
    [InlineData(1f)]
    public void The_universal_memory_with_softmax_is_the_modern_network(float sharpness) =>
        AssertSameSigns(16, 26, 6, () => new ModernNetwork(64, 16) { Sharpness = sharpness },
            () => Universal(16, Separation.Softmax, 1, sharpness));

    // sim differs by a factor or a shift: cos by 1/N, the square of the distance by 2.
    [Theory]
    [InlineData(Similarity.Cosine, 64f)]
    [InlineData(Similarity.CityBlock, 1f)]
    [InlineData(Similarity.Euclidean, 0.5f)]
    public void Similarities_of_signs_differ_by_a_factor_of_beta_only(
        Similarity similarity, float factor) =>
        AssertSameSigns(16, 22, 1, () => Universal(16, Separation.Softmax, 1, 0.25f),
            () => With(Universal(16, Separation.Softmax, 1, 0.25f * factor), similarity));

    [Theory]
    [InlineData(2f)]
    [InlineData(8f)]
    public void A_saturated_attention_network_with_fast_gains_is_the_modern_network(
        float temperature)
    {
        // β = 1/T, gains at once, τ_x = dt, σ so large that every φ(x) is a sign.
        for (int number = 0; number < 100; number++)
        {
            var trial = new Trial(number, 16, 22);
            var attention = trial.Start(new AttentionNetwork(64, 16)
            {
                Temperature = temperature,
                GainDynamics = GainDynamics.Instantaneous,
                NeuronTimeConstant = 0.05f,
                TimeStep = 0.05f,
                Steepness = 100f,
            });
            var modern = trial.Start(new ModernNetwork(64, 16) { Sharpness = 1f / temperature });
            attention.Step();
            modern.Step();
            for (int i = 0; i < 64; i++)
            {
                Assert.Equal(modern.State[i], attention.State[i], 1e-6f);
            }
        }
    }

    [Fact]
    public void Without_forgetting_the_Hebbian_memory_is_the_binary_network()
    {
        for (int number = 0; number < 50; number++)
        {
            var trial = new Trial(number, 12, 13);
            Network hebbian = trial.Start(new HebbianNetwork(64, 12)).Run(640);
            Network binary = trial.Start(new BinaryNetwork(64, 12)).Run(640);
            Assert.Equal(binary.State, hebbian.State);
        }
    }

    // Learning in both orders of the sum: what is learned one by one is what is stored at once.
    [Fact]
    public void What_is_learned_one_by_one_is_what_is_stored_at_once()
    {
        var trial = new Trial(3, 10, 6);
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

        Assert.Equal(atOnce.Strengths.Take(10), oneByOne.Strengths.Take(10));
        atOnce.Cue(trial.Cue);
        oneByOne.Cue(trial.Cue);
        Assert.Equal(atOnce.Run(640).State, oneByOne.Run(640).State);
    }

    [Fact]
    public void When_all_places_are_taken_the_oldest_memory_gives_way()
    {
        var trial = new Trial(4, 4, 6);
        HebbianNetwork network = trial.Start(new HebbianNetwork(64, 4));
        network.Forgetting = 0.25f;
        var learned = new sbyte[64];
        Array.Fill(learned, (sbyte)1);
        var second = new sbyte[64];
        trial.Patterns.CopyTo(1, second);
        Assert.Equal(3, network.Learn(learned));
        Assert.Equal(new[] { 0.421875f, 0.5625f, 0.75f, 1f }, network.Strengths);
        Assert.All(Enumerable.Range(0, 64), i =>
        {
            Assert.True(trial.Patterns.IsPlus(3, i));
            Assert.Equal(second[i] > 0, trial.Patterns.IsPlus(0, i));
        });
    }

    private static UniversalNetwork Universal(
        int memories, Separation separation, int power, float sharpness = 1f)
    {
        var network = new UniversalNetwork(64, memories);
        Set(network, "separation", (int)separation);
        Set(network, "power", power);
        Set(network, "beta", sharpness);
        return network;
    }

    private static UniversalNetwork With(UniversalNetwork network, Similarity similarity)
    {
        Set(network, "similarity", (int)similarity);
        return network;
    }

    private static void Set(Network network, string key, float value) =>
        network.SetSetting(Adjustable.IndexOf(network.CreateSettings(), key), value);

    private static void AssertSameSigns(
        int memories, int flips, int steps, Func<Network> one, Func<Network> other)
    {
        for (int number = 0; number < 100; number++)
        {
            var trial = new Trial(number, memories, flips);
            Network left = trial.Start(one()), right = trial.Start(other());
            for (int step = 0; step < steps; step++)
            {
                left.Step();
                right.Step();
                Assert.Equal(left.State.Select(Math.Sign), right.State.Select(Math.Sign));
            }
        }
    }
}
