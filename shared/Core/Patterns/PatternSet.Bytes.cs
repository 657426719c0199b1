namespace AstroNano.Core;

/// <summary>Patterns of eight units a byte, as learned ones are kept.</summary>
public sealed partial class PatternSet
{
    /// <summary>Appends a pattern of eight units a byte, the first unit lowest.</summary>
    /// <param name="bytes">Where its bytes are; N is a multiple of eight.</param>
    /// <param name="at">The first of them.</param>
    internal void Add(byte[] bytes, int at)
    {
        _count++;
        Set(_count - 1, bytes, at);
    }

    /// <summary>Puts a pattern of eight units a byte into the place of another.</summary>
    internal void Set(int pattern, byte[] bytes, int at)
    {
        _version++;
        byte[] memoryCodes = _memoryCodes[pattern >> 2];
        byte[][] unitCodes = _unitCodes;
        int bit = 1 << (pattern & 3), others = ~bit;
        int units = memoryCodes.Length;
        for (int i = 0; i < units; at++)
        {
            int bits = bytes[at];
            if (unitCodes != null)
            {
                unitCodes[i >> 2][pattern] = (byte)(bits & 15);
                unitCodes[(i >> 2) + 1][pattern] = (byte)(bits >> 4);
            }

            for (int end = i + 8; i < end; i++)
            {
                int code = memoryCodes[i];
                memoryCodes[i] = (byte)((bits & 1) != 0 ? code | bit : code & others);
                bits >>= 1;
            }
        }
    }
}
