namespace AstroNano.Instruments;

/// <summary>
/// The display's own letters: capitals six rows high and five columns wide on a pitch of six, one
/// byte a column, bit 0 on top and free so that lines on neighbouring pages stay apart, bit 7 for
/// what hangs below the line. A second alphabet, three columns by five rows, labels the bars.
/// Both are drawn in tests/Instrument/Pictures, where they can be read; a test keeps them equal.
/// </summary>
/// <remarks>
/// In the code, not in arrays, which the device would copy to its memory.
/// </remarks>
internal static class Font
{
    /// <summary>Columns of a letter; one dark column follows it.</summary>
    public const int Columns = 5;

    /// <summary>Columns of a small letter; one dark column follows it.</summary>
    public const int TinyColumns = 3;

    /// <summary>A letter, its first column in the lowest byte; an unknown one is a '?'.</summary>
    public static long Letter(char character)
    {
        switch (character)
        {
            case ' ': return 0x0000000000;
            case '!': return 0x00005E0000;
            case '"': return 0x0006000600;
            case '#': return 0x247E247E24;
            case '$': return 0x0434762C28;
            case '%': return 0x3234081626;
            case '&': return 0x5020544A34;
            case '\'': return 0x0000060000;
            case '(': return 0x00423C0000;
            case ')': return 0x00003C4200;
            case '*': return 0x14081C0814;
            case '+': return 0x10107C1010;
            case ',': return 0x0000608000;
            case '-': return 0x0010101000;
            case '.': return 0x0000400000;
            case '/': return 0x0204081020;
            case '0': return 0x3C425A423C;
            case '1': return 0x00407E4400;
            case '2': return 0x444A4A5262;
            case '3': return 0x344A4A4A42;
            case '4': return 0x207E242830;
            case '5': return 0x324A4A4A4E;
            case '6': return 0x304A4A4A3C;
            case '7': return 0x060A720202;
            case '8': return 0x344A4A4A34;
            case '9': return 0x3C5252520C;
            case ':': return 0x0000140000;
            case ';': return 0x0000344000;
            case '<': return 0x0022140800;
            case '=': return 0x0028282800;
            case '>': return 0x0008142200;
            case '@': return 0x3C6A7A423C;
            case 'A': return 0x7C1212127C;
            case 'B': return 0x344A4A4A7E;
            case 'C': return 0x424242423C;
            case 'D': return 0x3C4242427E;
            case 'E': return 0x424A4A4A7E;
            case 'F': return 0x020A0A0A7E;
            case 'G': return 0x7A4A42423C;
            case 'H': return 0x7E0808087E;
            case 'I': return 0x00427E4200;
            case 'J': return 0x3E40404020;
            case 'K': return 0x621408087E;
            case 'L': return 0x404040407E;
            case 'M': return 0x7E0418047E;
            case 'N': return 0x7E1008047E;
            case 'O': return 0x3C4242423C;
            case 'P': return 0x0C1212127E;
            case 'Q': return 0x5C2252423C;
            case 'R': return 0x4C3212127E;
            case 'S': return 0x324A4A4A44;
            case 'T': return 0x02027E0202;
            case 'U': return 0x3E4040403E;
            case 'V': return 0x0E3040300E;
            case 'W': return 0x7E2018207E;
            case 'X': return 0x4224182442;
            case 'Y': return 0x0608700806;
            case 'Z': return 0x42464A5262;
            case '[': return 0x0042427E00;
            case '\\': return 0x2010080402;
            case ']': return 0x007E424200;
            case '^': return 0x0004020400;
            case '_': return 0x8080808080;
            case '`': return 0x0000040200;
            case 'a': return 0x7828484830;
            case 'b': return 0x304848487E;
            case 'c': return 0x4848484830;
            case 'd': return 0x7E48484830;
            case 'e': return 0x5058585830;
            case 'f': return 0x000A0A7C08;
            case 'g': return 0x78A8A8A890;
            case 'h': return 0x700808087E;
            case 'i': return 0x00407A4800;
            case 'j': return 0x7A88808040;
            case 'k': return 0x402810107E;
            case 'l': return 0x00407E4200;
            case 'm': return 0x7008300878;
            case 'n': return 0x7008080878;
            case 'o': return 0x3048484830;
            case 'p': return 0x10282828F8;
            case 'q': return 0xF828282810;
            case 'r': return 0x0008081078;
            case 's': return 0x2868685850;
            case 't': return 0x0048483E08;
            case 'u': return 0x7820404038;
            case 'v': return 0x1820402018;
            case 'w': return 0x3840304038;
            case 'x': return 0x4830303048;
            case 'y': return 0x78A0A0A098;
            case 'z': return 0x4858786848;
            case '{': return 0x00423C0800;
            case '|': return 0x00007E0000;
            case '}': return 0x00083C4200;
            case '~': return 0x0810180810;
            case 'α': return 0x4830484830;
            case 'η': return 0xF008081078;
            case 'κ': return 0x4028101078;
            case 'ξ': return 0x00CA4A4A34;
            case 'σ': return 0x3848484830;
            case 'τ': return 0x4848380808;
            case 'φ': return 0x3048FE4830;
            case '←': return 0x10107C3810;
            case '→': return 0x10387C1010;
            case '×': return 0x8850205088;
            case '°': return 0x0000060600;
            case 'β': return 0x00344A4AFC;
            case 'λ': return 0x00601C3240;
            default: return 0x040A520204; // ?
        }
    }

    /// <summary>
    /// A small letter in bits 0 to 4 of a byte a column, the first in the lowest: A to Z, 0 to 9,
    /// - . / +; all else is dark.
    /// </summary>
    public static int TinyLetter(char character)
    {
        switch (character >= 'a' && character <= 'z' ? character - 'a' + 'A' : character)
        {
            case 'A': return 0x1E051E;
            case 'B': return 0x0A151F;
            case 'C': return 0x11110E;
            case 'D': return 0x0E111F;
            case 'E': return 0x11151F;
            case 'F': return 0x01051F;
            case 'G': return 0x1D110E;
            case 'H': return 0x1F041F;
            case 'I': return 0x111F11;
            case 'J': return 0x0F1008;
            case 'K': return 0x1B041F;
            case 'L': return 0x10101F;
            case 'M': return 0x1F061F;
            case 'N': return 0x1E011F;
            case 'O': return 0x0E110E;
            case 'P': return 0x02051F;
            case 'Q': return 0x16190E;
            case 'R': return 0x1A051F;
            case 'S': return 0x091512;
            case 'T': return 0x011F01;
            case 'U': return 0x1F101F;
            case 'V': return 0x0F100F;
            case 'W': return 0x1F0C1F;
            case 'X': return 0x1B041B;
            case 'Y': return 0x031C03;
            case 'Z': return 0x131519;
            case '0': return 0x1F111F;
            case '1': return 0x101F12;
            case '2': return 0x121519;
            case '3': return 0x0A1515;
            case '4': return 0x1F0407;
            case '5': return 0x091517;
            case '6': return 0x1D151E;
            case '7': return 0x031D01;
            case '8': return 0x1F151F;
            case '9': return 0x0F1517;
            case '-': return 0x040404;
            case '.': return 0x001000;
            case '/': return 0x030418;
            case '+': return 0x040E04;
            default: return 0;
        }
    }
}
