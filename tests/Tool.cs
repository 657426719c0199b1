using System.Diagnostics;

namespace AstroNano.Tests;

/// <summary>Runs programs as processes, and writes some that stand in for real ones.</summary>
internal static class Tool
{
    /// <summary>Runs a program to its end; returns its exit code and what it printed.</summary>
    public static (int Code, string Output, string Error) Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>What a program printed; the test fails where the program does.</summary>
    public static string Print(ProcessStartInfo start)
    {
        (int code, string output, string error) = Run(start);
        Assert.True(code == 0,
            $"{start.FileName} {start.Arguments}{string.Join(' ', start.ArgumentList)}\n"
                + output + error);
        return output;
    }

    /// <summary>Writes a script for bash into a folder that will be on the path.</summary>
    public static void StandIn(string folder, string program, string script)
    {
        string path = Path.Combine(folder, program);
        File.WriteAllText(path, $"#!/bin/bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute
                | UnixFileMode.UserWrite);
        }
    }
}
