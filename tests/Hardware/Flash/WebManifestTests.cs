using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AstroNano.Flash;

namespace AstroNano.Hardware.Tests.Flash;

public sealed class WebManifestTests : IDisposable
{
    // nanoFramework's tables of July 2026 and, for 2 MB, as one lies in nanoff itself.
    private static readonly Partition[] FourMegabytes =
    [
        new("nvs", 1, 2, 0x9000, 0x6000), new("phy_init", 1, 1, 0xF000, 0x1000),
        new("factory", 0, 0, 0x10000, 0x1D0000), new("deploy", 1, 0x84, 0x1E0000, 0x1C0000),
        new("config", 1, 0x83, 0x3C0000, 0x40000),
    ];

    private static readonly Partition[] TwoMegabytes =
    [
        new("nvs", 1, 2, 0x9000, 0x6000), new("phy_init", 1, 1, 0xF000, 0x1000),
        new("factory", 0, 0, 0x10000, 0x1B0000), new("deploy", 1, 0x84, 0x1C0000, 0x30000),
        new("config", 1, 0x82, 0x1F0000, 0x10000),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Our_tables_are_those_of_the_real_tool()
    {
        // The MD5 in the table of 2 MB that nanoff ships.
        byte[] table = Table(TwoMegabytes);
        Assert.Equal("9C0C01390ADD08DB328098F710985BD5",
            Convert.ToHexString(table.AsSpan(176, 16)));
    }

    [Fact]
    public void A_table_is_read_as_it_was_written()
    {
        PartitionTable table = PartitionTable.Parse(Table(FourMegabytes));
        Assert.Equal(FourMegabytes, table.Partitions);
        Assert.Equal(0x1E0000u, table.Deployment.Offset);
        Assert.Equal(0x10000u, table.Factory.Offset);
    }

    [Fact]
    public void A_damaged_table_is_refused()
    {
        byte[] table = Table(FourMegabytes);
        table[100] ^= 1;
        Refused(table, "MD5 does not fit");
        Refused(Table(FourMegabytes)[..64], "breaks off after 64 bytes");
        Refused(new byte[3072], "Byte 0 of the partition table is 00");
        Refused(Table([FourMegabytes[0], FourMegabytes[0]]), "nvs and nvs overlap");
    }

    [Theory]
    [InlineData("esp32-devkit", "ESP32", 0x1000, 4)]
    [InlineData("esp32-s3-devkitc-1", "ESP32-S3", 0, 8)]
    public void A_manifest_puts_each_part_where_its_table_says(
        string id, string family, int bootloader, int megabytes)
    {
        Firmware(megabytes, FourMegabytes);
        WebManifest.Write(FlashBoard.Of(id), "0.1.0", _folder, Image(64), Output);
        JsonNode manifest =
            JsonNode.Parse(File.ReadAllText(Path.Combine(Output, "manifest.json")))!;
        Assert.Equal("0.1.0", (string)manifest["version"]!);
        JsonNode build = manifest["builds"]!.AsArray().Single()!;
        Assert.Equal(family, (string)build["chipFamily"]!);
        (string, int)[] parts = [.. build["parts"]!.AsArray()
            .Select(part => ((string)part!["path"]!, (int)part["offset"]!))];
        Assert.Equal(
        [
            ("bootloader.bin", bootloader), ("partitions.bin", 0x8000),
            ("nanoCLR.bin", 0x10000), ("AstroNano.bin", 0x1E0000),
        ], parts);
        Assert.All(parts, part => Assert.True(File.Exists(Path.Combine(Output, part.Item1))));
    }

    [Fact]
    public void A_moved_deployment_moves_the_image()
    {
        Firmware(4, [.. FourMegabytes.Select(part => part.Name == "factory"
            ? part with { Size = 0x1A0000 }
            : part.Name == "deploy" ? part with { Offset = 0x1B0000 } : part)]);
        WebManifest.Write(FlashBoard.Of("esp32-devkit"), "0.1.0", _folder, Image(64), Output);
        Assert.Contains($"{0x1B0000}", File.ReadAllText(Path.Combine(Output, "manifest.json")));
    }

    [Fact]
    public void An_image_that_does_not_fit_is_refused()
    {
        Firmware(4, [.. FourMegabytes.Select(part => part.Name == "deploy"
            ? part with { Size = 0x10000 }
            : part)]);
        FlashFailure failure = Assert.Throws<FlashFailure>(() => WebManifest.Write(
            FlashBoard.Of("esp32-devkit"), "0.1.0", _folder, Image(0x10004), Output));
        Assert.Contains("the partition deploy holds 65,536", failure.Message);
    }

    [Fact]
    public void An_image_that_is_not_padded_is_refused()
    {
        Firmware(4, FourMegabytes);
        FlashFailure failure = Assert.Throws<FlashFailure>(() => WebManifest.Write(
            FlashBoard.Of("esp32-devkit"), "0.1.0", _folder, Image(63), Output));
        Assert.Contains("no multiple of four", failure.Message);
    }

    [Fact]
    public void A_firmware_without_its_table_is_refused()
    {
        FlashFailure failure = Assert.Throws<FlashFailure>(() => WebManifest.Write(
            FlashBoard.Of("esp32-devkit"), "0.1.0", _folder, Image(64), Output));
        Assert.Contains("has no partitions_4mb.bin", failure.Message);
    }

    private string Output => Path.Combine(_folder, "site");

    private string Image(int size)
    {
        string path = Path.Combine(_folder, "AstroNano.bin");
        File.WriteAllBytes(path, new byte[size]);
        return path;
    }

    private void Firmware(int megabytes, Partition[] partitions)
    {
        File.WriteAllBytes(Path.Combine(_folder, $"partitions_{megabytes}mb.bin"),
            Table(partitions));
        File.WriteAllBytes(Path.Combine(_folder, "nanoCLR.bin"), new byte[1024]);
        File.WriteAllBytes(Path.Combine(_folder, "bootloader.bin"), new byte[1024]);
    }

    private static void Refused(byte[] table, string reason) => Assert.Contains(
        reason, Assert.Throws<FlashFailure>(() => PartitionTable.Parse(table)).Message);

    private static byte[] Table(Partition[] partitions)
    {
        byte[] table = new byte[0xC00];
        table.AsSpan().Fill(0xFF);
        for (int i = 0; i < partitions.Length; i++)
        {
            Span<byte> entry = table.AsSpan(32 * i, 32);
            entry.Clear();
            entry[0] = 0xAA;
            entry[1] = 0x50;
            entry[2] = partitions[i].Type;
            entry[3] = partitions[i].Subtype;
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], partitions[i].Offset);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], partitions[i].Size);
            Encoding.ASCII.GetBytes(partitions[i].Name, entry[12..]);
        }

        Span<byte> end = table.AsSpan(32 * partitions.Length, 32);
        end[0] = 0xEB;
        end[1] = 0xEB;
        MD5.HashData(table.AsSpan(0, 32 * partitions.Length)).CopyTo(end[16..]);
        return table;
    }
}
