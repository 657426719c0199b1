using System;

namespace AstroNano.Core;

/// <summary>
/// Room for codes: for all that a set can hold, or at first for less, in multiples of four.
/// </summary>
public sealed partial class PatternSet
{
    /// <summary>Makes room for the capacity if there is none for so many. Allocates then.</summary>
    internal void MakeRoom(int patterns)
    {
        byte[][] memoryCodes = _memoryCodes, unitCodes = _unitCodes;
        if (patterns <= 4 * memoryCodes.Length)
        {
            return;
        }

        _memoryCodes = Codes((_capacity + 3) >> 2, Units);
        Array.Copy(memoryCodes, _memoryCodes, memoryCodes.Length);
        for (int group = 0; group < unitCodes.Length; group++)
        {
            byte[] codes = unitCodes[group];
            unitCodes[group] = new byte[_capacity];
            Array.Copy(codes, unitCodes[group], codes.Length);
        }
    }

    private static byte[][] Codes(int groups, int length)
    {
        var codes = new byte[groups][];
        for (int group = 0; group < groups; group++)
        {
            codes[group] = new byte[length];
        }

        return codes;
    }
}
