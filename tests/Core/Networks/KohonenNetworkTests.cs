namespace AstroNano.Core.Tests.Networks;

/// <summary>The linear memory, beside the signs that the correlation memory takes of it.</summary>
public class KohonenNetworkTests
{
    private const int Trials = 400;
    private const int Units = 64;

    [Theory]
    [InlineData(4, 0.9503, 0.175)]
    [InlineData(8, 0.8997, 1.548)]
    [InlineData(16, 0.8306, 4.942)]
    public void The_linear_memory_shows_the_mixture_whose_signs_the_other_takes(
        int memories, double cosine, double error)
    {
        var linear = new KohonenNetwork(Units, memories);
        var signs = new CorrelationNetwork(Units, memories);
        double cosines = 0, errors = 0;
        for (int number = 0; number < Trials; number++)
        {
            var trial = new TestTrial(number, memories, 13);
            trial.Start(linear).Step();
            trial.Start(signs).Step();
            double product = 0, square = 0;
            for (int i = 0; i < Units; i++)
            {
                product += linear.State[i] * trial.Target[i];
                square += linear.State[i] * linear.State[i];
                Assert.True(linear.State[i] == 0f || linear.State[i] > 0f == signs.State[i] > 0f);
            }

            cosines += product / Math.Sqrt(square * Units) / Trials;
            errors += Observables.HardHammingError(trial.Target, signs.State, Units) / Trials;
        }

        Assert.Equal(cosine, cosines, 0.005);
        Assert.Equal(error, errors, 0.16);
    }
}
