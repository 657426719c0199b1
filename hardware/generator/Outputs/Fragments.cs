using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace AstroNano.Hardware.Outputs;

/// <summary>
/// Parts of documents that are generated, between two markers that Markdown does not show:
/// &lt;!-- generated: NAME --&gt; and &lt;!-- end of NAME --&gt;.
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
            @"<!-- generated: (?<name>[\w-]+) -->\n.*?<!-- end of \k<name> -->",
            match =>
            {
                string fragment = match.Groups["name"].Value;
                return fragments.TryGetValue(fragment, out string? text)
                    ? $"<!-- generated: {fragment} -->\n{text}<!-- end of {fragment} -->"
                    : throw new Failure($"{name}: nothing generated is called \"{fragment}\"");
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
