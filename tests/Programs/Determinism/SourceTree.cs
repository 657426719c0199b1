using System.Reflection;

namespace AstroNano.Determinism;

/// <summary>Where the sources are; the project file writes it into the assembly.</summary>
public static class SourceTree
{
    /// <summary>The path of a file or folder of the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(
        typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "SourceRoot").Value!,
        relative);
}
