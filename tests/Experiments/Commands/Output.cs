using System;
using System.IO;
using System.Text;

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

    /// <summary>Makes sure that a directory can be written, and leaves no trace of that.</summary>
    public static void CheckDirectory(string directory)
    {
        bool isNew = !Directory.Exists(directory);
        PrepareDirectory(directory);
        if (isNew)
        {
            Directory.Delete(directory);
        }
    }

    /// <summary>Moves all files of one directory into another.</summary>
    public static void MoveFiles(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from))
        {
            // Not moved directly: the directories may lie on different disks.
            string target = Path.Combine(to, Path.GetFileName(file));
            string draft = Path.Combine(to, $".{Path.GetFileName(file)}.{Guid.NewGuid():N}.tmp");
            PrepareDirectory(to);
            File.Copy(file, draft);
            File.Move(draft, target, overwrite: true);
        }
    }

    /// <summary>Writes a file under another name first, then gives it its own.</summary>
    public static void WriteFile(string path, string text)
    {
        string directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        PrepareDirectory(directory);
        Write(path, text,
            Path.Combine(directory, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp"));
    }

    /// <summary>
    /// The same for a file that is written again and again, by a process that may be killed at any
    /// moment: it leaves at most one draft, which the next one takes over.
    /// </summary>
    public static void WriteAgain(string path, string text) => Write(path, text, Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.draft"));

    /// <summary>Reads a file.</summary>
    public static string ReadFile(string path)
    {
        try
        {
            return IsDevice(path) ? throw new IOException("It is a device.")
                : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or ArgumentException)
        {
            throw new Failure($"The file '{path}' cannot be read: {Reason(e)}");
        }
    }

    private static void Write(string path, string text, string draft)
    {
        try
        {
            // What is written to a device goes there; it is never replaced by a file.
            if (IsDevice(path))
            {
                File.WriteAllText(path, text);
                return;
            }

            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write,
                FileShare.None))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
            throw new Failure($"The file '{path}' cannot be written: {Reason(e)}");
        }
    }

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows()
        && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static string Reason(Exception e) =>
        e.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";
}
