namespace AstroNano.Experiments.Tests;

/// <summary>The program, as a researcher starts it.</summary>
public static class CommandLine
{
    /// <summary>The file that is run.</summary>
    public static string Program { get; } =
        Path.Combine(AppContext.BaseDirectory, "AstroNano.Experiments.dll");

    /// <summary>Runs it to its end in this process.</summary>
    public static (int Code, string Output, string Error) Run(string arguments) =>
        InThisProcess.Run("AstroNano.Experiments",
            [.. arguments.Split(' ').Select(argument => argument.Trim('"'))]);

    /// <summary>Runs it to its end as a process.</summary>
    /// <param name="path">Where programs are looked for, if not where they usually are.</param>
    public static (int Code, string Output, string Error) RunAlone(
        string arguments, string? path = null)
    {
        ProcessStartInfo start = Start(arguments);
        if (path is not null)
        {
            start.FileName = Installed.Find(start.FileName)!;
            start.Environment["PATH"] = path;
        }

        return Tool.Run(start);
    }

    /// <summary>How it is started.</summary>
    public static ProcessStartInfo Start(string arguments) =>
        new("dotnet", $"\"{Program}\" {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
