namespace AstroNano.Tests;

/// <summary>Tests that have a folder of their own, which is deleted after each of them.</summary>
public abstract class InFolder : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("astronano-").FullName;

    public virtual void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The path of a file or folder in it.</summary>
    protected string At(params string[] names) => Path.Combine([Folder, .. names]);
}
