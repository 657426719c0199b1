using System.Diagnostics;

namespace AstroNano.House.Tests;

/// <summary>A command of the house, as the documents say it.</summary>
/// <param name="Document">Where it is said.</param>
/// <param name="Project">The folder after --project.</param>
/// <param name="Words">What follows the two hyphens.</param>
internal sealed record CommandLine(string Document, string Project, string[] Words)
{
    /// <summary>All in the code blocks of a document.</summary>
    public static IEnumerable<CommandLine> In(string document) =>
        from line in Repository.Read(document).Split('\n')
        let words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where line.StartsWith("    ", StringComparison.Ordinal)
            && words is ["dotnet", "run", ..] && words.Contains("--project")
        let project = words[Array.IndexOf(words, "--project") + 1]
        let end = Array.IndexOf(words, "--")
        select new CommandLine(document, project, end < 0 ? [] : words[(end + 1)..]);

    /// <summary>What the program says when it is asked for help, after some of the words.</summary>
    public string Help(params string[] words)
    {
        string folder = Path.Combine(Repository.Root, Project);
        string name = Path.GetFileNameWithoutExtension(
            Directory.GetFiles(folder, "*.csproj").Single());
        string program = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", program, .. words, "--help"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return output;
    }
}
