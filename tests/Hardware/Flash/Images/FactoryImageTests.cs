using System.IO.Compression;

namespace AstroNano.Hardware.Tests.Flash.Images;

/// <summary>One file holds all that a board needs; parts that do not match are refused.</summary>
public sealed class FactoryImageTests : IDisposable
{
    private Workshop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void An_image_has_every_part_at_its_place_and_erased_flash_between()
    {
        byte[] bytes = _shop.Build().Bytes;
        byte[] bootloader = Made.Bootloader(_shop.Chip);
        byte[] clr = Made.NanoClr(_shop.Chip, Workshop.Natives);
        byte[] deployment = Deployment.Read(_shop.Deployment).Bytes;
        byte[] expected = new byte[0x3A0000];
        Array.Fill(expected, (byte)0xFF);
        bootloader.CopyTo(expected, 0x1000);
        Made.Table(Made.FourMegabytes).CopyTo(expected, 0x8000);
        clr.CopyTo(expected, 0x10000);
        deployment.CopyTo(expected, 0x1E0000);
        Assert.True(expected.AsSpan().SequenceEqual(bytes));
    }

    [Fact]
    public void An_image_for_a_chip_that_boots_from_0_gets_flash_size_and_hash()
    {
        Use("esp32-s3-devkitc-1");
        FactoryImage image = _shop.Build();
        byte[] bootloader = Made.Bootloader(_shop.Chip);
        bootloader[3] = 0x3F;
        SHA256.HashData(bootloader.AsSpan(..^32), bootloader.AsSpan(^32..));
        Assert.True(image.Bytes.AsSpan().StartsWith(bootloader));
        Assert.Equal(8, image.Bootloader.FlashMegabytes);
        Assert.Equal(0x490000, image.Bytes.Length);
    }

    [Fact]
    public void A_boot_loader_without_hash_is_only_patched()
    {
        Use("esp32-s3-devkitc-1");
        _shop.Put("bootloader.bin", Made.Bootloader(_shop.Chip, hash: false));
        byte[] expected = Made.Bootloader(_shop.Chip, hash: false);
        expected[3] = 0x3F;
        Assert.True(_shop.Build().Bytes.AsSpan().StartsWith(expected));
    }

    [Fact]
    public void An_image_ends_before_the_settings() => Assert.InRange(
        (uint)_shop.Build().Bytes.Length, 1u, Made.FourMegabytes[4].Offset);

    [Fact]
    public void A_package_may_be_a_zip_file_under_its_pinned_name()
    {
        byte[] expected = _shop.Build().Bytes;
        string folder = Path.Combine(_shop.Folder, "downloads");
        Directory.CreateDirectory(folder);
        string zip = Path.Combine(folder, FirmwarePin.Of(_shop.Board.Target).File);
        ZipFile.CreateFromDirectory(_shop.Firmware, zip);
        Deployment deployment = Deployment.Read(_shop.Deployment);
        foreach (string path in new[] { zip, folder })
        {
            Assert.Equal(expected, FactoryImage.Build(
                _shop.Board, FirmwarePackage.Read(path, _shop.Board), deployment).Bytes);
        }

        File.WriteAllText(zip, "Not found");
        Workshop.Refuses($"{zip} is not a .zip file, or it is damaged.",
            () => FirmwarePackage.Read(zip, _shop.Board));
    }

    [Fact]
    public void A_missing_package_or_file_of_it_is_named()
    {
        File.Delete(Path.Combine(_shop.Firmware, "nanoCLR.bin"));
        _shop.Refuses($"The firmware package {_shop.Firmware} has no nanoCLR.bin.");
        Directory.Delete(_shop.Firmware, recursive: true);
        _shop.Refuses($"There is no firmware package {_shop.Firmware}.");
    }

    [Fact]
    public void A_deployment_that_does_not_fit_is_refused()
    {
        Partition[] small = [.. Made.FourMegabytes];
        small[3] = small[3] with { Size = 64 };
        _shop.Put("partitions_4mb.bin", Made.Table(small));
        int size = Deployment.Read(_shop.Deployment).Bytes.Length;
        _shop.Refuses($"The deployment has {size} bytes; there is room for 64.");
    }

    [Fact]
    public void An_interpreter_that_does_not_fit_is_refused()
    {
        Partition[] small = [.. Made.FourMegabytes];
        small[2] = small[2] with { Size = 4096 };
        _shop.Put("partitions_4mb.bin", Made.Table(small));
        int size = Made.NanoClr(0, Workshop.Natives).Length;
        _shop.Refuses($"nanoCLR has {size:N0} bytes; there is room for 4,096.");
    }

