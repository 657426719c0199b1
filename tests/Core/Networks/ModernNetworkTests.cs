namespace AstroNano.Core.Tests.Networks;

/// <summary>The modern network comes as near to a memory as the reference.</summary>
public class ModernNetworkTests
{
    [Theory]
    [InlineData(0.1f, 0.521, 0.066)]
    [InlineData(0.25f, 8.69e-3, 1.43e-5)]
    [InlineData(0.5f, 1.31e-5, 1e-7)]
    public void The_modern_network_comes_as_near_to_the_memory_as_in_the_reference(
        float sharpness, double afterOne, double afterTen)
    {
        var network = new ModernNetwork(64, 16) { Sharpness = sharpness };
        var one = new List<double>();
        var ten = new List<double>();
        for (int number = 0; number < 200; number++)
        {
            var trial = new TestTrial(number, 16, 13);
            one.Add(Distance(trial.Target, trial.Start(network).Run(1)));
            ten.Add(Distance(trial.Target, network.Run(9)));
        }

        // Of what is a rounding away in single precision the reference knows more digits.
        Assert.Equal(afterOne, one.Order().ElementAt(100), 0.25 * afterOne);
        Assert.Equal(afterTen, ten.Order().ElementAt(100), 0.25 * afterTen + 2e-7);
    }

    private static double Distance(sbyte[] target, Network network) =>
        target.Select((sign, unit) => Math.Abs(sign - network.State[unit])).Max();
}
