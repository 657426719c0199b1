namespace AstroNano.Hardware;

/// <summary>A file that is generated: where it belongs and what is in it.</summary>
public sealed record Artifact(string Path, byte[] Content)
{
    /// <summary>A text, as UTF-8.</summary>
    public Artifact(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The content as a text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>Whether the file of a repository is the same.</summary>
    public bool IsCurrent(string root)
    {
        string path = System.IO.Path.Combine(root, Path);
        return File.Exists(path) && File.ReadAllBytes(path).SequenceEqual(Content);
    }

    /// <summary>Writes it.</summary>
    public void Write(string root) => Output.WriteFile(
        System.IO.Path.Combine(root, Path), stream => stream.Write(Content));
}
