namespace AstroNano.Flash.Images;

/// <summary>
/// All that a board needs in one file to be written at offset 0: boot loader, partition table,
/// nanoCLR and deployment, each at its place. It ends where the deployment area ends. nanoCLR
/// searches that whole area for assemblies at every start, so the rest of it is erased (FF), or an
/// assembly of an earlier, longer deployment could come back. The settings lie behind it and stay.
/// </summary>
public sealed class FactoryImage
{
    private const byte Erased = 0xFF;
    private const string FilePrefix = "AstroNano-";

    private FactoryImage(string name, byte[] bytes)
    {
        Bytes = bytes;
        BootloaderOffset = FlashBoard.All.Select(board => board.Bootloader).Order()
            .FirstOrDefault(offset => From(offset, bytes.Length).StartsWith([EspImage.Magic]));
        Bootloader = EspImage.Parse(
            $"The boot loader in {name}", From(BootloaderOffset, PartitionTable.Offset));
        Table = PartitionTable.Parse(
            From(PartitionTable.Offset, PartitionTable.Offset + PartitionTable.MaximumSize));
        if (bytes.Length != Table.Deployment.End)
        {
            throw new Failure(bytes.Length < Table.Deployment.End
                ? $"{name} is truncated: it has {bytes.Length:N0} of "
                    + $"{Table.Deployment.End:N0} bytes."
                : $"{name} is too long: it would overwrite the settings on the board.");
        }

        Interpreter = EspImage.Parse($"nanoCLR in {name}", From(Table.Factory));
        Deployment = Deployment.Parse(name, From(Table.Deployment));
        Natives = NativeAssembly.In(Interpreter);
        int same = bytes.AsSpan().CommonPrefixLength(Compose(
            BootloaderOffset,
            Bootloader,
            From(PartitionTable.Offset, PartitionTable.Offset + PartitionTable.MaximumSize),
            Interpreter,
            Deployment));
        if (same < bytes.Length)
        {
            throw new Failure($"{name} has unexpected bytes at 0x{same:X}.");
        }
    }

    public byte[] Bytes { get; }

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public uint BootloaderOffset { get; }

    public EspImage Bootloader { get; }

    public PartitionTable Table { get; }

    public EspImage Interpreter { get; }

    public IReadOnlyList<NativeAssembly> Natives { get; }

    public Deployment Deployment { get; }

    /// <summary>The board that it is for, by its own words.</summary>
    public FlashBoard Board => FlashBoard.Of(Deployment.Board);

    public string FileName => $"{FilePrefix}{Deployment.Board}-{Deployment.Version}.bin";

    /// <summary>Makes the image for a board; throws if the parts do not match.</summary>
    public static FactoryImage Build(
        FlashBoard board, FirmwarePackage package, Deployment deployment)
    {
        byte[] bytes = Compose(
            board.Bootloader,
            package.Bootloader.WithFlashSize(board.FlashMegabytes),
            package.Table,
            package.Interpreter,
            deployment);
        var image = new FactoryImage("the new image", bytes);
        image.Check(board);
        return image;
    }

    /// <summary>Reads an image and checks all of it, against the board that it names.</summary>
    public static FactoryImage Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new Failure($"There is no image {path}.");
        }

        var image = new FactoryImage(Path.GetFileName(path), File.ReadAllBytes(path));
        image.Check(image.Board);
        image.CheckName(Path.GetFileName(path));
        return image;
    }

    /// <summary>What nanoCLR has for an assembly; null if that needs nothing.</summary>
    public NativeAssembly? NativeOf(ManagedAssembly assembly)
    {
        if (assembly.NativeChecksum == 0)
        {
            return null;
        }

        NativeAssembly? native = Natives.FirstOrDefault(each => each.Name == assembly.Name);
        return native?.Checksum == assembly.NativeChecksum
            ? native
            : throw new Failure(
                $"{assembly.Name} {assembly.Version} needs native code with checksum "
                    + $"0x{assembly.NativeChecksum:X8}; nanoCLR {Interpreter.Version} has "
                    + (native is null
                        ? "none for it."
                        : $"version {native.Version} with 0x{native.Checksum:X8}."));
    }

    // A browser adds to the name of a file that it downloads twice: " (1)".
    private void CheckName(string name)
    {
        string stem = Path.GetFileNameWithoutExtension(name);
        string expected = Path.GetFileNameWithoutExtension(FileName);
        if (stem.StartsWith(FilePrefix, StringComparison.Ordinal) && stem != expected
            && !stem.StartsWith($"{expected} (", StringComparison.Ordinal))
        {
            throw new Failure($"{name} contains AstroNano {Deployment.Version} for "
                + $"{Deployment.Board}; its name must be {FileName}.");
        }
    }

    // Every part at its place, erased flash between them.
    private static byte[] Compose(
        uint bootloaderOffset,
        EspImage bootloader,
        ReadOnlySpan<byte> tableBytes,
        EspImage interpreter,
        Deployment deployment)
    {
        PartitionTable table = PartitionTable.Parse(tableBytes);
        byte[] bytes = new byte[table.Deployment.End];
        Array.Fill(bytes, Erased);
        void Put(string name, ReadOnlySpan<byte> part, uint start, uint end)
        {
            if (part.Length > end - start)
            {
                throw new Failure(
                    $"{name} has {part.Length:N0} bytes; there is room for {end - start:N0}.");
            }

            part.CopyTo(bytes.AsSpan((int)start));
        }

        Put("The boot loader", bootloader.Bytes, bootloaderOffset, PartitionTable.Offset);
        Put("The partition table", tableBytes,
            PartitionTable.Offset, table.Partitions.Min(part => part.Offset));
        Put("nanoCLR", interpreter.Bytes, table.Factory.Offset, table.Factory.End);
        Put("The deployment", deployment.Bytes, table.Deployment.Offset, table.Deployment.End);
        return bytes;
    }

    private void Check(FlashBoard board)
    {
        if (Deployment.Board != board.Id)
        {
            throw new Failure(
                $"The deployment was built for {Deployment.Board}, not for {board.Id}.");
        }

        foreach ((string name, EspImage image) in
            new[] { ("boot loader", Bootloader), ("nanoCLR", Interpreter) })
        {
            if (image.Chip != board.Family)
            {
                throw new Failure(
                    $"The {name} is for an {image.Chip}; the {board.Name} has an {board.Family}.");
            }
        }

        if (BootloaderOffset != board.Bootloader)
        {
            throw new Failure($"The boot loader lies at 0x{BootloaderOffset:X}; the "
                + $"{board.Family} looks for it at 0x{board.Bootloader:X}.");
        }

        if (Bootloader.FlashMegabytes != board.FlashMegabytes)
        {
            throw new Failure($"The boot loader is for {Bootloader.FlashMegabytes} MB of "
                + $"flash; the {board.Name} has {board.FlashMegabytes} MB.");
        }

        Table.CheckFlashSize(board.FlashMegabytes);
        if (Table.Settings.Offset < Table.Deployment.End)
        {
            throw new Failure(
                "The settings partition is not behind the deployment: the image would erase it.");
        }

        foreach (ManagedAssembly assembly in Deployment.Assemblies)
        {
            NativeOf(assembly);
        }
    }

    private ReadOnlySpan<byte> From(Partition partition) => From(partition.Offset, partition.End);

    private ReadOnlySpan<byte> From(long start, long end) => Bytes.AsSpan(
        (int)Math.Min(start, Bytes.Length)..(int)Math.Min(end, Bytes.Length));
}
