using static AstroNano.Commands.Paths;

namespace AstroNano.Commands;

/// <summary>Reads the files that a command line names.</summary>
public static class Input
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="Failure">It is not there, or cannot be read.</exception>
    public static string ReadFile(string path)
    {
        using Stream stream = Open(path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Opens a file to read it.</summary>
    /// <exception cref="Failure">It is not there, or cannot be read.</exception>
    public static FileStream Open(string path)
    {
        string full = FullPath(path);
        try
        {
            return IsDevice(full)
                ? throw new Failure($"The file '{path}' cannot be read: It is a device.")
                : new FileStream(full, FileMode.Open, FileAccess.Read);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            throw new Failure(
                $"The file '{path}' cannot be read: {CommandLine.Sentence(e)}", CodeOf(e));
        }
    }
}
