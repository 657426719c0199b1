namespace AstroNano.Experiments;

/// <summary>Summaries of samples.</summary>
public static class Statistics
{
    /// <summary>Sample standard deviation; 0 for a single value.</summary>
    public static double StandardDeviation(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
        {
            return 0;
        }

        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean))
            / (values.Count - 1));
    }

    /// <summary>Percentile by linear interpolation between order statistics, if any.</summary>
    public static double Percentile(IEnumerable<double> values, double percent)
    {
        double[] sorted = values.Order().ToArray();
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        double position = percent / 100 * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
