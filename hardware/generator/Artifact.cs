namespace AstroNano.Hardware;

/// <summary>A file that is generated: where it belongs and what it says.</summary>
public sealed record Artifact(string Path, string Text)
{
    /// <summary>Whether the file of a repository says the same.</summary>
    public bool IsCurrent(string root)
    {
        string path = System.IO.Path.Combine(root, Path);
        return File.Exists(path) && File.ReadAllText(path) == Text;
    }

    /// <summary>Writes it.</summary>
    public void Write(string root) =>
        Output.WriteFile(System.IO.Path.Combine(root, Path), Text);
}
