using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A QR code of version 3, level L: 29 × 29 modules, 55 words of data and 15 that correct up to
/// seven wrong ones. It holds an address as bytes and a certificate as decimal digits, which are
/// packed by threes into ten bits: ten digits more than letters would hold. Source: ISO/IEC
/// 18004:2015.
/// </summary>
/// <remarks>
/// The work is done in pieces, so that none makes a frame late; nothing is allocated once the code
/// is there. The mask is always the first. The standard would have the code drawn with all eight
/// and weighed for large even areas and false finders, many times the work of the code itself; a
/// decoder reads any of them, and the digits vary like random ones already.
/// </remarks>
public sealed partial class QrCode
{
    /// <summary>Modules in a row and in a column.</summary>
    public const int Size = 29;

    /// <summary>Words in all.</summary>
    public const int Words = DataWords + CheckWords;

    private const int DataWords = 55;
    private const int CheckWords = 15;
    private const int ByteMode = 4;
    private const int NumericMode = 1;
    private const int WordsInPiece = 5;
    private const int PairsInPiece = 2;
    private const int FirstWords = 1;
    private const int FirstPair = FirstWords + DataWords / WordsInPiece;
    private const int Pieces = FirstPair + Size / 2 / PairsInPiece;

    // Data, error correction, and the divisor that computes it: one array is smaller than three.
    private readonly byte[] _words = new byte[Words + CheckWords];
    private int _piece;
    private int _bits;

    /// <summary>
    /// Prepares a code of an address, a '#' and the digits that the work is given. Allocates.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">The address is too long.</exception>
    public QrCode(string address)
    {
        Check.Range(address.Length, 0, CertificateForm.LongestAddress)?.Throw(nameof(address));
        DrawFixed();
        FillDivisor();
        Put(ByteMode, 4);
        Put(address.Length + 1, 8);
        for (int i = 0; i < address.Length; i++)
        {
            Put(address[i], 8);
        }

        Put('#', 8);
    }

    /// <summary>Does a piece of the work.</summary>
    /// <param name="digits">The same each time.</param>
    /// <returns>False if there is nothing left to do.</returns>
    public bool Work(Digits digits)
    {
        if (_piece == Pieces)
        {
            return false;
        }

        if (_piece == 0)
        {
            Put(digits);
        }
        else if (_piece < FirstPair)
        {
            Divide((_piece - FirstWords) * WordsInPiece);
        }
        else
        {
            int pair = (_piece - FirstPair) * PairsInPiece;
            for (int end = pair + PairsInPiece; pair < end; pair++)
            {
                PutPair(pair);
            }
        }

        _piece++;
        return true;
    }

    private void Put(Digits digits)
    {
        Put(NumericMode, 4);
        Put(digits.Length, 10);
        int place = 0;
        for (; place + 2 < digits.Length; place += 3)
        {
            Put((digits[place] * 10 + digits[place + 1]) * 10 + digits[place + 2], 10);
        }

        // One digit of 52 is left, none of 54. Then four zeros end the data, as far as there is
        // room, and more fill the word.
        if (place < digits.Length)
        {
            Put(digits[place], 4);
        }

        _bits = (_bits + 4 + 7) / 8 * 8;
        for (int filler = 0xEC; _bits < DataWords * 8; filler ^= 0xEC ^ 0x11)
        {
            Put(filler, 8);
        }

        // From here on the modules count bits.
        _bits = 0;
    }

    private void Put(int value, int bits)
    {
        for (int bit = bits - 1; bit >= 0; bit--)
        {
            _words[_bits >> 3] |= (byte)((value >> bit & 1) << (7 - (_bits & 7)));
            _bits++;
        }
    }

    // (x − 1)(x − 2)(x − 4) …, without its leading 1.
    private void FillDivisor()
    {
        byte[] words = _words;
        words[Words + CheckWords - 1] = 1;
        int root = 1;
        for (int factor = 0; factor < CheckWords; factor++)
        {
            for (int i = Words; i < Words + CheckWords; i++)
            {
                int next = i + 1 < Words + CheckWords ? words[i + 1] : 0;
                words[i] = (byte)(Product(words[i], root) ^ next);
            }

            root = Product(root, 2);
        }
    }

    // A few words more go through the division, whose remainder stands behind the data.
    private void Divide(int word)
    {
        byte[] words = _words;
        for (int end = word + WordsInPiece; word < end; word++)
        {
            int factor = words[word] ^ words[DataWords];
            for (int i = 0; i < CheckWords; i++)
            {
                int next = i + 1 < CheckWords ? words[DataWords + i + 1] : 0;
                words[DataWords + i] = (byte)(next ^ Product(words[Words + i], factor));
            }
        }
    }

    // In the field of 256 elements modulo x⁸ + x⁴ + x³ + x² + 1.
    private static int Product(int left, int right)
    {
        int product = 0;
        while (right != 0)
        {
            if ((right & 1) != 0)
            {
                product ^= left;
            }

            left <<= 1;
            if (left > 0xFF)
            {
                left ^= 0x11D;
            }

            right >>= 1;
        }

        return product;
    }
}
