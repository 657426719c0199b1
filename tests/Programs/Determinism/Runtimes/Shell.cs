using System.Diagnostics;

namespace AstroNano.Determinism.Runtimes;

/// <summary>Runs programs and takes what they print.</summary>
internal static class Shell
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="RuntimeFailure">It did not end well, or not in time.</exception>
    public static string Run(
        string program, IEnumerable<string> arguments, string? setting = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A user's .NET, whatever the gate has set for its own.
        start.Environment.Remove("DOTNET_TieredPGO");
        if (setting?.Split('=') is [string name, string value])
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)
            ?? throw new RuntimeFailure($"{program} does not start");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new RuntimeFailure($"{program} took longer than {Longest.TotalMinutes} minutes");
        }

        string[] said = (errors.Result + output.Result).Split('\n');
        return process.ExitCode == 0
            ? output.Result
            : throw new RuntimeFailure($"'{program} {string.Join(' ', arguments)}' failed: "
                + (said.FirstOrDefault(line => line.Contains("error")) ?? said[0]).Trim());
    }
}
