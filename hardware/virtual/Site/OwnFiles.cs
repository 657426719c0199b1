using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace AstroNano.VirtualBoard;

/// <summary>
/// The files of a folder without those that a symbolic link leads to, or that lie behind one: such
/// a file may be anywhere on the machine.
/// </summary>
/// <param name="folder">Its full path; it may itself be a link.</param>
internal sealed class OwnFiles(string folder) : IFileProvider, IDisposable
{
    private readonly PhysicalFileProvider _files = new(folder);

    public IFileInfo GetFileInfo(string subpath)
    {
        IFileInfo file = _files.GetFileInfo(subpath);
        return IsOwn(file.PhysicalPath) ? file : new NotFoundFileInfo(file.Name);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) =>
        IsOwn(Path.GetFullPath(Path.Join(folder, subpath)))
            ? _files.GetDirectoryContents(subpath) : NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    public void Dispose() => _files.Dispose();

    private bool IsOwn(string? path)
    {
        string top = Path.TrimEndingDirectorySeparator(folder);
        string? at = Path.TrimEndingDirectorySeparator(path ?? "");
        while (at is not null && at.Length > top.Length && new FileInfo(at).LinkTarget is null)
        {
            at = Path.GetDirectoryName(at);
        }

        return at == top;
    }
}
