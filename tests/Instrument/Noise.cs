namespace AstroNano.Instruments.Tests;

/// <summary>Readings with the scatter of a converter, the same in every run.</summary>
internal sealed class Noise(int seed)
{
    private readonly Random _random = new(seed);

    public int Anything() => _random.Next(KnobReader.MostCounts + 1);

    /// <summary>Normally distributed, with this standard deviation (Box and Muller).</summary>
    public int Normal(int counts, double sigma)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
        double value = counts + (sigma * radius * Math.Cos(2 * Math.PI * _random.NextDouble()));
        return Math.Clamp((int)Math.Round(value), 0, KnobReader.MostCounts);
    }

    // The sum of four is near enough to a normal distribution.
    public int Around(int counts, int spread)
    {
        double sum = 0;
        for (int i = 0; i < 4; i++)
        {
            sum += _random.NextDouble() - 0.5;
        }

        return Math.Clamp(counts + (int)Math.Round(sum * spread), 0, KnobReader.MostCounts);
    }
}
