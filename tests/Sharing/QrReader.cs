using System.ComponentModel;
using System.Diagnostics;

namespace AstroNano.Sharing.Tests;

/// <summary>jsQR under Node.js, as phones and pages read codes.</summary>
internal static class QrReader
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reading");

    /// <summary>What the code in each picture says; empty where none is found.</summary>
    public static string[] Read(IEnumerable<Photograph> photographs)
    {
        Prepare();
        string[] lines = Run("node", ["read.mjs"], photographs).Split('\n');
        return lines[..^1];
    }

    private static void Prepare()
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            string npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            Run(npm, ["ci", "--no-audit", "--no-fund"], []);
        }
    }

    private static string Run(
        string program, string[] arguments, IEnumerable<Photograph> photographs)
    {
        using Process process = Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        });
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        using (var input = new BinaryWriter(process.StandardInput.BaseStream))
        {
            foreach (Photograph photograph in photographs)
            {
                input.Write(photograph.Width);
                input.Write(photograph.Height);
                input.Write(photograph.Grey);
            }
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} failed; what it says stands above.");
        return output.Result;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{start.FileName} is missing: codes are read with it.");
            throw;
        }
    }
}
