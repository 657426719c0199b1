namespace AstroNano.Core.Tests;

public class ObservablesTests
{
    private static readonly sbyte[] Target = { 1, -1, 1, -1 };

    [Fact]
    public void A_unit_on_the_wrong_side_counts_one_and_an_undecided_one_half() =>
        Assert.Equal(1.5f, Observables.HardHammingError(Target, new[] { 2f, 3f, 0f, -1f }, 4));

    [Fact]
    public void The_soft_error_counts_how_far_a_unit_is_from_its_target() =>
        Assert.Equal(0.25f, Observables.SoftHammingError(Target, new[] { 0.5f, -1f, 1f, -1f }, 4));

    [Fact]
    public void Perplexity_is_the_number_of_equal_gains()
    {
        Assert.Equal(1f, Observables.PerplexityOfShares(new[] { 0f, 1f, 0f }, 3));
        float[] equal = [0.25f, 0.25f, 0.25f, 0.25f];
        Assert.Equal(4f, Observables.PerplexityOfShares(equal, 4), 1e-5f);
    }

    [Fact]
    public void Perplexity_of_the_network_is_that_of_its_gains()
    {
        AstrocyteNetwork network = new TestTrial(1, 16, 19).Astrocyte(5f);
        for (int step = 0; step < 60; step++)
        {
            network.Step();
            float perplexity = Observables.PerplexityOfShares(network.Modulation, 16);
            Assert.Equal(perplexity, network.Perplexity(), 1e-4f);
        }
    }

    [Fact]
    public void The_dominant_memory_has_the_largest_overlap_of_either_sign()
    {
        Assert.Equal(2, Observables.Dominant(new[] { 0.1f, 0.5f, -0.9f, 0.3f }, 4));
        Assert.Equal(0, Observables.Dominant(new[] { 0.5f, 0.5f }, 2));
    }
}