    [Fact]
    public void A_table_for_more_flash_is_refused()
    {
        _shop.Put("partitions_4mb.bin", Made.Table(Made.EightMegabytes));
        _shop.Refuses("The partition table ends at 0x690000; it is not for 4 MB of flash.");
    }

    [Fact]
    public void A_table_for_less_flash_is_refused()
    {
        Use("esp32-s3-devkitc-1");
        _shop.Put("partitions_8mb.bin", Made.Table(Made.FourMegabytes));
        _shop.Refuses("The partition table ends at 0x400000; it is not for 8 MB of flash.");
    }

    [Fact]
    public void A_table_with_settings_where_the_image_would_erase_them_is_refused()
    {
        Partition[] moved = [.. Made.FourMegabytes];
        moved[4] = moved[4] with { Offset = 0x1D0000, Size = 0x10000 };
        moved[2] = moved[2] with { Size = 0x1C0000 };
        moved[3] = moved[3] with { Size = 0x220000 };
        _shop.Put("partitions_4mb.bin", Made.Table(moved));
        _shop.Refuses(
            "The settings partition is not behind the deployment: the image would erase it.");
    }

    [Theory]
    [InlineData("bootloader.bin", "boot loader")]
    [InlineData("nanoCLR.bin", "nanoCLR")]
    public void A_package_for_another_chip_is_refused(string file, string part)
    {
        _shop.Put(file, file == "nanoCLR.bin"
            ? Made.NanoClr(5, Workshop.Natives)
            : Made.Bootloader(5));
        _shop.Refuses($"The {part} is for an ESP32-C3; the ESP32 DevKit has an ESP32.");
    }

    [Fact]
    public void A_library_for_other_native_code_is_refused()
    {
        (string, string)[] core = [("mscorlib", "1.17.11.0")];
        _shop.Deploy("System.Device.Adc",
            Made.Assembly("System.Device.Adc", "1.1.24.0", 0x12345678, core));
        _shop.Refuses("System.Device.Adc 1.1.24.0 needs native code with checksum 0x12345678; "
            + "nanoCLR 1.17.0.285 has version 100.0.0.0 with 0xE5B80F0B.");
    }

    [Fact]
    public void A_library_whose_native_code_is_missing_is_refused()
    {
        _shop.Put("nanoCLR.bin", Made.NanoClr(_shop.Chip, Workshop.Natives[..2]));
        _shop.Refuses("System.Device.Adc 1.1.24.0 needs native code with checksum 0xE5B80F0B; "
            + "nanoCLR 1.17.0.285 has none for it.");
    }

    [Fact]
    public void An_application_for_another_board_is_refused()
    {
        _shop.Deploy("AstroNano.Firmware", Made.Assembly("AstroNano.Firmware", "0.1.0.0", 0,
            [("mscorlib", "1.17.11.0"), ("System.Device.Adc", "1.1.24.0")],
            "AstroNano 0.1.0 on heltec-wifi-kit-32-v2: "));
        _shop.Refuses("The deployment was built for heltec-wifi-kit-32-v2, not for esp32-devkit.");
    }

    [Fact]
    public void A_foreign_interpreter_is_refused()
    {
        _shop.Put("nanoCLR.bin", Made.Bootloader(_shop.Chip));
        _shop.Refuses("nanoCLR.bin has no table of native assemblies: is it nanoFramework's?");
    }

    [Fact]
    public void Damaged_parts_and_parts_that_are_not_images_are_refused()
    {
        byte[] good = Made.Bootloader(_shop.Chip);
        _shop.Put("bootloader.bin", [.. "<html>not found</html>"u8, .. new byte[99]]);
        _shop.Refuses("bootloader.bin is not an ESP32 image (its first byte is not E9).");
        _shop.Put("bootloader.bin", good[..3000]);
        _shop.Refuses("bootloader.bin is truncated: it ends after 3,000 bytes.");
        byte[] damaged = [.. good];
        damaged[100] ^= 1;
        _shop.Put("bootloader.bin", damaged);
        _shop.Refuses("bootloader.bin is damaged (checksum mismatch).");
        damaged = [.. good];
        damaged[^1] ^= 1;
        _shop.Put("bootloader.bin", damaged);
        _shop.Refuses("bootloader.bin is damaged (SHA-256 mismatch).");
    }

    private void Use(string board)
    {
        _shop.Dispose();
        _shop = new Workshop(board);
    }
}
