namespace AstroNano.Experiments.Tests;

/// <summary>What is recalled of memories that were learned one after the other.</summary>
public class ForgettingTests
{
    private const int Trials = 200;
    private const int Flips = 6;

    [Fact]
    public void Recall_by_age_follows_the_reference()
    {
        foreach (TestData row in TestData.Read("palimpsest.csv").Where(row =>
            Thorough.IsAsked || (row.Float("forgetting") is 0f or 0.1f && row.Int("age") < 8)))
        {
            double exact = Recall(row.Int("learned"), row.Float("forgetting"), row.Int("age"));
            Assert.True(Math.Abs(row.Float("fraction_exact") - exact) <= 0.01,
                $"{exact} exact at {row}");
        }
    }

    [Fact]
    public void Without_forgetting_all_memories_are_lost_with_it_the_newest_stay()
    {
        Assert.Equal(0, Recall(32, 0f, 0));
        Assert.Equal(1, Recall(32, 0.1f, 0), 0.01);
        Assert.Equal(0, Recall(32, 0.1f, 31));
    }

    [Theory]
    [InlineData(0.25f, 0, 0.980)]
    [InlineData(0.25f, 21, 0)]
    [InlineData(0f, 0, 0.033)]
    [InlineData(0f, 21, 0.033)]
    public void Of_24_learned_the_newest_three_are_stable_if_it_forgets(
        float forgetting, int youngest, double stable) =>
        Assert.Equal(stable, Enumerable.Range(youngest, 3).Average(age => RecallExperiment.Run(
            "hebbian",
            new RecallSettings { Trials = Trials, Steps = 1, Age = age }
                .With("forgetting", forgetting), 24, 0).FractionExact), 0.025);

    private static double Recall(int learned, float forgetting, int age) =>
        RecallExperiment.Run("hebbian",
            new RecallSettings { Trials = Trials, Age = age }.With("forgetting", forgetting),
            learned, Flips, TestContext.Current.CancellationToken).FractionExact;
}
