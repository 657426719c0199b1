using System.Globalization;

namespace AstroNano.Trials;

/// <summary>
/// The sum of floating-point numbers without any rounding: a whole number times a power of two.
/// So it does not matter in which order, or on how many machines, the numbers were added.
/// </summary>
public sealed class ExactSum
{
    private const int Significant = 53;
    private const int SmallestExponent = -1074;
    private const char Power = 'p';

    // More than the largest double has, two thousand million times.
    private const int MostDigits = 1000;

    private BigInteger _whole;
    private int _exponent;

    /// <summary>Adds one number.</summary>
    /// <exception cref="ArgumentException">It is infinite or not a number.</exception>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{value} cannot be summed.", nameof(value));
        }

        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)(bits >> (Significant - 1)) & 0x7FF;
        long fraction = bits & ((1L << (Significant - 1)) - 1);
        long whole = biased == 0 ? fraction : fraction | 1L << (Significant - 1);
        if (whole != 0)
        {
            int zeros = BitOperations.TrailingZeroCount(whole);
            whole >>= zeros;
            Add(bits < 0 ? -whole : whole, SmallestExponent + Math.Max(biased - 1, 0) + zeros);
        }
    }

    /// <summary>Adds all that another sum holds.</summary>
    public void Add(ExactSum other) => Add(other._whole, other._exponent);

    /// <summary>The sum over a count, rounded once, to the nearest double.</summary>
    public double Over(BigInteger count) => Ratio(_whole, count, _exponent);

    /// <summary>
    /// (n Σx² − (Σx)²) / (n (n − 1)), the sample variance, rounded once; 0 for a single value.
    /// </summary>
    /// <param name="sum">Σx.</param>
    /// <param name="squares">Σx².</param>
    /// <param name="count">n.</param>
    public static double Variance(ExactSum sum, ExactSum squares, long count)
    {
        if (count < 2)
        {
            return 0;
        }

        var difference = new ExactSum();
        difference.Add(squares._whole * count, squares._exponent);
        difference.Add(-(sum._whole * sum._whole), 2 * sum._exponent);
        return difference.Over((BigInteger)count * (count - 1));
    }

    /// <summary>As <see cref="Parse"/> reads it: 5p-1 is 5 halves.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_whole}{Power}{_exponent}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ExactSum Parse(string text)
    {
        string[] parts = text is { Length: <= MostDigits } ? text.Split(Power) : [];
        if (parts.Length == 2
            && BigInteger.TryParse(parts[0], CultureInfo.InvariantCulture, out BigInteger whole)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int exponent)
            && exponent is >= SmallestExponent and <= 0)
        {
            return new ExactSum { _whole = whole, _exponent = exponent };
        }

        throw new FormatException($"'{text}' is no exact sum.");
    }

    private void Add(BigInteger whole, int exponent)
    {
        if (exponent < _exponent)
        {
            _whole <<= _exponent - exponent;
            _exponent = exponent;
        }

        _whole += whole << (exponent - _exponent);
    }

    // 64 bits of the quotient, the last of which also says whether anything was cut off, are
    // enough for the conversion to round correctly.
    private static double Ratio(BigInteger numerator, BigInteger denominator, int exponent)
    {
        const int Bits = 64;
        BigInteger size = BigInteger.Abs(numerator);
        int shift = Bits - (int)(size.GetBitLength() - denominator.GetBitLength());
        BigInteger quotient = BigInteger.DivRem(
            shift >= 0 ? size << shift : size,
            shift >= 0 ? denominator : denominator << -shift, out BigInteger rest);
        if (quotient.GetBitLength() > Bits)
        {
            rest += quotient & 1;
            quotient >>= 1;
            shift--;
        }

        ulong bits = (ulong)quotient | (rest.IsZero ? 0UL : 1UL);
        return numerator.Sign * Math.ScaleB((double)bits, exponent - shift);
    }
}
