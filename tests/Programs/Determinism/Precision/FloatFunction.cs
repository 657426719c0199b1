using AstroNano.Core;

namespace AstroNano.Determinism.Precision;

/// <summary>A function of <see cref="FloatMath"/> and what is claimed of it.</summary>
public sealed class FloatFunction
{
    /// <summary>exp, log and tanh.</summary>
    public static FloatFunction[] All { get; } =
    [
        new()
        {
            Name = "Exp",
            Single = FloatMath.Exp,
            Exact = Math.Exp,
            LeastArgument = FloatMath.LogOfSmallestNormal,
            ValueBelow = 0f,
            GreatestArgument = 88.72f,
            ValueAbove = float.MaxValue,
        },
        new()
        {
            Name = "Log",
            Single = FloatMath.Log,
            Exact = Math.Log,
            LeastArgument = 1.17549435e-38f,
            ValueBelow = -87.33655f,
            GreatestArgument = float.MaxValue,
            ValueAbove = 0f,
        },
        new()
        {
            Name = "Tanh",
            Single = FloatMath.Tanh,
            Exact = Math.Tanh,
            LeastArgument = MathF.BitIncrement(-TanhTable.Saturation),
            ValueBelow = -1f,
            GreatestArgument = MathF.BitDecrement(TanhTable.Saturation),
            ValueAbove = 1f,
            IsOdd = true,
        },
    ];

    /// <summary>Its name in <see cref="FloatMath"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The function.</summary>
    public required Func<float, float> Single { get; init; }

    /// <summary>The same in double precision, good to 1e-8 of a float's last place.</summary>
    public required Func<double, double> Exact { get; init; }

    /// <summary>Below this argument the result is <see cref="ValueBelow"/>.</summary>
    public required float LeastArgument { get; init; }

    /// <summary>The result below.</summary>
    public required float ValueBelow { get; init; }

    /// <summary>Above this argument the result is <see cref="ValueAbove"/>.</summary>
    public required float GreatestArgument { get; init; }

    /// <summary>The result above.</summary>
    public required float ValueAbove { get; init; }

    /// <summary>Whether f(−x) = −f(x), to the bit; the sign of zero alone is not kept.</summary>
    public bool IsOdd { get; init; }

    /// <summary>The result where it saturates, else null.</summary>
    public float? SaturatedAt(float x) =>
        x < LeastArgument ? ValueBelow : x > GreatestArgument ? ValueAbove : null;

    /// <summary>The error of the result, in units of a float's last place.</summary>
    public double ErrorAt(float x)
    {
        double exact = Exact(x);
        int exponent = (int)(BitConverter.DoubleToInt64Bits(exact) >> 52 & 0x7FF) - 1023;
        int last = Math.Max(exponent, -126) - 23;
        double unit = BitConverter.Int64BitsToDouble((long)(1023 + last) << 52);
        return Math.Abs(Single(x) - exact) / unit;
    }
}
