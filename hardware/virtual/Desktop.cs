using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace AstroNano.VirtualBoard;

/// <summary>The user's browser and the programs on PATH.</summary>
public static class Desktop
{
    /// <summary>Opens the address in the default browser, or says that it could not.</summary>
    public static void Open(string address, TextWriter progress)
    {
        try
        {
            using Process? _ = Process.Start(
                new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            progress.WriteLine("No browser could be opened here; open the address yourself.");
        }
    }

    /// <summary>The full path of a program in one of the folders of a PATH, or null.</summary>
    public static string? Find(string program, string path)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        foreach (string folder in path.Split(Path.PathSeparator))
        {
            foreach (string ending in endings)
            {
                string candidate = Path.Combine(folder, program + ending);
                if (folder.Length > 0 && File.Exists(candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}
