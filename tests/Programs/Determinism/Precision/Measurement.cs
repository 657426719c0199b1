using AstroNano.Core;

namespace AstroNano.Determinism.Precision;

/// <summary>
/// What a walk over arguments, in ascending order, has found. Floats are numbered so that
/// neighbours differ by one: 0 is zero, −1 the denormal below.
/// </summary>
public sealed class Measurement(FloatFunction function)
{
    /// <summary>The number of the largest float; minus this is the least.</summary>
    public const int Last = 0x7F7FFFFF;

    /// <summary>Arguments walked over.</summary>
    public long Arguments { get; private set; }

    /// <summary>The largest error, in units of a float's last place.</summary>
    public double Error { get; private set; } = -1;

    /// <summary>The argument where it occurs.</summary>
    public float ErrorArgument { get; private set; }

    /// <summary>The first broken claim in words, or null.</summary>
    public string? Broken { get; private set; }

    /// <summary>The argument of a number.</summary>
    public static float ArgumentOf(int number) =>
        number >= 0
            ? BitConverter.Int32BitsToSingle(number)
            : -BitConverter.Int32BitsToSingle(-number);

    /// <summary>Walks from one number to another.</summary>
    public void Walk(long first, long last, int every)
    {
        long before = Math.Max(first - every, -Last);
        float previous = function.Single(ArgumentOf((int)before));
        for (long number = first; number <= last; number += every)
        {
            float x = ArgumentOf((int)number);
            float y = Look(x);
            if (y < previous)
            {
                Break($"falls at {x:R}");
            }

            previous = y;
        }
    }

    /// <summary>Looks at one argument; returns the result.</summary>
    public float Look(float x)
    {
        Arguments++;
        float y = function.Single(x);
        if (!float.IsFinite(y))
        {
            Break($"is {y} at {x:R}");
        }

        if (float.IsSubnormal(y) && !float.IsSubnormal(x))
        {
            Break($"is the denormal {y:R} at {x:R}");
        }

        if (function.IsOdd && x != 0f && !SameBits(function.Single(-x), -y))
        {
            Break($"is not odd at {x:R}");
        }

        if (function.SaturatedAt(x) is float saturated)
        {
            if (!SameBits(y, saturated))
            {
                Break($"is {y:R} at {x:R}, where it should be {saturated:R}");
            }

            return y;
        }

        double error = function.ErrorAt(x);
        if (!(error <= Error))
        {
            Error = error;
            ErrorArgument = x;
        }

        return y;
    }

    /// <summary>Adds what another walk over the same function has found.</summary>
    public void Add(Measurement other)
    {
        Arguments += other.Arguments;
        Broken ??= other.Broken;
        if (other.Error > Error
            || (other.Error == Error && other.ErrorArgument < ErrorArgument))
        {
            Error = other.Error;
            ErrorArgument = other.ErrorArgument;
        }
    }

    private static bool SameBits(float a, float b) =>
        BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b);

    private void Break(string what) => Broken ??= $"{function.Name} {what}";
}
