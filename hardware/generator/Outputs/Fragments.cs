using System.Text.RegularExpressions;

namespace AstroNano.Hardware.Outputs;

/// <summary>
/// Parts of documents that are generated, between two comments: &lt;!-- generated: NAME --&gt; and
/// &lt;!-- end of NAME --&gt; in Markdown, # generated: NAME and # end of NAME in YAML.
/// </summary>
public static class Fragments
{
    /// <summary>
    /// The document with each fragment in its place; an unknown name is a failure.
    /// </summary>
    public static string Fill(
        string document, IReadOnlyDictionary<string, string> fragments, string name) =>
        Regex.Replace(
            document,
            @"(?<begin>(?:<!--|#) generated: (?<name>[\w-]+).*?\n).*?"
                + @"(?<end>[ ]*(?:<!--|#) end of \k<name>\b)",
            match =>
            {
                string fragment = match.Groups["name"].Value;
                return fragments.TryGetValue(fragment, out string? text)
                    ? $"{match.Groups["begin"]}{text}{match.Groups["end"]}"
                    : throw new Failure($"{name}: generated must be one of "
                        + $"{string.Join(", ", fragments.Keys)} (was {fragment}).");
            },
            RegexOptions.Singleline);

    /// <summary>A document of the repository, filled; none if it does not exist.</summary>
    public static IEnumerable<Artifact> Of(
        string root, string path, IReadOnlyDictionary<string, string> fragments)
    {
        string full = Path.Combine(root, path);
        if (File.Exists(full))
        {
            yield return new Artifact(path, Fill(File.ReadAllText(full), fragments, path));
        }
    }
}
