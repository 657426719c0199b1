namespace AstroNano.Experiments.Tests;

/// <summary>The closed forms of sequences.</summary>
public class ReasoningTheoryTests
{
    [Theory]
    [InlineData(4f, 2f, 2f, 0.693147)]
    [InlineData(4.5f, 1.5f, 3f, 1.098612)]
    [InlineData(6f, 1.267949f, 4.732051f, 1.554359)]
    [InlineData(10f, 1.127017f, 8.872983f, 2.183011)]
    public void Fixed_points_and_period_are_those_of_the_quadratic(
        float gain, float lower, float upper, double period)
    {
        Assert.Equal(upper, ReasoningTheory.UpperFixedPoint(gain), 2e-6f * upper);
        Assert.Equal(lower, RingTheory.LowerFixedPoint(gain), 2e-6f * lower);
        Assert.Equal(period, ReasoningTheory.Period(gain, 1f), 2e-6);
        Assert.Equal(upper, RingTheory.NextPeak(gain, upper), 1e-5f * upper);
    }

    [Fact]
    public void Below_a_gain_of_4_there_is_no_fixed_point()
    {
        Assert.Equal(0f, ReasoningTheory.UpperFixedPoint(3.999f));
        Assert.Equal(0f, ReasoningTheory.Period(3.999f, 100f));
    }

    [Fact]
    public void The_map_collapses_after_as_many_steps_as_in_the_reference()
    {
        foreach (TestData row in TestData.Read("map-collapses.csv"))
        {
            // The reference counts the step that ends at or below 1 as well.
            int transitions = RingTheory.TransitionsBeforeCollapse(
                row.Float("kappa"), row.Float("z0"), 1000);
            Assert.True(row.Int("transitions") - transitions is 0 or 1,
                $"{transitions} transitions at: {row}");
        }
    }

    [Theory]
    [InlineData(3, 3.0)]
    [InlineData(4, 3.61072)]
    [InlineData(5, 3.83444)]
    [InlineData(6, 3.92539)]
    [InlineData(8, 3.98327)]
    [InlineData(16, 3.99994)]
    public void A_short_ring_lasts_at_a_lower_gain(int memories, double gain) =>
        Assert.Equal(gain, RingTheory.CriticalGainInRing(memories), 1e-5);

    [Fact]
    public void Peak_and_period_in_a_ring_are_those_of_the_reference()
    {
        foreach (TestData row in TestData.Read("ring-periods.csv"))
        {
            float peak = RingTheory.PeakInRing(row.Float("kappa"), row.Int("memories"));
            Assert.Equal(row.Float("peak"), peak, 1.5e-5 * row.Float("peak"));
            Assert.Equal(row.Float("period"), ReasoningTheory.EscapeTime(peak), 1.5e-5);
        }
    }

    [Theory]
    [InlineData(20f, 3.0224)]
    [InlineData(100f, 3.7820)]
    [InlineData(400f, 3.9443)]
    public void Slow_neurons_lower_the_critical_gain(float slow, double gain) =>
        Assert.Equal(gain, ReasoningTheory.CriticalGainWithDelay(1f / slow, 0.01f), 1e-4);
}
