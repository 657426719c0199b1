namespace AstroNano.Chips;

/// <summary>
/// What tells chips apart, from the targets of esptool: where the flash's bus has its registers,
/// how a chip names itself, what its ROM prints first.
/// </summary>
public sealed record ChipKind(
    string Name,
    int? SecurityInfoChip,
    int Bootloader,
    uint Spi,
    uint SpiCommandWord,
    uint SpiData,
    string RomBanner,
    string DownloadMode,
    string FlashMode,
    IReadOnlyDictionary<uint, uint> Registers)
{
    private const uint MagicRegister = 0x40001000;

    /// <summary>An S3 whose lowest bit this is starts in its loader whatever GPIO 0 says.</summary>
    public const uint ForcedLoader = 0x6000812C;

    // UART_CLKDIV for 115200 baud of a crystal of 40 MHz.
    private const uint ClockDivider = 347;

    /// <summary>It is known by a magic register; its ROM knows no GET_SECURITY_INFO.</summary>
    public static ChipKind Esp32 { get; } = new(
        "ESP32", null, 0x1000, 0x3FF42000, 0x24, 0x80,
        "ets Jul 29 2019 12:21:46\r\n\r\n",
        "boot:0x3 (DOWNLOAD_BOOT(UART0/UART1/SDIO_REI_REO_V2))",
        "boot:0x13 (SPI_FAST_FLASH_BOOT)",
        new Dictionary<uint, uint>
        {
            [MagicRegister] = 0x00F01D83,
            [0x3FF40014] = ClockDivider,
            // What the ROM measured of its crystal of 40 MHz, and of the clock it measured with.
            [0x3FF5F06C] = 800 << 7,
            [0x3FF5A010] = 128,
        });

    /// <summary>It names itself in GET_SECURITY_INFO.</summary>
    public static ChipKind Esp32S3 { get; } = new(
        "ESP32-S3", 9, 0, 0x60002000, 0x20, 0x58,
        "ESP-ROM:esp32s3-20210327\r\nBuild:Mar 27 2021\r\n",
        "boot:0x0 (DOWNLOAD(USB/UART0))",
        "boot:0x8 (SPI_FAST_FLASH_BOOT)",
        new Dictionary<uint, uint>
        {
            [MagicRegister] = 9,
            [0x60000014] = ClockDivider,
            [ForcedLoader] = 1,
        });

    /// <summary>Like the S3; esptool-js reads its divider where the ESP32 has it.</summary>
    public static ChipKind Esp32C3 { get; } = new(
        "ESP32-C3", 5, 0, 0x60002000, 0x20, 0x58,
        "ESP-ROM:esp32c3-api1-20210207\r\nBuild:Feb  7 2021\r\n",
        "boot:0x5 (DOWNLOAD(USB/UART0/1))",
        "boot:0xd (SPI_FAST_FLASH_BOOT)",
        new Dictionary<uint, uint>
        {
            [MagicRegister] = 0x1B31506F,
            [0x3FF40014] = ClockDivider,
            [0x60000014] = ClockDivider,
        });

    /// <summary>All chips that are modelled.</summary>
    public static IReadOnlyList<ChipKind> All { get; } = [Esp32, Esp32S3, Esp32C3];
}
