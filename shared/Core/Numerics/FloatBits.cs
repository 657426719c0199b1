using System;

namespace AstroNano.Core;

/// <summary>
/// The 32 bits of a float. The device has no single-precision conversion to bits, so they are
/// taken from the double of the same value, which is exact; no arithmetic is done in double.
/// </summary>
public static class FloatBits
{
    /// <summary>The IEEE 754 encoding of <paramref name="value"/>.</summary>
    public static int Of(float value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int high = (int)(bits >> 32);
        int low = (int)bits;
        int sign = high & int.MinValue;
        int exponent = ((high >> 20) & 0x7FF) - 896;            // 1023 - 127
        int fraction = ((high & 0xFFFFF) << 3) | (int)((uint)low >> 29);
        if (exponent >= 255)
        {
            return sign | 0x7F800000 | fraction;                // infinity, NaN
        }

        if (exponent > 0)
        {
            return sign | (exponent << 23) | fraction;
        }

        // A denormal of the float is a normal double: its leading one becomes visible again.
        int shift = 1 - exponent;
        return shift > 23 ? sign : sign | ((fraction | 0x800000) >> shift);
    }
}
