using System.Collections.Concurrent;

namespace AstroNano.House.Tests;

/// <summary>A command of this project, as a document, workflow or script says it.</summary>
/// <param name="Project">The folder after --project.</param>
/// <param name="Words">What follows the two hyphens.</param>
internal sealed record DocumentedCommand(string Project, string[] Words)
{
    private static readonly ConcurrentDictionary<string, string> Helps = new();

    /// <summary>All commands of programs in a document.</summary>
    public static IEnumerable<DocumentedCommand> In(string document) => Parse(Code(document));

    /// <summary>The code in a document: indented lines, and code spans.</summary>
    public static IEnumerable<string> Code(string document)
    {
        string text = Repository.Read(document).Replace("\\\n", " ");
        return Regex.Matches(text, "(?m)^    (.+)$|`([^`]+)`")
            .Select(match => match.Groups[1].Value + match.Groups[2].Value.Replace('\n', ' '));
    }

    /// <summary>Those among some lines of code that run a program of this project.</summary>
    public static IEnumerable<DocumentedCommand> Parse(IEnumerable<string> lines) =>
        from line in lines
        let start = line.IndexOf("dotnet run ", StringComparison.Ordinal)
        where start >= 0 && line.Contains(" --project ")
        let words = line[start..].Split('#', '|', '&', '>')[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let end = Array.IndexOf(words, "--")
        select new DocumentedCommand(
            words[Array.IndexOf(words, "--project") + 1].Replace("$root/", "").Trim('"'),
            end < 0 ? [] : words[(end + 1)..]);

    /// <summary>
    /// What the programs of a project print when they are asked for help: the program itself, and
    /// each of its commands.
    /// </summary>
    public static string AllHelp(string project)
    {
        var program = new DocumentedCommand(project, []);
        string help = program.Help();
        int commands = help.IndexOf("\nCommands:", StringComparison.Ordinal);
        return commands < 0 ? help : help + string.Concat(
            Regex.Matches(help[commands..], @"(?m)^  ([a-z][a-z-]*)")
                .Select(match => program.Help(match.Groups[1].Value)));
    }

    /// <summary>Asserts that project, command and options exist.</summary>
    public void AssertExists()
    {
        Assert.True(Repository.Has(Project), $"There is no {Project}.");
        string[] path = [.. Words.Take(1).Where(word => word[0] != '-')];
        Assert.All(path, word => Assert.Matches($@"(?m)^\s+{word}\b", Help()));
        string[] options = [.. Words.Where(word => word.StartsWith("--"))];
        string help = options.Length == 0 ? "" : Help(path);
        Assert.All(options, option => Assert.Matches($@"(?m)^\s+.*{option}\b", help));
    }

    // The launcher of the virtual board hands its arguments to the program that it builds.
    private string Started => Project == "hardware/virtual" ? "Site" : "";

    /// <summary>What the program prints when it is asked for help, after some words.</summary>
    public string Help(params string[] words)
    {
        string folder = Path.Combine(Repository.Root, Project, Started);
        string name = Path.GetFileNameWithoutExtension(
            Directory.GetFiles(folder, "*.csproj").Single());
        return Helps.GetOrAdd(string.Join(' ', [name, .. words]), _ =>
        {
            (int _, string output, string error) = new ConsoleTool(name).Run([.. words, "--help"]);
            return output + error;
        });
    }
}
