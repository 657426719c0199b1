namespace AstroNano.Hardware.Tests.Flash.Images;

/// <summary>A folder with a firmware package and a deployment for a board, to be spoiled.</summary>
internal sealed class Workshop : IDisposable
{
    private const uint CoreChecksum = 0x1549C856;
    private const uint AdcChecksum = 0xE5B80F0B;

    public Workshop(string board = "esp32-devkit")
    {
        Board = FlashBoard.Of(board);
        Chip = Board.ImageId;
        Directory.CreateDirectory(Firmware);
        Directory.CreateDirectory(Deployment);
        Put("bootloader.bin", Made.Bootloader(Chip));
        Put("partitions_4mb.bin", Made.Table(Made.FourMegabytes));
        Put("partitions_8mb.bin", Made.Table(Made.EightMegabytes));
        Put("partitions_16mb.bin", Made.Table(Made.SixteenMegabytes));
        Put("nanoCLR.bin", Made.NanoClr(Chip, Natives));
        (string, string)[] core = [("mscorlib", "1.17.11.0")];
        (string, string)[] all = [.. core, ("System.Device.Adc", "1.1.24.0")];
        Deploy("mscorlib", Made.Assembly("mscorlib", "1.17.11.0", CoreChecksum));
        Deploy("System.Device.Adc",
            Made.Assembly("System.Device.Adc", "1.1.24.0", AdcChecksum, core));
        Deploy("AstroNano.Firmware", Made.Assembly("AstroNano.Firmware", "0.1.0.0", 0, all,
            "something", $"AstroNano 0.1.0 on {board}: test "));
    }

    public static NativeAssembly[] Natives { get; } =
    [
        new("mscorlib", CoreChecksum, new Version(100, 5, 0, 24)),
        new("nanoFramework.Runtime.Native", 0x0EAE898B, new Version(100, 0, 10, 0)),
        new("System.Device.Adc", AdcChecksum, new Version(100, 0, 0, 0)),
    ];

    public FlashBoard Board { get; }

    public int Chip { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory().FullName;

    public string Firmware => Path.Combine(Folder, "firmware");

    public string Deployment => Path.Combine(Folder, "deployments", Board.Id);

    public string Output => Path.Combine(Folder, "images");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Writes a file of the firmware package.</summary>
    public void Put(string name, byte[] content) =>
        File.WriteAllBytes(Path.Combine(Firmware, name), content);

    /// <summary>Writes an assembly of the deployment.</summary>
    public void Deploy(string name, byte[] content) =>
        File.WriteAllBytes(Path.Combine(Deployment, name + ".pe"), content);

    /// <summary>Makes the image.</summary>
    public FactoryImage Build() => FactoryImage.Build(
        Board,
        FirmwarePackage.Read(Firmware, Board),
        AstroNano.Flash.Images.Deployment.Read(Deployment));

    /// <summary>Makes the image, with the command.</summary>
    public string Write()
    {
        Assert.Equal(0, Run(["image", "--board", Board.Id,
            "--firmware", Firmware, "--deployment", Deployment, "--output", Output]));
        return Directory.GetFiles(Output).Single();
    }

    /// <summary>Runs a command of the flasher.</summary>
    public static int Run(string[] arguments) => AstroNano.Flash.Program.Main(arguments);

    /// <summary>Asserts that no image can be made, and why.</summary>
    public void Refuses(string reason) => Refuses(reason, () => Build());

    public static void Refuses(string reason, Action action) =>
        Assert.Equal(reason, Assert.Throws<Failure>(action).Message);
}
