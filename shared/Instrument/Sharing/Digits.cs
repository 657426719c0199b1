using System;
using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The decimal digits of a certificate as one large number: 52, or 54 of a pupil's run. From the
/// first digit on: the version; 37 or 39 digits that hold what determines a run; ten of its digest;
/// four that make the whole a multiple of a prime, so that one changed digit, or two that changed
/// places, never go unseen.
/// </summary>
/// <remarks>
/// What determines a run is one number in a mixed radix: each <see cref="Append"/> multiplies by
/// the count of possible values and adds one of them; a reader divides. So nothing is lost between
/// fields, as it would be between bits.
/// </remarks>
public sealed class Digits
{
    /// <summary>How many there are of a run without a pupil.</summary>
    public const int Count = 52;

    /// <summary>How many there are of a pupil's run.</summary>
    public const int PupilCount = 54;

    /// <summary>The largest prime of four digits: all digits together are a multiple.</summary>
    public const int Prime = 9973;

    private const int Checks = 4;
    private const int DigestDigits = 10;
    private const int Body = Checks + DigestDigits;

    private const int HalfWord = 0x10000;

    // Least significant first: the last digit of the text is at 0.
    private readonly byte[] _digits = new byte[PupilCount];

    /// <summary>How many there are of the present version.</summary>
    public int Length { get; private set; } = Count;

    /// <summary>The first digit, which says how many there are; set before the others.</summary>
    public int Version
    {
        get => _digits[Length - 1];
        set
        {
            Length = CountOf(value);
            _digits[Length - 1] = (byte)value;
        }
    }

    /// <summary>A digit in the order of the text, from 0.</summary>
    public int this[int place]
    {
        get => _digits[Length - 1 - place];
        set => _digits[Length - 1 - place] = (byte)value;
    }

    /// <summary>How many digits a certificate of a version has.</summary>
    public static int CountOf(int version) =>
        version == CertificateForm.PupilVersion ? PupilCount : Count;

    /// <summary>All zero.</summary>
    public void Clear() => Array.Clear(_digits, 0, PupilCount);

    /// <summary>Puts a value from 0 to <paramref name="radix"/> − 1 below all others.</summary>
    /// <returns>False if there is no room; the number is then of no use.</returns>
    public bool Append(int value, int radix)
    {
        Check.Range(value, 0, radix - 1)?.Throw(nameof(value));
        int carry = value;
        for (int place = Body; place < Length - 1; place++)
        {
            carry += _digits[place] * radix;
            _digits[place] = (byte)(carry % 10);
            carry /= 10;
        }

        return carry == 0;
    }

    /// <summary>Puts the digest, and the check over all digits.</summary>
    public void Close(int digest)
    {
        // Of 32 bits without a sign, in two halves: no int holds them.
        int high = digest >> 16 & (HalfWord - 1);
        int low = digest & (HalfWord - 1);
        for (int place = Checks; place < Body; place++)
        {
            low += high % 10 * HalfWord;
            high /= 10;
            _digits[place] = (byte)(low % 10);
            low /= 10;
        }

        Array.Clear(_digits, 0, Checks);
        int check = (Prime - Remainder()) % Prime;
        for (int place = 0; place < Checks; place++)
        {
            _digits[place] = (byte)(check % 10);
            check /= 10;
        }
    }

    /// <summary>The digits as text. Allocates.</summary>
    public override string ToString()
    {
        var text = new char[Length];
        for (int place = 0; place < Length; place++)
        {
            text[place] = (char)('0' + this[place]);
        }

        return new string(text);
    }

    private int Remainder()
    {
        int rest = 0;
        for (int place = Length - 1; place >= 0; place--)
        {
            rest = (rest * 10 + _digits[place]) % Prime;
        }

        return rest;
    }
}
