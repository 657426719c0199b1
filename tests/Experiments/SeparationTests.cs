namespace AstroNano.Experiments.Tests;

/// <summary>Pattern separation: codes lie further apart than the patterns do.</summary>
public class SeparationTests
{
    private const float Alike = 0.49f;
    private const int Flips = 3;

    [Theory]
    [InlineData(8, 3, 0.608)]
    [InlineData(8, 8, 0.391)]
    [InlineData(8, 16, 0.203)]
    [InlineData(8, 24, 0.083)]
    [InlineData(8, 32, 0.026)]
    [InlineData(13, 3, 0.634)]
    [InlineData(13, 16, 0.247)]
    [InlineData(32, 3, 0.708)]
    [InlineData(32, 16, 0.359)]
    [InlineData(32, 32, 0.119)]
    public void Codes_share_as_many_winners_as_in_the_reference(
        int winners, int differences, double shared)
    {
        double found = CodeOverlap.Of(winners, differences, 1000);
        Assert.Equal(shared, found, 0.02);
        Assert.True(found < Math.Max(1 - differences / 32.0, 1.5 * winners / 256));
    }

    [Theory]
    [InlineData(8, 0.93)]
    [InlineData(32, 0.59)]
    [InlineData(128, 0.21)]
    public void Codes_tell_memories_apart_that_are_alike(int memories, double reference)
    {
        (double completed, double direct) = CompletedIndex.Of(memories, Flips, Alike, 100);

        // The reference completes the code by clipped couplings, which fill up with memories.
        Assert.Equal(reference, completed, 3 * Math.Sqrt(2)
            * RecallSummary.ErrorOfFraction(reference, 100));
        Assert.True(direct >= completed);
        Assert.Equal(0, Exact("binary", memories), 0.01);
        Assert.Equal(direct, Exact("separator", memories), 0.15);
    }

    [Fact]
    public void Memories_that_are_alike_have_the_overlap_that_was_asked_for()
    {
        var trial = new TrialGenerator(64, 64);
        trial.DrawAlike(0, 0, Flips, Alike);
        double sum = 0;
        sbyte[] one = new sbyte[64], other = new sbyte[64];
        for (int first = 0; first < 64; first++)
        {
            trial.Patterns.CopyTo(first, one);
            for (int second = 0; second < first; second++)
            {
                trial.Patterns.CopyTo(second, other);
                for (int i = 0; i < 64; i++)
                {
                    sum += one[i] * other[i] / 64.0;
                }
            }
        }

        Assert.Equal(Alike, sum / (64 * 63 / 2), 0.05);
    }

    private static double Exact(string network, int memories) =>
        RecallExperiment.Run(network,
            new RecallSettings { Trials = 200, Overlap = Alike }, memories, Flips).FractionExact;
}
