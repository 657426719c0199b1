namespace AstroNano.Core.Tests.Networks;

/// <summary>The universal memory is each of the memories that it unites.</summary>
public class UniversalNetworkTests
{
    [Fact]
    public void A_cue_unlike_all_memories_has_no_shares_and_no_NaN()
    {
        var network = new UniversalNetwork(64, 1);
        network.SetSetting(Adjustable.IndexOf(network.CreateSettings(), "separation"),
            (int)Separation.Identity);
        var patterns = new PatternSet(64, 1);
        patterns.Add([.. Enumerable.Repeat((sbyte)1, 64)]);
        network.Store(patterns);
        network.Cue([.. Enumerable.Range(0, 64).Select(i => (sbyte)(i % 2 == 0 ? 1 : -1))]);
        network.Step();
        Assert.Equal(0f, network.Modulation[0]);
        Assert.All(network.State, x => Assert.InRange(x, -1f, 1f));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(32)]
    public void The_universal_memory_with_identity_is_the_correlation_memory(int memories) =>
        SameSigns.AreThere(memories, 13, 1, () => new CorrelationNetwork(64, memories),
            () => Universal(memories, Separation.Identity, 1));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_universal_memory_with_a_power_is_a_dense_memory_in_one_step(int power) =>
        SameSigns.AreThere(
            24, 19, 1, () => new DenseNetwork(64, 24) { Power = power, AllAtOnce = true },
            () => Universal(24, Separation.Power, power - 1));

    [Theory]
    [InlineData(0.05f)]
    [InlineData(0.25f)]
    [InlineData(1f)]
    public void The_universal_memory_with_softmax_is_the_modern_network(float sharpness) =>
        SameSigns.AreThere(16, 26, 6, () => new ModernNetwork(64, 16) { Sharpness = sharpness },
            () => Universal(16, Separation.Softmax, 1, sharpness));

    // sim differs by a factor or a shift: cos by 1/N, the square of the distance by 2.
    [Theory]
    [InlineData(Similarity.Cosine, 64f)]
    [InlineData(Similarity.CityBlock, 1f)]
    [InlineData(Similarity.Euclidean, 0.5f)]
    public void Similarities_of_signs_differ_by_a_factor_of_beta_only(
        Similarity similarity, float factor) =>
        SameSigns.AreThere(16, 22, 1, () => Universal(16, Separation.Softmax, 1, 0.25f),
            () => With(Universal(16, Separation.Softmax, 1, 0.25f * factor), similarity));

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
}
