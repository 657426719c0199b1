namespace AstroNano.Trials;

/// <summary>A band that holds the true value in 95 % of all measurements.</summary>
/// <param name="Low">Its lower end; not a number where nothing was measured.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Band(double Low, double High)
{
    // The 97.5th percentile of the normal distribution.
    private const double Reach = 1.959963984540054;

    /// <summary>
    /// Of a fraction, after Wilson (1927): also where all trials or none succeed it has a width.
    /// </summary>
    public static Band OfFraction(double fraction, long trials)
    {
        double share = Reach * Reach / trials;
        double middle = (fraction + share / 2) / (1 + share);
        double half = Reach / (1 + share)
            * Math.Sqrt((fraction * (1 - fraction) + share / 4) / trials);
        return new Band(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    public static Band OfMean(double mean, double error) =>
        new(mean - Reach * error, mean + Reach * error);
}
