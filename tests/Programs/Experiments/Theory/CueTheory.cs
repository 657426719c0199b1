namespace AstroNano.Experiments;

/// <summary>How bad a cue may be before it is nearer to another memory than to its own.</summary>
public static class CueTheory
{
    /// <summary>
    /// Wrong units at which, in half of all trials, another random memory or its mirror image is
    /// nearer to the cue: each of the others is as far as N tosses of a coin have heads.
    /// </summary>
    /// <param name="units">N.</param>
    /// <param name="memories">K, at least 2.</param>
    public static double HalfCorruption(int units, int memories)
    {
        double[] odds = Tosses(units);
        double none = 1, before = 1;
        for (int flips = 1; flips <= units / 2; flips++)
        {
            none -= odds[flips - 1] + odds[units - flips + 1];
            double right = Math.Pow(none, memories - 1);
            if (right < 0.5)
            {
                return flips - 1 + (before - 0.5) / (before - right);
            }

            before = right;
        }

        return units / 2.0;
    }

    // From the middle outwards, because 2^-N may be no number.
    private static double[] Tosses(int units)
    {
        var odds = new double[units + 1];
        int middle = units / 2;
        odds[middle] = 1;
        double sum = 1;
        for (int heads = middle; heads < units; heads++)
        {
            odds[heads + 1] = odds[heads] * (units - heads) / (heads + 1);
            sum += odds[heads + 1];
        }

        for (int heads = middle; heads > 0; heads--)
        {
            odds[heads - 1] = odds[heads] * heads / (units - heads + 1);
            sum += odds[heads - 1];
        }

        for (int heads = 0; heads <= units; heads++)
        {
            odds[heads] /= sum;
        }

        return odds;
    }
}
