using System.Reflection;

namespace AstroNano.Benchmarks.Tests;

/// <summary>The repository's documents; the project file writes into the assembly where.</summary>
internal static class Documents
{
    private static readonly string Root = typeof(Documents).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SourceRoot").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
