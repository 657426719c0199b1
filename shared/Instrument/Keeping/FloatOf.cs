using System;

namespace AstroNano.Instruments;

/// <summary>A float from its 32 bits, the way back from <c>FloatBits</c>.</summary>
public static class FloatOf
{
    private const int ExponentMask = 0x7F800000;

    /// <summary>Are these the bits of a number, and not of infinity or none?</summary>
    public static bool IsFinite(int bits) => (bits & ExponentMask) != ExponentMask;

    /// <summary>The number; too small a one to be normal is 0.</summary>
    public static float Bits(int bits)
    {
        int exponent = (bits & ExponentMask) >> 23;
        if (exponent == 0)
        {
            return 0f;
        }

        // The same value as a double, as the device has no conversion for floats.
        int high = (bits & int.MinValue) | ((exponent + 896) << 20) | ((bits & 0x7FFFFF) >> 3);
        long low = (long)(bits & 7) << 29;
        return (float)BitConverter.Int64BitsToDouble(((long)high << 32) | low);
    }
}
