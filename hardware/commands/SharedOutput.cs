using System.Security.Cryptography;
using System.Text;
using static AstroNano.Commands.Paths;

namespace AstroNano.Commands;

/// <summary>
/// Writes a file again and again, in processes that may be killed at any moment, or be several at
/// once: each writes a draft with a name of its own while it holds the file's lock.
/// </summary>
public static class SharedOutput
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Writes it over what is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">
    /// Looks at what is there, which nobody changes meanwhile, and says what is to be written, or
    /// null if it is to stay.
    /// </param>
    public static void Write(string path, Func<string?> text)
    {
        string full = FullPath(path);
        Output.PrepareDirectory(Path.GetDirectoryName(full)!);
        using FileStream? turn = Take(full);
        if (text() is not string now)
        {
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(now);
        for (int attempt = 1; ; attempt++)
        {
            string draft = $"{Stem(full)}.{Guid.NewGuid():N}.draft";
            try
            {
                Output.Write(path, full, stream => stream.Write(bytes), draft, overwrite: true);
                return;
            }
            catch (Failure failure) when (failure.ExitCode == ExitCode.WrongCommand
                && attempt < MostAttempts)
            {
                // Where locks do not work, another process may have removed the draft.
                Output.PrepareDirectory(Path.GetDirectoryName(full)!);
            }
        }
    }

    /// <summary>Removes the drafts that killed processes have left.</summary>
    public static void Clean(string path)
    {
        string full = FullPath(path);
        using FileStream? turn = Take(full);
        foreach (string draft in turn is null ? [] : Directory.GetFiles(
            Path.GetDirectoryName(full)!, Path.GetFileName(Stem(full)) + ".*.draft"))
        {
            Output.Remove(draft);
        }
    }

    // Null where the folder knows no locks, or another process hangs: then drafts alone keep the
    // file whole. The system takes a lock back when a process ends, however it ends.
    private static FileStream? Take(string full)
    {
        for (TimeSpan waited = TimeSpan.Zero; waited < Longest; waited += Pause)
        {
            try
            {
                return new FileStream(Stem(full) + ".lock", FileMode.OpenOrCreate,
                    FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is IOException && File.Exists(Stem(full) + ".lock"))
            {
                Thread.Sleep(Pause);
            }
            catch (Exception e) when (IsOfFiles(e))
            {
                return null;
            }
        }

        return null;
    }

    // Short whatever the file is called: a name has 255 bytes at most.
    private static string Stem(string full)
    {
        byte[] name = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(full)));
        return Path.Combine(
            Path.GetDirectoryName(full)!, "." + Convert.ToHexStringLower(name.AsSpan(0, 8)));
    }
}
