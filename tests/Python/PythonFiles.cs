using System.Diagnostics;

namespace AstroNano.Python.Tests;

/// <summary>The module's files, and programs that are run on them.</summary>
internal static class PythonFiles
{
    /// <summary>Debian's, which has Debian's NumPy.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>Whether Debian's Python has NumPy.</summary>
    public static bool HasNumPy() => File.Exists(Python)
        && Tool.Run(Start(Python, null, "-c", "import numpy")).Code == 0;

    /// <summary>What a program printed; the test fails where the program does.</summary>
    public static string Run(string program, string? module, params string[] arguments) =>
        Tool.Print(Start(program, module, arguments));

    private static ProcessStartInfo Start(
        string program, string? module, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (module is not null)
        {
            start.Environment["PYTHONPATH"] = module;
        }

        return start;
    }
}
