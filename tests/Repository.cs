using System.Reflection;

namespace AstroNano.Tests;

/// <summary>The sources and documents; the build writes into the assembly where.</summary>
internal static class Repository
{
    // Made, not written.
    private static readonly string[] Passed =
        [".git", ".vs", "bin", "obj", "out", "node_modules", "packages", "TestResults"];

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SourceRoot").Value!;

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) =>
        File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    public static bool Has(string path) => Path.Exists(PathOf(path));

    /// <summary>All written files with one of these endings, as paths from the root.</summary>
    public static IEnumerable<string> Files(params string[] endings) => FilesIn(Root)
        .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order();

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => !Passed.Contains(Path.GetFileName(inner))).SelectMany(FilesIn));
}
