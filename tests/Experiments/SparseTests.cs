namespace AstroNano.Experiments.Tests;

/// <summary>
/// The sparse distributed memory. Its hard locations are drawn once, so that every trial has the
/// same: how much another draw would change is measured with a memory that keeps counters.
/// </summary>
public class SparseTests
{
    private const int Trials = 200;
    private const int Flips = 6;

    [Theory]
    [InlineData(512, 24, 4, 0.975)]
    [InlineData(512, 24, 8, 0.956)]
    [InlineData(512, 24, 16, 0.940)]
    [InlineData(512, 24, 32, 0.500)]
    [InlineData(512, 25, 8, 0.956)]
    [InlineData(512, 25, 16, 0.635)]
    [InlineData(512, 25, 32, 0.180)]
    [InlineData(512, 26, 8, 0.894)]
    [InlineData(512, 26, 16, 0.225)]
    [InlineData(512, 27, 8, 0.312)]
    [InlineData(1024, 24, 8, 0.994)]
    [InlineData(1024, 24, 16, 0.970)]
    [InlineData(1024, 24, 32, 0.710)]
    [InlineData(1024, 25, 16, 0.820)]
    [InlineData(1024, 25, 32, 0.215)]
    [InlineData(1024, 26, 8, 0.831)]
    [InlineData(1024, 26, 16, 0.170)]
    [InlineData(1024, 27, 8, 0.394)]
    public void Recall_follows_the_reference_but_for_the_locations(
        int locations, int radius, int memories, double exact)
    {
        RecallCell cell = RecallExperiment.Run("sparse", new RecallSettings { Trials = Trials }
                .With("locations", locations).With("radius", radius), memories, Flips);
        Assert.Equal(exact, cell.FractionExact, 0.05 + DrawSpread(exact));
    }

    [Fact]
    public void Another_draw_of_locations_changes_recall_by_a_few_hundredths()
    {
        double[] draws = Enumerable.Range(100, 8).Select(draw => Fraction(draw, 512, 25, 16))
            .ToArray();
        double spread = Statistics.StandardDeviation(draws);
        Assert.InRange(spread, 0.01, 0.06);

        // The network's own draw, and the reference's with its trials, are two of many.
        double own = RecallExperiment.Run("sparse",
            new RecallSettings { Trials = Trials }.With("radius", 25), 16, Flips).FractionExact;
        Assert.InRange(own, draws.Average() - 3 * spread, draws.Average() + 3 * spread);
        double error = Math.Sqrt(spread * spread
            + Math.Pow(RecallSummary.ErrorOfFraction(0.635, Trials), 2));
        Assert.InRange(0.635, draws.Average() - 3 * error, draws.Average() + 3 * error);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(26)]
    public void Shared_locations_and_counters_are_the_same_memory(int radius)
    {
        RecallCell cell = RecallExperiment.Run("sparse",
            new RecallSettings { Trials = Trials }.With("radius", radius), 16, Flips);

        // The network's locations: trial 0 of its stream.
        Assert.Equal(cell.FractionExact, Fraction(0, 512, radius, 16));
    }

    // Twice what another draw of locations, and other trials, change.
    private static double DrawSpread(double exact) =>
        Math.Min(0.05, 2 * RecallSummary.ErrorOfFraction(exact, 400));

    private static double Fraction(int draw, int locations, int radius, int memories)
    {
        var memory = new CounterMemory(new RandomStream(draw, CounterMemory.Stream), locations,
            radius);
        var trial = new TrialGenerator(64, memories);
        return Enumerable.Range(0, Trials).Count(number =>
        {
            trial.Draw(number, 0, Flips);
            return memory.Recalls(trial);
        }) / (double)Trials;
    }
}
