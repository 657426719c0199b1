using System;
using System.CommandLine;
using System.IO;

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

    /// <summary>Returns 0; 1 when a licence is missing or a file cannot be written.</summary>
    public static int Main(string[] arguments) => Run(arguments, Console.Error);

    /// <summary>The command, saying what is wrong to a given writer.</summary>
    public static int Run(string[] arguments, TextWriter error)
    {
        var device = new Command("device", "Write licences and bill of the boards' images.");
        device.Options.Add(Out);
        device.Options.Add(Packages);
        device.SetAction(parsed => WriteDevice(
            parsed.GetValue(Out)!, parsed.GetValue(Packages), error));
        var root = new RootCommand("Licences and bills of materials of what is shipped.");
        root.Subcommands.Add(device);
        return root.Parse(arguments).Invoke();
    }

    private static int WriteDevice(string folder, string? packages, TextWriter error)
    {
        try
        {
            if (packages is not null)
            {
                Device.CheckPackages(packages);
            }

            var bill = new Bill("AstroNano-firmware", "firmware");
            foreach (Part part in Device.Parts)
            {
                bill.Add(part);
            }

            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "AstroNano-device-licences.txt"),
                NoticeText.Of("the images for the boards", Device.Parts));
            File.WriteAllText(
                Path.Combine(folder, "AstroNano-device.cdx.json"), bill.ToString());
            return 0;
        }
        catch (Exception exception)
            when (exception is NoticeException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }
}
