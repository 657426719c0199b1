namespace AstroNano.Core;

/// <summary>How a knob's position becomes a value, and a value a position.</summary>
public sealed partial class Setting
{
    /// <summary>Where a knob stands that gives this value, from 0 to 1.</summary>
    public float PositionOf(float value)
    {
        float low = Low, high = High;
        if (value <= low)
        {
            return 0f;
        }

        if (value >= high)
        {
            return 1f;
        }

        return Curve == Curve.Logarithmic
            ? FloatMath.Log(value / low) / FloatMath.Log(high / low)
            : (value - low) / (high - low);
    }

    /// <summary>
    /// The value at a knob's position; both ends are reached exactly, and between them values
    /// have three significant digits, so that the display shows the very value that is set.
    /// </summary>
    public float ValueAt(float position)
    {
        float low = Low, high = High;
        if (!(position > 0f))
        {
            return low;
        }

        if (position >= 1f)
        {
            return high;
        }

        Curve curve = Curve;
        float value = curve == Curve.Logarithmic
            ? low * FloatMath.Exp(position * FloatMath.Log(high / low))
            : low + position * (high - low);
        value = curve == Curve.Integer ? Whole(value) : Rounded(value);
        if (value < low)
        {
            return low;
        }

        return value > high ? high : value;
    }

    /// <summary>How many decimals make three significant digits, at most three.</summary>
    public static int DecimalsOf(float value)
    {
        if (value < 0f)
        {
            value = -value;
        }

        if (value < 0.0995f)
        {
            return 3;
        }

        if (value < 9.995f)
        {
            return 2;
        }

        return value < 99.95f ? 1 : 0;
    }

    /// <summary>The nearest whole number.</summary>
    public static float Whole(float value) =>
        value < 0f ? (int)(value - 0.5f) : (int)(value + 0.5f);

    // For the smallest size that is not shown as zero.
    private const float LargestScale = 100_000f;

    private static float Rounded(float value)
    {
        // A value that is displayed as zero is zero, and has its bits.
        float size = value < 0f ? -value : value;
        if (size < 0.0005f)
        {
            return 0f;
        }

        if (size < 0.001f)
        {
            size = 0.001f;
        }

        float scale = 1f;
        while (size * scale < 99.5f && scale < LargestScale)
        {
            scale *= 10f;
        }

        size = (int)(size * scale + 0.5f) / scale;
        return value < 0f ? -size : size;
    }
}
