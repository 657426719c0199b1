namespace AstroNano.House.Tests;

/// <summary>A program of the repository with commands, run in this process.</summary>
/// <param name="Name">Its assembly.</param>
internal sealed record ConsoleTool(string Name)
{
    private static readonly Lock OneAtATime = new();

    /// <summary>Every program that ends by the shared exit codes.</summary>
    public static IReadOnlyList<ConsoleTool> All { get; } =
    [
        .. from project in Repository.Files(".csproj")
           let text = Repository.Read(project)
           where text.Contains("AstroNano.Commands.csproj") && text.Contains("<OutputType>Exe<")
           select new ConsoleTool(Path.GetFileNameWithoutExtension(project)),
    ];

    /// <summary>Runs a command line.</summary>
    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        lock (OneAtATime)
        {
            return InThisProcess.Run(Name, arguments);
        }
    }

    /// <summary>The words of every command, the program itself among them.</summary>
    public IEnumerable<string[]> Commands() => Names("Commands", []).Select(name => new[] { name })
        .Prepend([]);

    /// <summary>Names of a section of a command's help.</summary>
    public string[] Names(string section, string[] command)
    {
        string help = Run([.. command, "--help"]).Output;
        string lines = Regex.Match(help, $@"(?m)^{section}:\n((?: +.*\n)*)").Groups[1].Value;
        return [.. Regex.Matches(lines, @"(?m)^  (?:-\S, )*<?([\w-]+)")
            .Select(match => match.Groups[1].Value)
            .Where(name => name is not ("--help" or "--version" or "-"))];
    }

    /// <summary>Options of a command that take a value.</summary>
    public string[] Valued(string[] command)
    {
        string help = Run([.. command, "--help"]).Output;
        return [.. Regex.Matches(help, @"(?m)^  (--[\w-]+) <")
            .Select(match => match.Groups[1].Value)];
    }
}
