using System.CommandLine;

namespace AstroNano.Notices;

/// <summary>The command: <c>dotnet run --project hardware/notices</c>.</summary>
public static class Program
{
    private static readonly Option<string> Out = new("--out")
    {
        Description = "Folder to write into.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string?> Packages = new("--packages")
    {
        Description = "Folder of the restored packages, whose licences are compared.",
        HelpName = "DIR",
    };

    public static int Main(string[] arguments) => CommandLine.Run(CreateCommand(), arguments);

    /// <summary>What the command line may say, and what is done then.</summary>
    public static RootCommand CreateCommand()
    {
        var device = new Command("device", "Write licences and bill of the boards' images.");
        device.Options.Add(Out);
        device.Options.Add(Packages);
        device.SetAction(parsed =>
            WriteDevice(parsed.GetValue(Out)!, parsed.GetValue(Packages)));
        var root = new RootCommand("Licences and bills of materials of what is shipped.");
        root.Subcommands.Add(device);
        return root;
    }

    private static void WriteDevice(string folder, string? packages)
    {
        Output.PrepareDirectory(folder);
        if (packages is not null)
        {
            Device.CheckPackages(packages);
        }

        var bill = new Bill("AstroNano-firmware", "firmware");
        foreach (Part part in Device.Parts)
        {
            bill.Add(part);
        }

        Output.WriteFile(Path.Combine(folder, "AstroNano-device-licences.txt"),
            NoticeText.Of("the images for the boards", Device.Parts));
        Output.WriteFile(Path.Combine(folder, "AstroNano-device.cdx.json"), bill.ToString());
    }
}
