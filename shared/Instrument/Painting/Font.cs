namespace AstroNano.Instruments;

/// <summary>
/// The display's own letters: capitals six rows high and five columns wide on a pitch of six, one
/// byte a column, bit 0 on top and free so that lines on neighbouring pages stay apart, bit 7 for
/// what hangs below the line. A second alphabet, three columns by five rows, labels the bars.
/// Both are drawn in tests/Instrument/Pictures, where they can be read; a test keeps them equal.
/// </summary>
/// <remarks>
/// In the code, not in arrays, which the device would copy to its memory; and by expressions, as
/// there each <c>return</c> with a value makes room for one more in every call.
/// </remarks>
internal static class Font
{
    /// <summary>Columns of a letter; one dark column follows it.</summary>
    public const int Columns = 5;

    /// <summary>Columns of a small letter; one dark column follows it.</summary>
    public const int TinyColumns = 3;

    /// <summary>A letter, its first column in the lowest byte; an unknown one is a '?'.</summary>
    public static long Letter(char character) => character switch
    {
        ' ' => 0x0000000000,
        '!' => 0x00005E0000,
        '"' => 0x0006000600,
        '#' => 0x247E247E24,
        '$' => 0x0434762C28,
        '%' => 0x3234081626,
        '&' => 0x5020544A34,
        '\'' => 0x0000060000,
        '(' => 0x00423C0000,
        ')' => 0x00003C4200,
        '*' => 0x14081C0814,
        '+' => 0x10107C1010,
        ',' => 0x0000608000,
        '-' => 0x0010101000,
        '.' => 0x0000400000,
        '/' => 0x0204081020,
        '0' => 0x3C425A423C,
        '1' => 0x00407E4400,
        '2' => 0x444A4A5262,
        '3' => 0x344A4A4A42,
        '4' => 0x207E242830,
        '5' => 0x324A4A4A4E,
        '6' => 0x304A4A4A3C,
        '7' => 0x060A720202,
        '8' => 0x344A4A4A34,
        '9' => 0x3C5252520C,
        ':' => 0x0000140000,
        ';' => 0x0000344000,
        '<' => 0x0022140800,
        '=' => 0x0028282800,
        '>' => 0x0008142200,
        '@' => 0x3C6A7A423C,
        'A' => 0x7C1212127C,
        'B' => 0x344A4A4A7E,
        'C' => 0x424242423C,
        'D' => 0x3C4242427E,
        'E' => 0x424A4A4A7E,
        'F' => 0x020A0A0A7E,
        'G' => 0x7A4A42423C,
        'H' => 0x7E0808087E,
        'I' => 0x00427E4200,
        'J' => 0x3E40404020,
        'K' => 0x621408087E,
        'L' => 0x404040407E,
        'M' => 0x7E0418047E,
        'N' => 0x7E1008047E,
        'O' => 0x3C4242423C,
        'P' => 0x0C1212127E,
        'Q' => 0x5C2252423C,
        'R' => 0x4C3212127E,
        'S' => 0x324A4A4A44,
        'T' => 0x02027E0202,
        'U' => 0x3E4040403E,
        'V' => 0x0E3040300E,
        'W' => 0x7E2018207E,
        'X' => 0x4224182442,
        'Y' => 0x0608700806,
        'Z' => 0x42464A5262,
        '[' => 0x0042427E00,
        '\\' => 0x2010080402,
        ']' => 0x007E424200,
        '^' => 0x0004020400,
        '_' => 0x8080808080,
        '`' => 0x0000040200,
        'a' => 0x7828484830,
        'b' => 0x304848487E,
        'c' => 0x4848484830,
        'd' => 0x7E48484830,
        'e' => 0x5058585830,
        'f' => 0x000A0A7C08,
        'g' => 0x78A8A8A890,
        'h' => 0x700808087E,
        'i' => 0x00407A4800,
        'j' => 0x7A88808040,
        'k' => 0x402810107E,
        'l' => 0x00407E4200,
        'm' => 0x7008300878,
        'n' => 0x7008080878,
        'o' => 0x3048484830,
        'p' => 0x10282828F8,
        'q' => 0xF828282810,
        'r' => 0x0008081078,
        's' => 0x2868685850,
        't' => 0x0048483E08,
        'u' => 0x7820404038,
        'v' => 0x1820402018,
        'w' => 0x3840304038,
        'x' => 0x4830303048,
        'y' => 0x78A0A0A098,
        'z' => 0x4858786848,
        '{' => 0x00423C0800,
        '|' => 0x00007E0000,
        '}' => 0x00083C4200,
        '~' => 0x0810180810,
        'α' => 0x4830484830,
        'η' => 0xF008081078,
        'κ' => 0x4028101078,
        'ξ' => 0x00CA4A4A34,
        'σ' => 0x3848484830,
        'τ' => 0x4848380808,
        'φ' => 0x3048FE4830,
        '←' => 0x10107C3810,
        '→' => 0x10387C1010,
        '×' => 0x8850205088,
        '°' => 0x0000060600,
        'β' => 0x00344A4AFC,
        'λ' => 0x00601C3240,
        _ => 0x040A520204, // ?
    };

    /// <summary>
    /// A small letter in bits 0 to 4 of a byte a column, the first in the lowest: A to Z, 0 to 9,
    /// - . / +; all else is dark.
    /// </summary>
    public static int TinyLetter(char character)
    {
        bool isSmall = character >= 'a' && character <= 'z';
        return (isSmall ? character - 'a' + 'A' : character) switch
        {
            'A' => 0x1E051E,
            'B' => 0x0A151F,
            'C' => 0x11110E,
            'D' => 0x0E111F,
            'E' => 0x11151F,
            'F' => 0x01051F,
            'G' => 0x1D110E,
            'H' => 0x1F041F,
            'I' => 0x111F11,
            'J' => 0x0F1008,
            'K' => 0x1B041F,
            'L' => 0x10101F,
            'M' => 0x1F061F,
            'N' => 0x1E011F,
            'O' => 0x0E110E,
            'P' => 0x02051F,
            'Q' => 0x16190E,
            'R' => 0x1A051F,
            'S' => 0x091512,
            'T' => 0x011F01,
            'U' => 0x1F101F,
            'V' => 0x0F100F,
            'W' => 0x1F0C1F,
            'X' => 0x1B041B,
            'Y' => 0x031C03,
            'Z' => 0x131519,
            '0' => 0x1F111F,
            '1' => 0x101F12,
            '2' => 0x121519,
            '3' => 0x0A1515,
            '4' => 0x1F0407,
            '5' => 0x091517,
            '6' => 0x1D151E,
            '7' => 0x031D01,
            '8' => 0x1F151F,
            '9' => 0x0F1517,
            '-' => 0x040404,
            '.' => 0x001000,
            '/' => 0x030418,
            '+' => 0x040E04,
            _ => 0,
        };
    }
}
