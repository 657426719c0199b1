namespace AstroNano.Experiments.Models;

/// <summary>
/// Uniform and normally distributed numbers of a trial. Normal ones come in pairs of two results
/// r (G. E. P. Box and M. E. Muller, 1958): with u = (r + ½)/2³², √(−2 ln u₁) times the cosine,
/// then the sine of 2π u₂.
/// </summary>
public sealed class NormalNumbers
{
    private const double Range = 4294967296.0;

    private readonly RandomStream _random = new(0, 0);
    private double _spare = double.NaN;

    /// <summary>Starts again at this trial and stream.</summary>
    public void Seed(int trial, int stream)
    {
        _random.Seed(trial, stream);
        _spare = double.NaN;
    }

    /// <summary>From 0 to 1, which it never is: a result, unsigned, over 2³².</summary>
    public double NextShare() => NextResult() / Range;

    /// <summary>Of mean 0 and variance 1.</summary>
    public double Next()
    {
        double next = _spare;
        _spare = double.NaN;
        if (!double.IsNaN(next))
        {
            return next;
        }

        double radius = Math.Sqrt(-2 * Math.Log((NextResult() + 0.5) / Range));
        (double sine, double cosine) = Math.SinCos(2 * Math.PI * ((NextResult() + 0.5) / Range));
        _spare = radius * sine;
        return radius * cosine;
    }

    private uint NextResult() => (uint)_random.NextBits();
}
