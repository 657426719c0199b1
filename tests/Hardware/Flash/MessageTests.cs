namespace AstroNano.Hardware.Tests.Flash;

/// <summary>
/// The guide's first aid has the writer's own messages, each with its cause and help.
/// </summary>
public sealed class MessageTests
{
    private const string Guide = "hardware/README.md";
    private const string Begin = "<!-- messages -->\n";
    private const string End = "<!-- end of messages -->";

    private const string Print = """
        import("./src/messages.mjs").then(module => console.log(JSON.stringify(module.failures)))
        """;

    [Fact]
    public void First_aid_lists_every_message()
    {
        string? node = Installed.Find("node");
        Assert.SkipWhen(node is null, "Node.js is not on PATH.");
        string right = Table(Messages(node!));
        string text = Repository.Read(Guide);
        int from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int to = text.IndexOf(End, StringComparison.Ordinal);
        if (Renewal.IsAsked && text[from..to] != right)
        {
            text = text[..from] + right + text[to..];
            File.WriteAllText(Repository.PathOf(Guide), text);
            to = from + right.Length;
        }

        Assert.Equal(right, text[from..to]);
    }

    private static string Table(IEnumerable<Dictionary<string, string>> messages) =>
        "| what it says | cause | what helps |\n|---|---|---|\n" + string.Concat(
            messages.Select(message => $"| {Cell(message["see"])} | {Cell(message["cause"])} | "
                + $"{Cell(message["help"])} |\n"));

    // What differs from case to case is named.
    private static string Cell(string text) => Regex.Replace(text, @"\{(\w+)\}", "*$1*");

    private static Dictionary<string, string>[] Messages(string node)
    {
        string json = Tool.Print(new ProcessStartInfo(node, ["-e", Print])
        {
            WorkingDirectory = Writer.Folder,
        });
        Dictionary<string, Dictionary<string, string>> all = JsonSerializer
            .Deserialize<Dictionary<string, Dictionary<string, string>>>(json)!;
        Assert.InRange(all.Count, 25, 60);
        return [.. all.Values];
    }
}
