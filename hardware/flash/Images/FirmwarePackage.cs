using System.IO.Compression;

namespace AstroNano.Flash.Images;

/// <summary>
/// What nanoFramework publishes for a target: a boot loader, a partition table for each size of
/// flash, and its interpreter nanoCLR; a .zip file, or a folder with its content.
/// </summary>
public sealed record FirmwarePackage(EspImage Bootloader, byte[] Table, EspImage Interpreter)
{
    public const string BootloaderFile = "bootloader.bin";
    public const string InterpreterFile = "nanoCLR.bin";

    /// <summary>
    /// The package for a board: this file or folder, or in this folder the one that firmware.json
    /// names for the board.
    /// </summary>
    public static FirmwarePackage Read(string path, FlashBoard board)
    {
        string pinned = Path.Combine(path, FirmwarePin.Of(board.Target).File);
        if (File.Exists(pinned))
        {
            path = pinned;
        }

        if (!Path.Exists(path))
        {
            throw new Failure($"There is no firmware package {path}.");
        }

        byte[] Read(string name) =>
            File.Exists(path) ? FromZip(path, name) : FromFolder(path, name);
        return new FirmwarePackage(
            EspImage.Parse(BootloaderFile, Read(BootloaderFile)),
            Read($"partitions_{board.FlashMegabytes}mb.bin"),
            EspImage.Parse(InterpreterFile, Read(InterpreterFile)));
    }

    private static byte[] FromFolder(string folder, string name)
    {
        string file = Path.Combine(folder, name);
        return File.Exists(file) ? File.ReadAllBytes(file) : throw Missing(folder, name);
    }

    private static byte[] FromZip(string file, string name)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(file);
            ZipArchiveEntry entry = zip.GetEntry(name) ?? throw Missing(file, name);
            using Stream stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new Failure($"{file} is not a .zip file, or it is damaged.");
        }
    }

    private static Failure Missing(string package, string name) =>
        new($"The firmware package {package} has no {name}.");
}
