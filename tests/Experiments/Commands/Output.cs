using System;
using System.IO;

namespace AstroNano.Experiments.Commands;

/// <summary>Writes files so that they are there in full or not at all.</summary>
public static class Output
{
    /// <summary>Makes sure that a directory is there and takes files.</summary>
    public static void PrepareDirectory(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            string probe = Path.Combine(directory, $".{Guid.NewGuid():N}.tmp");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            throw new Failure($"The directory '{directory}' cannot be written: {Reason(e)}");
        }
    }

    /// <summary>Writes a file under another name first, then gives it its own.</summary>
    public static void WriteFile(string path, string text)
    {
        string directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        PrepareDirectory(directory);
        string draft = Path.Combine(directory, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(draft, text);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"The file '{path}' cannot be written: {Reason(e)}");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static string Reason(Exception e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";
}
