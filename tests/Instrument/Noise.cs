namespace AstroNano.Instruments.Tests;

/// <summary>Readings with the scatter of a converter, the same in every run.</summary>
internal sealed class Noise(int seed)
{
    private readonly Random _random = new(seed);

    public int Anything() => _random.Next(KnobReader.MostCounts + 1);

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
