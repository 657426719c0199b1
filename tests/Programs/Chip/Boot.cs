namespace AstroNano.Chips;

/// <summary>
/// What a start prints, at the rate it is printed at: ROM and boot loader as in ESP-IDF's
/// documentation and sources, depending on what is in the flash; nanoFramework's debugger packets.
/// </summary>
public static class Boot
{
    private const int TableAt = 0x8000;
    private const int EntrySize = 32;
    private const int Restarts = 3;
    private const uint Ping = 0;
    private const uint ProgramExit = 9;

    public static IEnumerable<(int Baud, byte[] Text)> Of(Chip chip, bool download)
    {
        ChipKind kind = chip.Kind;
        string start = $"{kind.RomBanner}rst:0x1 (POWERON_RESET),";
        if (download)
        {
            yield return Said($"{start}{kind.DownloadMode}\r\nwaiting for download\r\n");
            yield break;
        }

        start += $"{kind.FlashMode}\r\n";
        byte[] flash = chip.Flash.Content;
        if (flash[kind.Bootloader] != 0xE9)
        {
            uint word = BitConverter.ToUInt32(flash, kind.Bootloader);
            for (int i = 0; i < Restarts; i++)
            {
                yield return Said($"{start}invalid header: 0x{word:x8}\r\n");
            }

            yield break;
        }

        string load = "mode:DIO, clock div:2\r\nload:0x3fff0030,len:184\r\nentry 0x400805e4\r\n"
            + Log('I', "boot: ESP-IDF v5.4.2 2nd stage bootloader");
        if (Refusal(flash, 1 << (20 + (flash[kind.Bootloader + 3] >> 4))) is string refusal)
        {
            for (int i = 0; i < Restarts; i++)
            {
                yield return Said(start + load + Log('E', $"flash_parts: {refusal}")
                    + Log('E', "boot: Failed to verify partition table")
                    + Log('E', "boot: load partition table error!"));
            }

            yield break;
        }

        load += Log('I', "boot: End of partition table")
            + Log('I', "boot: Loaded app from partition at offset 0x10000")
            + Log('I', "boot: Disabling RNG early entropy source...")
            + Log('I', "main_task: Calling app_main()");
        for (int i = 0; chip.Panic is string panic && i < Restarts; i++)
        {
            foreach ((int, byte[]) part in Parts(start, load))
            {
                yield return part;
            }

            yield return (Chip.ClrBaud, Encoding.ASCII.GetBytes($"{panic}\r\n"));
        }

        foreach ((int, byte[]) part in Parts(start, load))
        {
            yield return part;
        }

        string greeting = chip.Greeting is string text ? $"{text}\r\n" : "";
        yield return (Chip.ClrBaud,
        [
            .. Packet(Ping), .. Encoding.ASCII.GetBytes(greeting),
            .. chip.Greeting is null ? Packet(ProgramExit) : [],
        ]);
    }

    // esp_partition_table_verify, as far as a table of its own is concerned.
    private static string? Refusal(byte[] flash, int size)
    {
        for (int entry = 0; ; entry++)
        {
            int at = TableAt + (entry * EntrySize);
            ushort mark = BitConverter.ToUInt16(flash, at);
            if (mark is 0xEBEB or 0xFFFF)
            {
                return null;
            }

            if (mark != 0x50AA)
            {
                return $"partition {entry} invalid magic number 0x{mark:x}";
            }

            uint offset = BitConverter.ToUInt32(flash, at + 4);
            uint length = BitConverter.ToUInt32(flash, at + 8);
            if (offset + length > size)
            {
                return $"partition {entry} invalid - offset 0x{offset:x} size 0x{length:x} "
                    + $"exceeds flash chip size 0x{size:x}";
            }
        }
    }

    private static string Log(char level, string text) =>
        $"\x1b[0;{(level == 'E' ? 31 : 32)}m{level} (58) {text}\x1b[0m\r\n";

    // What the ROM prints is over before a listener has changed its rate.
    private static IEnumerable<(int Baud, byte[] Text)> Parts(string start, string load) =>
        load.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Said(line + '\n')).Prepend(Said(start));

    private static (int Baud, byte[] Text) Said(string text) =>
        (Chip.BootBaud, Encoding.ASCII.GetBytes(text));

    // WP_Packet of nf-interpreter: mark, two checksums, command, sequence, flags, size of nothing.
    private static byte[] Packet(uint command)
    {
        byte[] packet = new byte[32];
        Encoding.ASCII.GetBytes("NFPKTV1").CopyTo(packet, 0);
        BitConverter.GetBytes(command).CopyTo(packet, 16);
        packet[24] = 0x01;
        packet[25] = 0x20;
        return packet;
    }
}
