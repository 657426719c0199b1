namespace AstroNano.Peripherals;

/// <summary>
/// What the eye sees of an OLED module. On the usual modules the panel is mounted so that the
/// picture stands upright with segments remapped (A1) and COM lines scanned in reverse (C8);
/// without one of them it is mirrored.
/// </summary>
public static class OledGlass
{
    /// <summary>Pixels across.</summary>
    public const int Width = 128;

    /// <summary>Pixels down.</summary>
    public const int Height = 64;

    /// <summary>
    /// Writes the picture into 1024 bytes in page order (byte <c>x + 128 * page</c>, bit = row in
    /// the page), the form in which the instrument paints.
    /// </summary>
    public static void Render(Ssd1306Chip chip, byte[] picture)
    {
        if (IsUsualSetup(chip))
        {
            Copy(chip, picture);
            return;
        }
        for (int page = 0; page < Height / 8; page++)
        {
            for (int x = 0; x < Width; x++)
            {
                int column = 0;
                for (int row = 0; row < 8; row++)
                {
                    if (IsLit(chip, x, (8 * page) + row))
                    {
                        column |= 1 << row;
                    }
                }
                picture[x + (Width * page)] = (byte)column;
            }
        }
    }

    /// <summary>Whether the pixel x from the left and y from the top is lit.</summary>
    public static bool IsLit(Ssd1306Chip chip, int x, int y)
    {
        if (!chip.IsOn || !chip.ChargePumpOn)
        {
            return false;
        }
        // COM lines run up the panel: the top row is the last one.
        int com = Height - 1 - y;
        int scanned = chip.ComScanReversed ? chip.MultiplexRatio - 1 - com : com;
        if (com >= chip.MultiplexRatio || scanned < 0)
        {
            return false;
        }

        if (chip.AllLit)
        {
            return true;
        }

        int row = (scanned + chip.StartLine + chip.DisplayOffset) % Height;
        int margin = (chip.Columns - Width) / 2;
        int segment = chip.Columns - 1 - margin - x;
        int bits = chip.Memory[segment + (chip.Columns * (row / 8))];
        return ((bits >> (row % 8)) & 1) != 0 != chip.Inverted;
    }

    /// <summary>True when a byte of memory is a byte of the picture, or its inverse.</summary>
    private static bool IsUsualSetup(Ssd1306Chip chip) =>
        chip.IsOn && chip.ChargePumpOn && !chip.AllLit && chip.ComScanReversed
        && chip.MultiplexRatio == Height && chip.StartLine == 0 && chip.DisplayOffset == 0;

    /// <summary>The same picture 30 times faster, for the frame rate of a browser.</summary>
    private static void Copy(Ssd1306Chip chip, byte[] picture)
    {
        int colour = chip.Inverted ? 0xFF : 0;
        int right = chip.Columns - 1 - ((chip.Columns - Width) / 2);
        ReadOnlySpan<byte> memory = chip.Memory;
        for (int page = 0; page < Height / 8; page++)
        {
            for (int x = 0; x < Width; x++)
            {
                picture[x + (Width * page)] =
                    (byte)(memory[right - x + (chip.Columns * page)] ^ colour);
            }
        }
    }
}
