namespace AstroNano.Instruments;

/// <summary>A float from the 32 bits in a saved record, the inverse of <c>FloatBits</c>.</summary>
public static class SavedFloat
{
    private const int ExponentMask = 0x7F800000;

    /// <summary>Are these the bits of a number, and not of infinity or none?</summary>
    public static bool IsFinite(int bits) => (bits & ExponentMask) != ExponentMask;

    /// <summary>The number; too small a one to be normal is 0.</summary>
    public static float FromBits(int bits)
    {
        int exponent = (bits & ExponentMask) >> 23;
        if (exponent == 0)
        {
            return 0f;
        }

        // Whole, then to its size by powers of two: no digit is rounded on the way.
        float value = (bits & 0x7FFFFF) | 0x800000;
        for (int size = 150; size < exponent; size++)
        {
            value *= 2f;
        }

        for (int size = 150; size > exponent; size--)
        {
            value *= 0.5f;
        }

        return bits < 0 ? -value : value;
    }
}
