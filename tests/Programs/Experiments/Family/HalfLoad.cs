namespace AstroNano.Experiments.Family;

/// <summary>The load at which half of the stored patterns are exactly stable.</summary>
public static class HalfLoad
{
    /// <summary>K for the dense memory; 0 if more can be stored than it can hold.</summary>
    /// <param name="units">N.</param>
    /// <param name="power">n of the dense memory.</param>
    /// <param name="trials">Patterns that are looked at for each K.</param>
    public static double Of(int units, int power, int trials, CancellationToken cancel = default) =>
        Bisect(memories => StableFraction(units, power, memories, trials, cancel));

    /// <summary>
    /// Where a fraction that falls with K passes one half, between whole numbers by linear
    /// interpolation; 0 if it does not.
    /// </summary>
    public static double Bisect(Func<int, double> fraction)
    {
        int low = 1, high = Network.MaxMemories;
        double below = 1, above = fraction(high);
        if (above > 0.5)
        {
            return 0;
        }

        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            double there = fraction(middle);
            if (there > 0.5)
            {
                (low, below) = (middle, there);
            }
            else
            {
                (high, above) = (middle, there);
            }
        }

        return low + (below - 0.5) / (below - above);
    }

    /// <summary>
    /// The share of stored patterns of which no unit flips in a pass: exact stability.
    /// </summary>
    public static double StableFraction(
        int units, int power, int memories, int trials, CancellationToken cancel = default) =>
        RecallExperiment.Run("dense",
            new RecallSettings { Units = units, Trials = trials, Steps = 1 }.With("power", power),
            memories, 0, cancel).FractionExact;
}
