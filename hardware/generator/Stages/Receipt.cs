using System.Security.Cryptography;

namespace AstroNano.Hardware.Stages;

/// <summary>What a stage made, and the digest of what it was made from.</summary>
public sealed record Receipt(string From, SortedDictionary<string, string> Files)
{
    /// <summary>The record that is committed; null where a stage has never run.</summary>
    public static Receipt? Read(string root, Stage stage)
    {
        string path = Path.Combine(root, PathOf(stage));
        return File.Exists(path)
            ? JsonSerializer.Deserialize<Receipt>(File.ReadAllText(path), JsonFile.Pretty)
            : null;
    }

    /// <summary>Writes down what is there now.</summary>
    public static void Write(string root, Stage stage) => Output.WriteFile(
        Path.Combine(root, PathOf(stage)),
        JsonSerializer.Serialize(Now(root, stage), JsonFile.Pretty) + "\n");

    public static Receipt Now(string root, Stage stage)
    {
        SortedDictionary<string, string> sources = DigestsOf(root, stage.Sources);
        foreach (Artifact draft in stage.Drafts)
        {
            sources[draft.Path] = DigestOf(draft.Content);
        }

        return new Receipt(
            DigestOf(Encoding.UTF8.GetBytes(string.Concat(
                sources.Select(source => $"{source.Key} {source.Value}\n")))),
            DigestsOf(root, stage.Results));
    }

    /// <summary>The files of the repository that fit any of the patterns, sorted.</summary>
    public static IReadOnlyList<string> Matching(string root, IReadOnlyList<string> patterns) =>
        [.. patterns.SelectMany(pattern => Expand(root, "", pattern.Split('/')))
            .Distinct().Order(StringComparer.Ordinal)];

    // "*" stands for a name, in a folder as in a file.
    private static IEnumerable<string> Expand(string root, string folder, string[] rest)
    {
        string here = Path.Combine(root, folder);
        if (!Directory.Exists(here))
        {
            return [];
        }

        return rest.Length == 1
            ? Directory.GetFiles(here, rest[0]).Select(path => folder + Path.GetFileName(path))
            : Directory.GetDirectories(here, rest[0])
                .Where(path => Path.GetFileName(path) is not ("bin" or "obj" or "node_modules"))
                .SelectMany(path => Expand(root, $"{folder}{Path.GetFileName(path)}/", rest[1..]));
    }

    private static SortedDictionary<string, string> DigestsOf(
        string root, IReadOnlyList<string> patterns) => new(
            Matching(root, patterns).ToDictionary(
                path => path, path => DigestOf(File.ReadAllBytes(Path.Combine(root, path)))),
            StringComparer.Ordinal);

    // Line ends of a text depend on the checkout, its digest must not.
    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(
        bytes.Contains((byte)0) ? bytes : [.. bytes.Where(each => each != (byte)'\r')]))[..16];

    /// <summary>The record's path in the repository.</summary>
    public static string PathOf(Stage stage) => $"hardware/generator/made/{stage.Name}.json";
}
