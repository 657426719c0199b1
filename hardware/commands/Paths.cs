namespace AstroNano.Commands;

/// <summary>Names of files, and why one cannot be used.</summary>
internal static class Paths
{
    public static string FullPath(string path)
    {
        if (path.Trim() == "" || path.Contains('\0'))
        {
            throw new Failure($"A file or folder must have a name (was '{path.Trim('\0')}').");
        }

        return Path.GetFullPath(path);
    }

    // Short whatever the file is called: a name has 255 bytes at most.
    public static string DraftIn(string directory) =>
        Path.Combine(directory, $".{Guid.NewGuid():N}.tmp");

    // What is there below /dev, but for the folder of shared memory, which is like any other.
    public static bool IsDevice(string full) => !OperatingSystem.IsWindows()
        && full.StartsWith("/dev/", StringComparison.Ordinal)
        && !full.StartsWith("/dev/shm/", StringComparison.Ordinal) && File.Exists(full);

    public static bool IsOfFiles(Exception e) => e is IOException or UnauthorizedAccessException
        or ArgumentException or NotSupportedException;

    // What is wrong with a name stays wrong; anything else may have an end.
    public static int CodeOf(Exception e) => e is IOException and not (PathTooLongException
        or FileNotFoundException or DirectoryNotFoundException)
        ? ExitCode.TryAgain : ExitCode.WrongCommand;

    public static Failure Refused(string kind, string path, Exception e) => new(
        $"The {kind} '{path}' cannot be written: {CommandLine.Sentence(e)}", CodeOf(e));

    public static Failure Refused(string kind, string path, string reason) =>
        new($"The {kind} '{path}' cannot be written: {reason}");
}
