namespace AstroNano.Core;

/// <summary>
/// Exponential, logarithm, hyperbolic tangent and square root in single precision, made of
/// <c>+ - * /</c>, comparisons and conversions only, so that every runtime gives the same bits.
/// Errors are below one unit in the last place, each function is monotone, no finite argument
/// gives an infinity or NaN, and no result is a denormal, except where the argument of
/// <see cref="Tanh"/> is one.
/// </summary>
public static class FloatMath
{
    /// <summary>Natural logarithm of the smallest normal float, 2⁻¹²⁶.</summary>
    public const float LogOfSmallestNormal = -87.33654f;

    private const float SmallestNormal = 1.17549435e-38f;

    // ln 2 in two parts: the first has so few digits that its multiples are exact.
    internal const float Ln2High = 0.693359375f;
    internal const float Ln2Low = -2.12194440e-4f;

    // Powers of two, 2^j and 2^(16 j - 126): a product of two reaches every normal exponent.
    internal static readonly float[] LowPowers = Powers(1f, 2f);
    internal static readonly float[] HighPowers = Powers(SmallestNormal, 65536f);

    /// <summary>|<paramref name="x"/>|.</summary>
    public static float Absolute(float x) => x < 0f ? -x : x;

    /// <summary>
    /// Square root of <paramref name="x"/>, by Newton's iteration. Anything below the smallest
    /// normal float, zero and negative numbers too, has the root 0.
    /// </summary>
    /// <param name="x">A finite number.</param>
    public static float SquareRoot(float x)
    {
        if (x < SmallestNormal)
        {
            return 0f;
        }

        // Starting above the root, each step comes closer until rounding ends that.
        float root = x > 1f ? x : 1f;
        float next = 0.5f * (root + x / root);
        while (next < root)
        {
            root = next;
            next = 0.5f * (root + x / root);
        }

        return root;
    }

    /// <summary>
    /// e to the power <paramref name="x"/>. Below the logarithm of the smallest normal float the
    /// result is 0; above 88.72 it is the largest float.
    /// </summary>
    /// <param name="x">Any finite number.</param>
    public static float Exp(float x)
    {
        if (x < LogOfSmallestNormal)
        {
            return 0f;
        }

        if (x > 88.72f)
        {
            return float.MaxValue;
        }

        // x = n ln 2 + r with |r| <= ln 2 / 2; the offset 126 makes the truncation a rounding.
        int shifted = (int)(x * 1.44269502f + 126.5f);
        float n = shifted - 126;
        float high = x - n * Ln2High;
        float low = n * -Ln2Low;
        float r = high + low;

        // (e^r - 1 - r) / r² by interpolation at Chebyshev nodes.
        float tail = r * r * (0.5f + r * (0.166665757f + r * (0.0416665524f
            + r * (0.00836335029f + r * 0.00139263971f))));
        float y = 1f + (high + (low + tail));
        return y * LowPowers[shifted & 15] * HighPowers[shifted >> 4];
    }

    /// <summary>
    /// Natural logarithm of <paramref name="x"/>. Anything below the smallest normal float, zero
    /// and negative numbers too, counts as that number: −87.33655.
    /// </summary>
    /// <param name="x">A finite number.</param>
    public static float Log(float x)
    {
        if (x < SmallestNormal)
        {
            x = SmallestNormal;
        }

        // x = 2^n f with f in [√½, √2): without access to the bits, by exact powers of two.
        int n = 0;
        if (x >= 1f)
        {
            if (x >= 1.84467441e+19f) { x *= 5.42101086e-20f; n += 64; }
            if (x >= 4.29496730e+09f) { x *= 2.32830644e-10f; n += 32; }
            if (x >= 65536f) { x *= 1.52587891e-05f; n += 16; }
            if (x >= 256f) { x *= 0.00390625f; n += 8; }
            if (x >= 16f) { x *= 0.0625f; n += 4; }
            if (x >= 4f) { x *= 0.25f; n += 2; }
            if (x >= 2f) { x *= 0.5f; n += 1; }
        }
        else
        {
            if (x < 5.42101086e-20f) { x *= 1.84467441e+19f; n -= 64; }
            if (x < 2.32830644e-10f) { x *= 4.29496730e+09f; n -= 32; }
            if (x < 1.52587891e-05f) { x *= 65536f; n -= 16; }
            if (x < 0.00390625f) { x *= 256f; n -= 8; }
            if (x < 0.0625f) { x *= 16f; n -= 4; }
            if (x < 0.25f) { x *= 4f; n -= 2; }
            if (x < 0.5f) { x *= 2f; n -= 1; }
            if (x < 1f) { x *= 2f; n -= 1; }
        }

        if (x > 1.41421354f)
        {
            x *= 0.5f;
            n++;
        }

        // log(1 + f) with s = f / (2 + f), as in the logf of fdlibm: f - (f²/2 - s (f²/2 + R)).
        float f = x - 1f;
        float s = f / (2f + f);
        float z = s * s;
        float rest = z * (0.666666666f + z * (0.400001256f
            + z * (0.28550397f + z * 0.233419434f)));
        float half = 0.5f * f * f;
        float exponent = n;
        return exponent * Ln2High - ((half - (s * (half + rest) + exponent * Ln2Low)) - f);
    }

    /// <summary>Hyperbolic tangent of <paramref name="x"/>; exactly ±1 from ±9.0109 on.</summary>
    /// <param name="x">Any finite number.</param>
    /// <remarks>
    /// tanh(t + d) = tanh t + tanh d (1 - tanh²t) / (1 + tanh t tanh d), with t a node of
    /// <see cref="TanhTable"/>. <see cref="TanhNetwork"/> has the same operations written inline.
    /// </remarks>
    public static float Tanh(float x)
    {
        float a = x < 0f ? -x : x;
        float y;
        if (a >= TanhTable.Saturation)
        {
            y = 1f;
        }
        else if (a < TanhTable.SeriesEnd)
        {
            float s = a * a;
            y = a - a * (s * (0.333333343f - s * (0.13333334f - s * 0.0539682545f)));
        }
        else
        {
            int node = (int)(a * TanhTable.Density + 0.5f);
            float t = TanhTable.Values[node];
            float d = a - TanhTable.Nodes[node];
            float s = d * d;
            float e = d - d * (s * (0.333333343f - s * 0.13333334f));
            y = t + e * (1f - t * t) / (1f + t * e);
        }

        return x < 0f ? -y : y;
    }

    // Sixteen of them. A list of numbers would take 26 bytes more of the device's memory.
    private static float[] Powers(float first, float ratio)
    {
        var powers = new float[16];
        powers[0] = first;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * ratio;
        }

        return powers;
    }
}
