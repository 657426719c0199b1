namespace AstroNano.Instruments;

/// <summary>
/// The CRC-32 of Ethernet and ZIP (polynomial 0x04C11DB7, reflected): it notices every single
/// error of up to 32 bits in a row. Half a byte at a time: a sixteenth of the usual table.
/// </summary>
public static class Crc32
{
    /// <summary>Before the first byte.</summary>
    public const int Start = -1;

    /// <summary>Takes a byte in; the check of all of them is the complement of the last.</summary>
    public static int Add(int crc, int value)
    {
        // Stored in an int, because the device's interpreter would go on treating it as unsigned.
        crc ^= value;
        crc = ((crc >> 4) & 0x0FFFFFFF) ^ Remainder(crc & 15);
        return ((crc >> 4) & 0x0FFFFFFF) ^ Remainder(crc & 15);
    }

    // In the code, not in an array, which the device would copy to its memory.
    private static int Remainder(int halfByte) => halfByte switch
    {
        1 => 0x1DB71064,
        2 => 0x3B6E20C8,
        3 => 0x26D930AC,
        4 => 0x76DC4190,
        5 => 0x6B6B51F4,
        6 => 0x4DB26158,
        7 => 0x5005713C,
        8 => unchecked((int)0xEDB88320),
        9 => unchecked((int)0xF00F9344),
        10 => unchecked((int)0xD6D6A3E8),
        11 => unchecked((int)0xCB61B38C),
        12 => unchecked((int)0x9B64C2B0),
        13 => unchecked((int)0x86D3D2D4),
        14 => unchecked((int)0xA00AE278),
        15 => unchecked((int)0xBDBDF21C),
        _ => 0,
    };
}
