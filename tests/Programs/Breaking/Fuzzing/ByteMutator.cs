namespace AstroNano.Breaking.Fuzzing;

/// <summary>Changes bytes as files go wrong: bits, numbers, lengths, pieces.</summary>
internal static class ByteMutator
{
    private static readonly int[] Numbers =
    [
        0, 1, -1, 2, 3, 7, 8, 127, 128, 255, 256, 4095, 4096, 4097, 32767, 65535, 1_000_000,
        1_000_001, int.MaxValue, int.MinValue, 0x7F800000, 0x7FC00000, 0x00000001,
    ];

    // As BinaryReader reads the length of a text: -1, the smallest, the largest; then two marks.
    private static readonly string[] Pieces =
    [
        "\u00FF\u00FF\u00FF\u00FF\u000F", "\u0080\u0080\u0080\u0080\u0008",
        "\u00FF\u00FF\u00FF\u00FF\u0007", "ANTR", "END.",
    ];

    /// <summary>One change; the other bytes are for what is put in.</summary>
    public static string Change(string bytes, string other, Dice dice)
    {
        int place = dice.Below(bytes.Length + 1);
        return dice.Below(11) switch
        {
            0 or 1 => Set(bytes, place, 1, dice.Below(256)),
            2 => place == bytes.Length ? "" : Set(bytes, place, 1,
                bytes[place] ^ (1 << dice.Below(8))),
            3 => Set(bytes, place, 4, dice.Of(Numbers)),
            4 => Set(bytes, place, 2, dice.Of(Numbers)),
            5 => bytes[..place],
            6 => TextMutator.Put(bytes, place, dice.Below(9), ""),
            7 => TextMutator.Put(bytes, place, 0, other[..dice.Below(Math.Min(
                other.Length, 40) + 1)]),
            8 => TextMutator.Put(bytes, place, dice.Below(6), dice.Of(Pieces)),
            9 => bytes[..place] + other[Math.Min(place, other.Length)..],
            _ => TextMutator.Put(bytes, place, 0,
                string.Concat(Enumerable.Repeat((char)dice.Below(256), dice.Below(300)))),
        };
    }

    /// <summary>Sets the bytes of a number, the lowest first, as far as there is room.</summary>
    public static string Set(string bytes, int place, int count, int value)
    {
        char[] changed = bytes.ToCharArray();
        for (int i = 0; i < count && place + i < changed.Length; i++)
        {
            changed[place + i] = (char)(value >> (8 * i) & 0xFF);
        }

        return new string(changed);
    }
}
