using System.Diagnostics;
using System.Reflection;

namespace AstroNano.Python.Tests;

/// <summary>The module's files, and programs that are run on them.</summary>
internal static class PythonFiles
{
    /// <summary>Debian's, which has Debian's NumPy.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly string Root = typeof(PythonFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SourceRoot").Value!;

    /// <summary>A file of the repository.</summary>
    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>The text of one.</summary>
    public static string Read(string file) =>
        File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    /// <summary>Whether Debian's Python has NumPy.</summary>
    public static bool HasNumPy() => File.Exists(Python)
        && Start(Python, null, "-c", "import numpy").Code == 0;

    /// <summary>What a program printed; the test fails where the program does.</summary>
    public static string Run(string program, string? module, params string[] arguments)
    {
        (int code, string output) = Start(program, module, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    private static (int Code, string Output) Start(
        string program, string? module, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (module is not null)
        {
            start.Environment["PYTHONPATH"] = module;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
