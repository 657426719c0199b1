namespace AstroNano.Flash.Images;

/// <summary>Prints what is in an image.</summary>
public static class Inspection
{
    public static void Print(FactoryImage image, TextWriter output)
    {
        Deployment deployment = image.Deployment;
        output.WriteLine(
            $"AstroNano {deployment.Version} for {image.Board.Name} ({image.Board.Id})");
        output.WriteLine($"{image.Bytes.Length:N0} bytes, SHA-256 {image.Sha256}");
        output.WriteLine();
        output.WriteLine($"chip         {image.Bootloader.Chip}, "
            + $"{image.Bootloader.FlashMegabytes} MB of flash in the boot loader's header");
        Print("boot loader", image.BootloaderOffset, image.Bootloader, output);
        Print("nanoCLR", image.Table.Factory.Offset, image.Interpreter, output);
        output.WriteLine($"             version {image.Interpreter.Version} of "
            + $"{image.Interpreter.BuildDate}, ESP-IDF {image.Interpreter.Framework}, "
            + $"{image.Natives.Count} native assemblies");
        output.WriteLine($"deployment   0x{image.Table.Deployment.Offset:X6}  "
            + $"{deployment.Bytes.Length,9:N0} of {image.Table.Deployment.Size:N0} bytes");
        output.WriteLine();
        foreach (Partition part in image.Table.Partitions.OrderBy(part => part.Offset))
        {
            string kept = part.Offset >= image.Bytes.Length ? "  not written" : "";
            output.WriteLine(
                $"partition    0x{part.Offset:X6}  {part.Size,9:N0} bytes  {part.Name}{kept}");
        }

        output.WriteLine();
        foreach (ManagedAssembly assembly in deployment.Assemblies)
        {
            string native = image.NativeOf(assembly) is null
                ? ""
                : $"  native 0x{assembly.NativeChecksum:X8}, as in nanoCLR";
            output.WriteLine($"assembly     {assembly.Name} {assembly.Version}  "
                + $"{assembly.Bytes.Length:N0} bytes{native}");
        }
    }

    private static void Print(string name, uint offset, EspImage image, TextWriter output) =>
        output.WriteLine($"{name,-11}  0x{offset:X6}  {image.Bytes.Length,9:N0} bytes, checksum "
            + (image.HasHash ? "and SHA-256 correct" : "correct, no SHA-256"));
}
