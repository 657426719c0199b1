namespace AstroNano.Hardware.Tests.Flash.Images;

/// <summary>What is in an image can be read from it, and every damage is found.</summary>
public sealed class InspectTests : IDisposable
{
    private readonly Workshop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void An_image_tells_what_is_in_it()
    {
        string file = _shop.Write();
        Assert.Equal("AstroNano-esp32-devkit-0.1.0.bin", Path.GetFileName(file));
        var text = new StringWriter { NewLine = "\n" };
        FactoryImage image = FactoryImage.Read(file);
        Inspection.Print(image, text);
        Assert.Equal($"""
            AstroNano 0.1.0 for ESP32 DevKit (esp32-devkit)
            3,801,088 bytes, SHA-256 {image.Sha256}

            chip         ESP32, 4 MB of flash in the boot loader's header
            boot loader  0x001000      4,288 bytes, checksum and SHA-256 correct
            nanoCLR      0x010000     40,480 bytes, checksum and SHA-256 correct
                         version 1.17.0.285 of Jul 24 2026, ESP-IDF v5.5.4, 3 native assemblies
            deployment   0x1E0000        544 of 1,835,008 bytes

            partition    0x009000     24,576 bytes  nvs
            partition    0x00F000      4,096 bytes  phy_init
            partition    0x010000  1,900,544 bytes  factory
            partition    0x1E0000  1,835,008 bytes  deploy
            partition    0x3C0000    262,144 bytes  config  not written

            assembly     mscorlib 1.17.11.0  136 bytes  native 0x1549C856, as in nanoCLR
            assembly     System.Device.Adc 1.1.24.0  164 bytes  native 0xE5B80F0B, as in nanoCLR
            assembly     AstroNano.Firmware 0.1.0.0  244 bytes

            """.ReplaceLineEndings("\n"), text.ToString());
    }

    [Fact]
    public void The_command_ends_with_an_error_for_a_file_that_is_wrong()
    {
        string file = _shop.Write();
        Assert.Equal(0, Workshop.Run(["inspect", file]));
        Assert.NotEqual(0, Workshop.Run(["inspect", file + ".gone"]));
        Change(file, bytes => bytes[0x20000] ^= 1);
        Assert.NotEqual(0, Workshop.Run(["inspect", file]));
    }

    [Fact]
    public void An_image_under_the_name_of_another_board_or_version_is_refused()
    {
        string file = _shop.Write();
        foreach (string name in new[] { "heltec-wifi-kit-32-v2-0.1.0", "esp32-devkit-0.2.0", "x" })
        {
            string other = Path.Combine(_shop.Folder, $"AstroNano-{name}.bin");
            File.Copy(file, other);
            Reads(other, "{0} contains AstroNano 0.1.0 for esp32-devkit; its name must be "
                + "AstroNano-esp32-devkit-0.1.0.bin.");
            Assert.NotEqual(0, Workshop.Run(["inspect", other]));
        }

        foreach (string name in new[] { "AstroNano-esp32-devkit-0.1.0 (1).bin", "mine.bin" })
        {
            string copy = Path.Combine(_shop.Folder, name);
            File.Copy(file, copy);
            Assert.Equal(0, Workshop.Run(["inspect", copy]));
        }
    }

    [Fact]
    public void Damage_anywhere_is_found()
    {
        Refuses("The boot loader in {0} is damaged (checksum mismatch).",
            bytes => bytes[0x1100] ^= 1);
        Refuses("The partition table is damaged (MD5 mismatch).", bytes => bytes[0x8044] ^= 1);
        Refuses("nanoCLR in {0} is damaged (checksum mismatch).", bytes => bytes[0x10200] ^= 1);
        Refuses("The deployment in {0} is damaged (CRC mismatch).",
            bytes => bytes[0x1E0000 + ManagedAssembly.HeaderSize] ^= 1);
        Refuses("The deployment in {0} is damaged (CRC mismatch in its header).",
            bytes => bytes[0x1E0000 + 30] ^= 1);
        Refuses("The boot loader is for 8 MB of flash; the ESP32 DevKit has 4 MB.", bytes =>
            EspImage.Parse("", bytes.AsSpan(0x1000)).WithFlashSize(8).Bytes
                .CopyTo(bytes.AsSpan(0x1000)));
    }

    [Fact]
    public void Remains_of_an_earlier_deployment_are_found()
    {
        byte[] old = Made.Assembly("Old", "1.0.0.0");
        Refuses("{0} has bytes after its last assembly that nanoCLR could take for another.",
            bytes => old.CopyTo(bytes.AsSpan(0x1F0000)));
        Refuses("{0} has unexpected bytes at 0x1D0000.",
            bytes => bytes[0x1D0000] = 0);
    }

    [Fact]
    public void A_file_of_the_wrong_length_is_refused()
    {
        string file = _shop.Write();
        byte[] bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..^4096]);
        Reads(file, "{0} is truncated: it has 3,796,992 of 3,801,088 bytes.");
        File.WriteAllBytes(file, bytes[..0x8010]);
        Reads(file, "The partition table is truncated: it ends after 16 bytes.");
        File.WriteAllBytes(file, bytes[..0x1800]);
        Reads(file, "The boot loader in {0} is truncated: it ends after 2,048 bytes.");
        File.WriteAllBytes(file, [.. bytes, 0xFF]);
        Reads(file, "{0} is too long: it would overwrite the settings on the board.");
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        string file = Path.Combine(_shop.Folder, "photo.jpg");
        foreach (byte[] content in new[] { [], "JFIF"u8.ToArray(), new byte[0x9000] })
        {
            File.WriteAllBytes(file, content);
            Reads(file, "The boot loader in {0} is not an ESP32 image (its first byte is not "
                + "E9).");
        }
    }

    [Fact]
    public void An_image_for_an_unknown_board_is_refused() => Refuses(
        "board must be one of "
            + $"{string.Join(", ", FlashBoard.All.Select(board => board.Id))} (was esp32-devkat).",
        bytes =>
        {
            Span<byte> deployment = bytes.AsSpan(0x1E0000);
            int start = deployment.IndexOf("AstroNano.Firmware"u8);
            start = deployment[..start].LastIndexOf("NFMRK1"u8);
            int board = deployment[start..].IndexOf("devkit"u8);
            deployment[start + board + 4] = (byte)'a';
            byte[] assembly = deployment.Slice(start, 244).ToArray();
            Made.Seal(assembly);
            assembly.CopyTo(deployment[start..]);
        });

    private static void Reads(string file, string reason) => Workshop.Refuses(
        string.Format(reason, Path.GetFileName(file)), () => FactoryImage.Read(file));

    private static void Change(string file, Action<byte[]> change)
    {
        byte[] bytes = File.ReadAllBytes(file);
        change(bytes);
        File.WriteAllBytes(file, bytes);
    }

    private void Refuses(string reason, Action<byte[]> change)
    {
        string file = _shop.Write();
        Change(file, change);
        Reads(file, reason);
    }
}
