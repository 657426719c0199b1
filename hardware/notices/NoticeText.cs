using System.Text;

namespace AstroNano.Notices;

/// <summary>All licences of what is shipped in one text, each once.</summary>
public static class NoticeText
{
    private const int Width = 78;

    /// <summary>Ours first, then those of the parts.</summary>
    /// <param name="what">What they are shipped with.</param>
    /// <param name="parts">The parts.</param>
    public static string Of(string what, IEnumerable<Part> parts)
    {
        var text = new StringBuilder($"Licences of {what}\n\n");
        Add(text, ["AstroNano"], Resource.Read("LICENSE"));
        foreach (IGrouping<string, Part> same in parts.Select(part => part.Checked())
            .GroupBy(part => part.Text.ReplaceLineEndings("\n").Trim()))
        {
            Add(text, [.. same.Select(part => $"{part.Name} {part.Version}".TrimEnd())], same.Key);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string[] names, string licence) => text
        .Append(new string('=', Width)).Append('\n')
        .AppendJoin('\n', names).Append("\n\n")
        .Append(licence.Trim()).Append("\n\n");
}
