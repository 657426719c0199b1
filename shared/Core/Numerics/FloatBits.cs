using System;

namespace AstroNano.Core;

/// <summary>
/// The 32 bits of a float. The device has no single-precision conversion to bits, so they are
/// taken from the double of the same value, which is exact; no arithmetic is done in double.
/// </summary>
internal static class FloatBits
{
    // Where the exponent begins, without the double's last 29 bits, and by how much the double's
    // is larger: 1023 - 127.
    private const int ExponentShift = 23;
    private const long ExponentExcess = 896L << ExponentShift;
    private const int Infinity = 255 << ExponentShift;
    private const int SmallestNormal = 1 << ExponentShift;

    /// <summary>The IEEE 754 encoding of <paramref name="value"/>.</summary>
    public static int Of(float value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int sign = (int)(bits >> 32) & int.MinValue;
        long magnitude = ((bits >> 29) & 0x3_FFFF_FFFFL) - ExponentExcess;
        if (magnitude >= SmallestNormal && magnitude < Infinity)
        {
            return sign | (int)magnitude;
        }

        int fraction = (int)magnitude & (SmallestNormal - 1);
        if (magnitude >= Infinity)
        {
            return sign | Infinity | fraction;                  // infinity, NaN
        }

        // A denormal of the float is a normal double: its leading one becomes visible again.
        int shift = 1 - (int)(magnitude >> ExponentShift);
        return shift > ExponentShift ? sign : sign | ((fraction | SmallestNormal) >> shift);
    }
}
