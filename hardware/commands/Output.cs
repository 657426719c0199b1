using System.Text;
using static AstroNano.Commands.Paths;

namespace AstroNano.Commands;

/// <summary>
/// Writes files so that they are there in full or not at all: each is a draft with another name
/// until it is complete.
/// </summary>
public static class Output
{
    /// <summary>Makes sure, before a long run, that a file can be written.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="Failure">It cannot.</exception>
    public static void CheckFile(string path)
    {
        string full = FullPath(path);
        if (IsDevice(full))
        {
            return;
        }

        if (Directory.Exists(full))
        {
            throw new Failure($"'{path}' must be a file (is a folder).");
        }

        PrepareDirectory(Path.GetDirectoryName(full)!);
        CheckName(path, full);
    }

    /// <summary>Whether two paths name the same file.</summary>
    public static bool IsSame(string one, string other) => FullPath(one) == FullPath(other);

    /// <summary>Makes sure that a directory is there and takes files.</summary>
    /// <exception cref="Failure">It is not, or does not.</exception>
    public static void PrepareDirectory(string directory)
    {
        string full = FullPath(directory);
        for (string? above = full; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above) || IsDevice(above))
            {
                throw Refused("directory", directory, $"'{above}' is not a folder.");
            }
        }

        try
        {
            Directory.CreateDirectory(full);
            string probe = DraftIn(full);
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            throw Refused("directory", directory, e);
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

    /// <summary>Copies a file over what is there, also between disks.</summary>
    public static void CopyFile(string from, string to)
    {
        using FileStream source = File.OpenRead(from);
        WriteFile(to, source.CopyTo);
    }

    /// <summary>Writes a file over what is there.</summary>
    public static void WriteFile(string path, string text) =>
        WriteFile(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a file over what is there.</summary>
    public static void WriteFile(string path, Action<Stream> write)
    {
        string full = FullPath(path);
        string directory = Path.GetDirectoryName(full)!;
        if (!IsDevice(full))
        {
            PrepareDirectory(directory);
        }

        Write(path, full, write, DraftIn(directory), overwrite: true);
    }

    /// <summary>Writes a new file; one that is there stays as it is.</summary>
    public static void WriteNew(string path, Action<Stream> write)
    {
        string full = FullPath(path);
        if (File.Exists(full) && !IsDevice(full))
        {
            throw new Failure($"'{path}' exists already; choose another name.");
        }

        CheckFile(path);
        Write(path, full, write, DraftIn(Path.GetDirectoryName(full)!), overwrite: false);
    }

    /// <summary>
    /// Writes what was checked before a run: if that fails now, the command is right, and can
    /// succeed later.
    /// </summary>
    /// <exception cref="Failure">It fails, with the code that asks to try again.</exception>
    public static void AfterRun(Action write)
    {
        try
        {
            write();
        }
        catch (Failure failure) when (failure.ExitCode == ExitCode.WrongCommand)
        {
            throw Failure.TryAgain(failure.Message);
        }
    }

    /// <summary>A free name that says that a table ends early: table.partial.csv.</summary>
    /// <returns>Null for a device, which has no other name.</returns>
    public static string? PartialOf(string path)
    {
        if (IsDevice(FullPath(path)))
        {
            return null;
        }

        string ending = Path.GetExtension(path), name = path[..^ending.Length] + ".partial";
        string partial = name + ending;
        for (int number = 2; Path.Exists(partial); number++)
        {
            partial = $"{name}-{number}{ending}";
        }

        return partial;
    }

    internal static void Write(
        string path, string full, Action<Stream> write, string draft, bool overwrite)
    {
        try
        {
            // What is written to a device goes there; it is never replaced by a file.
            string first = IsDevice(full) ? full : draft;
            using (var stream = new FileStream(first, FileMode.Create, FileAccess.Write,
                IsDevice(full) ? FileShare.ReadWrite : FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: !IsDevice(full));
            }

            if (first == draft)
            {
                File.Move(draft, full, overwrite);
            }
        }
        catch (Exception e)
        {
            Remove(draft);
            if (IsOfFiles(e))
            {
                throw Refused("file", path, e);
            }

            throw;
        }
    }

    internal static void Remove(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // Its folder is gone, and the draft with it; what failed before is the news.
        }
    }

    private static void CheckName(string path, string full)
    {
        try
        {
            File.GetAttributes(full);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // A new file.
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            throw Refused("file", path, e);
        }
    }
}
