namespace AstroNano.Cookbook;

/// <summary>
/// The recipes of the library's README. Each is a file here: its first line is the sentence, what
/// stands between "begin" and "end" is the code that is shown, and running it gives the picture.
/// </summary>
internal static class Recipes
{
    /// <summary>What each file cooks, in the order of the README.</summary>
    public static IReadOnlyDictionary<string, Func<Plot>> All { get; } =
        new Dictionary<string, Func<Plot>>
        {
            ["01-Recall"] = Recall.Cook,
            ["02-Sweep"] = Sweep.Cook,
            ["03-OwnPatterns"] = OwnPatterns.Cook,
            ["04-Energy"] = Energy.Cook,
            ["05-SettingsByName"] = SettingsByName.Cook,
            ["06-Sequence"] = Sequence.Cook,
            ["07-HeteroAssociation"] = HeteroAssociation.Cook,
            ["08-OwnNetwork"] = OwnNetwork.Cook,
            ["09-Certificate"] = Certificate.Cook,
            ["10-Lanes"] = Lanes.Cook,
        };

    /// <summary>A recipe's picture, from the folder of the README.</summary>
    public static string PictureOf(string recipe) => $"cookbook/{recipe}.svg";

    /// <summary>A recipe in Markdown: title, sentence, code and picture.</summary>
    /// <param name="recipe">Its name.</param>
    /// <param name="source">Its file.</param>
    public static string Shown(string recipe, string source)
    {
        string[] said = source[3..source.IndexOf('\n')].Split(": ", 2);
        string sentence = char.ToUpperInvariant(said[1][0]) + said[1][1..];
        return $"### {said[0]}\n\n{sentence}\n\n```csharp\n{CodeOf(source)}```\n\n"
            + $"![{said[0]}]({PictureOf(recipe)})\n";
    }

    // The parts to be shown, each as far to the left as it goes, with an empty line between.
    private static string CodeOf(string source)
    {
        var parts = new List<string>();
        List<string>? part = null;
        foreach (string line in source.Split('\n'))
        {
            if (line.Trim() == "// begin")
            {
                part = [];
            }
            else if (line.Trim() == "// end")
            {
                int indent = part!.Where(each => each != "")
                    .Min(each => each.Length - each.TrimStart().Length);
                parts.Add(string.Concat(part!.Select(
                    each => (each == "" ? "" : each[indent..]) + "\n")));
                part = null;
            }
            else
            {
                part?.Add(line);
            }
        }

        return string.Join("\n", parts);
    }
}
