namespace AstroNano.Breaking.Fuzzing;

/// <summary>Changes text as text goes wrong: numbers, letters, lines, lengths.</summary>
internal static class TextMutator
{
    private const int Longest = 70_000;

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "2", "15", "31", "32", "63", "64", "65", "255", "256", "1023", "1024",
        "1025", "65535", "99999", "100000", "100001", "2147483647", "2147483648", "-2147483648",
        "4294967296", "9223372036854775807", "9223372036854775808", "0.5", "16.5", "1e-30",
        "1e-45", "3.4e38", "1e39", "1e999", "-1e999", "NaN", "nan", "Infinity", "-Infinity", "∞",
        "0x10", "1,5", "٣", "１", "+1", " 1", "1_000", new string('9', 400), "",
    ];

    private static readonly string[] Letters =
    [
        "\0", "\n", "\r", "\r\n", "\u2028", "\u0085", "\f", "\t", " ", "\uFEFF", "\uD800", "\uDC00",
        "é", "Ω", "☠", "😀", "\u202E", ":", "=", "#", "&", ",", ".", ";", "-", "+", "%", "'", "\"",
        "\\", "/", "<", ">", "0", "9", "A", "f", "z", "--", "..",
    ];

    /// <summary>One change; the other text is for what is put in.</summary>
    public static string Change(string text, string other, Dice dice) => dice.Below(12) switch
    {
        0 or 1 or 2 => ChangeNumber(text, dice),
        3 or 4 => Put(text, dice.Below(text.Length + 1), dice.Below(2), dice.Of(Letters)),
        5 => Put(text, dice.Below(text.Length + 1), dice.Below(9), ""),
        6 => Slice(text, dice) + Slice(other, dice),
        7 or 8 => ChangeLines(text, other, dice),
        9 => Put(text, dice.Below(text.Length + 1), dice.Below(4), Slice(other, dice)),
        10 => text[..dice.Below(text.Length + 1)],
        _ => dice.Below(40) switch
        {
            0 => "",
            1 => Long(text, dice),
            _ => ChangeNumber(text, dice),
        },
    };

    /// <summary>Puts something in the place of some letters.</summary>
    public static string Put(string text, int place, int letters, string what) =>
        string.Concat(text.AsSpan(0, place), what,
            text.AsSpan(Math.Min(text.Length, place + letters)));

    private static string Slice(string text, Dice dice)
    {
        int start = dice.Below(text.Length + 1);
        return text.Substring(start, Math.Min(text.Length - start, dice.Below(40)));
    }

    private static string ChangeNumber(string text, Dice dice)
    {
        int place = dice.Below(text.Length + 1);
        while (place < text.Length && !char.IsAsciiDigit(text[place]))
        {
            place++;
        }

        int end = place;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (dice.OneIn(2) && end > place)
        {
            return Put(text, place + dice.Below(end - place), 1, $"{dice.Below(10)}");
        }

        string number = dice.OneIn(2) ? dice.Of(Numbers) : $"{dice.Below(1 << dice.Below(20))}";
        return Put(text, place, end - place, number);
    }

    private static string ChangeLines(string text, string other, Dice dice)
    {
        List<string> lines = [.. text.Split('\n')];
        int place = dice.Below(lines.Count);
        string line = lines[place];
        switch (dice.Below(4))
        {
            case 0:
                lines.RemoveAt(place);
                break;
            case 1:
                lines.Insert(dice.Below(lines.Count), line);
                break;
            case 2:
                lines.Insert(place, dice.Of(other.Split('\n')));
                break;
            default:
                lines.RemoveAt(place);
                lines.Insert(dice.Below(lines.Count + 1), line);
                break;
        }

        return string.Join('\n', lines);
    }

    // A line again and again, or one letter.
    private static string Long(string text, Dice dice)
    {
        string[] lines = text.Split('\n');
        string piece = dice.OneIn(3) ? dice.Of(Letters) : dice.Of(lines) + "\n";
        string many = string.Concat(Enumerable.Repeat(piece, dice.Below(Longest / piece.Length)));
        return dice.OneIn(2) ? many : text + "\n" + many;
    }
}
