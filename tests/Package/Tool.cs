using System.Diagnostics;

namespace AstroNano.Package.Tests;

/// <summary>Runs programs in a folder.</summary>
internal static class Tool
{
    /// <summary>What a program printed; the test fails where the program does.</summary>
    public static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // No builder stays behind that holds the folder, and the gate has analysed the sources.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["RunAnalyzers"] = "false";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0,
            $"{program} {string.Join(' ', arguments)}\n{output}{errors.Result}");
        return output;
    }
}
