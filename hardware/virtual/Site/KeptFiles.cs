using System.Security.Cryptography;
using System.Text.Json;

namespace AstroNano.VirtualBoard;

/// <summary>
/// Tells the page's worker (<c>Page/src/site/keepWorker.ts</c>) all files of the finished site and
/// their hashes, so that a browser keeps these and no others, and notices when one is newer.
/// </summary>
public static class KeptFiles
{
    private const string Worker = "keep.js";

    // As vite leaves the place where the list is to stand, and as it stands there.
    private const string Place = "self.__WB_MANIFEST";
    private const string Begin = "/*kept*/";
    private const string End = "/*so far*/";

    /// <summary>Writes the list into the worker of the site in that folder.</summary>
    /// <exception cref="Failure">The worker has no place for it.</exception>
    public static void List(string folder)
    {
        string file = Path.Combine(folder, Worker);
        string worker = File.ReadAllText(file);
        string list = Begin + JsonSerializer.Serialize(Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != Worker && !IsOfARelease(folder, path))
            .Order(StringComparer.Ordinal)
            .Select(path => new { url = AddressOf(folder, path), integrity = HashOf(path) })) + End;
        int begin = worker.IndexOf(Begin, StringComparison.Ordinal);
        int end = worker.IndexOf(End, StringComparison.Ordinal);
        string listed = begin >= 0 && end > begin
            ? worker[..begin] + list + worker[(end + End.Length)..]
            : worker.Replace(Place, list, StringComparison.Ordinal);
        if (!listed.Contains(list, StringComparison.Ordinal))
        {
            throw Failure.TryAgain($"{file} has no place for the list of files; delete the folder "
                + $"{folder} and run this command again.");
        }

        if (listed != worker)
        {
            File.WriteAllText(file, listed);
        }
    }

    // The boards' images are large, needed once, and newer than the page after each release.
    private static bool IsOfARelease(string folder, string path) =>
        Path.GetFullPath(Path.GetDirectoryName(path)!) == Path.GetFullPath(
            Path.Combine(folder, "flash")) && Path.GetExtension(path) is (".bin" or ".json");

    private static string AddressOf(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    // As browsers compare it (Subresource Integrity).
    private static string HashOf(string path) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(File.ReadAllBytes(path)));
}
