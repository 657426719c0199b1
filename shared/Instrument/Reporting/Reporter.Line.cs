using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A line: the mark, a kind, fields, its number and the checksum of all before it. It is put
/// together in one array, and only a complete one becomes a string.
/// </summary>
public sealed partial class Reporter
{
    private const int Longest = 80;
    private const int LastNumber = 9999;

    // What a text may take: the rest is the mark, the number and the checksum.
    private const int LongestText = 60;

    private readonly char[] _line = new char[Longest];
    private int _length;

    private void Begin(char kind)
    {
        _length = 0;
        Put('@');
        Put('A');
        Put('1');
        Put(' ');
        Put(kind);
    }

    private string End()
    {
        int number = _last[Number];
        _last[Number] = number < LastNumber ? number + 1 : 0;
        AddWhole(number);
        Put(' ');
        char[] line = _line;
        int length = _length, crc = Crc32.Start;
        for (int place = 0; place < length; place++)
        {
            crc = Crc32.Add(crc, line[place]);
        }

        AddDigits(~crc, 28);
        return new string(line, 0, _length);
    }

    private void Put(int letter)
    {
        _line[_length] = (char)letter;
        _length++;
    }

    private void AddWhole(int value)
    {
        int power = 1;
        while (value / power >= 10)
        {
            power *= 10;
        }

        Put(' ');
        for (; power > 0; power /= 10)
        {
            Put('0' + value / power % 10);
        }
    }

    private void AddBits(int bits)
    {
        Put(' ');
        AddDigits(bits, 28);
    }

    private void AddFloat(float value) => AddBits(FloatBits.Of(value));

    // Hexadecimal digits, the first of them from this bit on.
    private void AddDigits(int bits, int from)
    {
        char[] line = _line;
        int length = _length;
        for (int shift = from; shift >= 0; shift -= 4)
        {
            line[length] = Writer.HexadecimalDigit(bits >> shift);
            length++;
        }

        _length = length;
    }

    private void AddText(string text)
    {
        Put(' ');
        int length = text.Length < LongestText ? text.Length : LongestText;
        for (int place = 0; place < length; place++)
        {
            int letter = text[place];
            Put(letter >= ' ' && letter <= '~' ? letter : '?');
        }
    }
}
