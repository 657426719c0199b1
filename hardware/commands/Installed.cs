namespace AstroNano.Commands;

/// <summary>Programs of this machine that a command starts.</summary>
public static class Installed
{
    // Without its windows it takes two thirds of the time.
    private static readonly string[] Browsers =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome",
    ];

    /// <summary>
    /// The Chromium that the environment variable CHROMIUM names, or the first on PATH, or null.
    /// </summary>
    public static string? Browser => Environment.GetEnvironmentVariable("CHROMIUM")
        ?? Browsers.Select(Find).FirstOrDefault(found => found is not null);

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? Find(string program) =>
        Find(program, Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>The same in the folders of another PATH.</summary>
    public static string? Find(string program, string path)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (from folder in path.Split(Path.PathSeparator)
                where folder.Length > 0
                from ending in endings
                select Path.Combine(folder, program + ending)).FirstOrDefault(File.Exists);
    }
}
