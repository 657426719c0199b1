namespace AstroNano.Experiments.Tests;

/// <summary>
/// The expanded Hebbian rule: what its coefficients are good for where patterns are not half on.
/// Seven memories of 64 units, 6 wrong in the cue.
/// </summary>
public class HebbianRuleTests
{
    private static readonly Dictionary<string, float> ProductAlone = [];

    [Fact]
    public void The_activity_product_alone_recalls_patterns_that_are_half_on() =>
        Assert.Equal(0.951, PartlyActive.Exact(7, 2, ProductAlone, 400), 0.035);

    [Fact]
    public void The_activity_product_fails_on_patterns_that_are_a_quarter_on() =>
        Assert.Equal(0.050, PartlyActive.Exact(7, 4, ProductAlone, 400), 0.035);

    [Fact]
    public void The_covariance_rule_recalls_patterns_that_are_a_quarter_on() => Assert.Equal(
        0.933, PartlyActive.Exact(7, 4, PartlyActive.Covariance(-0.5f), 400), 0.035);
}
