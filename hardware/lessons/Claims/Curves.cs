namespace AstroNano.Lessons.Claims;

/// <summary>Where a curve that falls goes through one half.</summary>
internal static class Curves
{
    /// <summary>Between two neighbours of which one is above and one below, in a line.</summary>
    /// <param name="places">Where it is known, rising.</param>
    /// <param name="height">Its height at a place, from about 1 down to about 0.</param>
    public static double Half(int[] places, Func<int, double> height)
    {
        double above = height(places[0]);
        for (int i = 1; i < places.Length; i++)
        {
            double next = height(places[i]);
            if (next < 0.5)
            {
                double part = (above - 0.5) / (above - next);
                return places[i - 1] + (part * (places[i] - places[i - 1]));
            }

            above = next;
        }

        throw new InvalidOperationException("The curve does not fall below one half.");
    }

    /// <summary>By halving the interval.</summary>
    public static double Half(double low, double high, Func<double, double> height)
    {
        for (int halving = 0; halving < 12; halving++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = height(middle) > 0.5 ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }
}
