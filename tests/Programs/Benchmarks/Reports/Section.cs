namespace AstroNano.Benchmarks.Reports;

/// <summary>A part of a README that a command writes, between two comments.</summary>
public static class Section
{
    /// <summary>Replaces what stands between the comments.</summary>
    /// <param name="folder">Where the README is.</param>
    /// <param name="name">The section's name.</param>
    /// <param name="command">The command that writes it.</param>
    /// <param name="table">What it writes.</param>
    public static void Write(string folder, string name, string command, string table)
    {
        string path = Path.Combine(folder, "README.md");
        string text = File.ReadAllText(path);
        string begin = $"<!-- {name}: written by the {command} command -->";
        int from = Place(text, begin) + begin.Length;
        int to = Place(text, $"<!-- end of {name} -->");
        Output.WriteFile(path, text[..from] + "\n\n" + table + "\n" + text[to..]);
    }

    private static int Place(string text, string comment)
    {
        int place = text.IndexOf(comment, StringComparison.Ordinal);
        return place >= 0 ? place : throw new Failure($"README.md has no line '{comment}'.");
    }
}
