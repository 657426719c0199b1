using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace AstroNano.Flash;

/// <summary>
/// What esp-web-tools needs to install a board from the browser: boot loader, partition table,
/// interpreter and our image, each with its place in flash.
/// </summary>
public static class WebManifest
{
    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>
    /// Writes manifest.json and copies the parts beside it; the firmware's folder holds
    /// bootloader.bin, a table of partitions and nanoCLR.bin as nanoFramework ships them.
    /// </summary>
    public static void Write(
        FlashBoard board, string version, string firmware, string image, string folder)
    {
        byte[] table = Bytes(firmware, $"partitions_{board.FlashMegabytes}mb.bin");
        PartitionTable partitions = PartitionTable.Parse(table);
        byte[] application = File.Exists(image)
            ? File.ReadAllBytes(image)
            : throw new FlashFailure($"There is no image {image}.");
        byte[] interpreter = Bytes(firmware, "nanoCLR.bin");
        byte[] bootloader = Bytes(firmware, "bootloader.bin");
        Fits("nanoCLR.bin", interpreter.Length, partitions.Factory);
        Fits(Path.GetFileName(image), application.Length, partitions.Deployment);
        if (application.Length % 4 != 0)
        {
            throw new FlashFailure($"{Path.GetFileName(image)} has {application.Length} bytes, no "
                + "multiple of four: it is no deployment image of nanoFramework.");
        }

        (string Name, byte[] Content, uint Offset)[] parts =
        [
            ("bootloader.bin", bootloader, board.Bootloader),
            ("partitions.bin", table, PartitionTable.Offset),
            ("nanoCLR.bin", interpreter, partitions.Factory.Offset),
            ("AstroNano.bin", application, partitions.Deployment.Offset),
        ];
        Directory.CreateDirectory(folder);
        List<object> entries = [];
        foreach ((string name, byte[] content, uint offset) in parts)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
            entries.Add(new { path = name, offset });
        }

        var manifest = new
        {
            name = $"AstroNano on {board.Name}",
            version,
            new_install_prompt_erase = true,
            builds = new[] { new { chipFamily = board.Family, parts = entries } },
        };
        File.WriteAllText(
            Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(manifest, Pretty)
                + "\n");
    }

    private static void Fits(string name, int size, Partition partition)
    {
        if (size > partition.Size)
        {
            throw new FlashFailure(
                $"{name} has {size:N0} bytes; the partition {partition.Name} holds "
                + $"{partition.Size:N0}.");
        }
    }

    private static byte[] Bytes(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new FlashFailure($"The firmware in {folder} has no {name}.");
    }
}
