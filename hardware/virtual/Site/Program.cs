using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AstroNano.VirtualBoard;

/// <summary>The command: <c>dotnet run --project hardware/virtual</c>.</summary>
public static class Program
{
    private const int DefaultPort = 5280;

    private static readonly Option<int> Port = NumberOption.Whole("--port",
        "Serve on port N of 127.0.0.1; 0 selects a free port.", 0, 65535, DefaultPort);

    private static readonly Option<bool> NoBrowser = new("--no-browser")
    {
        Description = "Print the address and do not open a browser.",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Write the page to DIR; any web server can serve it, below any path.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<int> Main(string[] arguments)
    {
        try
        {
            return await RunAsync(arguments, Sources.OfThisBuild(), Console.Out, Console.Error);
        }
        catch (Failure failure)
        {
            return CommandLine.Report(failure, Console.Error);
        }
    }

    /// <summary>The command on given sources, saying what it does to given writers.</summary>
    public static Task<int> RunAsync(
        string[] arguments, Sources sources, TextWriter output, TextWriter error) =>
        CommandLine.RunAsync(CreateCommand(sources, output), arguments, output, error);

    /// <summary>What the command line may say, and what is done then.</summary>
    public static RootCommand CreateCommand(Sources sources, TextWriter output)
    {
        var build = new Command("build", "Write the page as a folder of static files.");
        build.Options.Add(Out);
        build.SetAction(parsed => WriteFolder(sources, output, parsed.GetValue(Out)!));

        var root = new RootCommand(
            "Run the AstroNano firmware on a virtual board in your browser.");
        root.Options.Add(Port);
        root.Options.Add(NoBrowser);
        root.Subcommands.Add(build);
        root.Subcommands.Add(TextsOf(sources, output));
        root.SetAction(parsed =>
            ServeAsync(sources, output, parsed.GetValue(Port), !parsed.GetValue(NoBrowser)));
        return root;
    }

    private static Command TextsOf(Sources sources, TextWriter output)
    {
        var texts = new PageTexts(sources.PageFolder);
        var language = new Argument<string>("language")
        {
            Description = "Code of the language, such as de (Page/src/languages/de.json).",
        };
        var command = new Command("texts", "List the page's texts that a language lacks, as JSON.");
        command.Arguments.Add(language);
        command.SetAction(parsed =>
        {
            IReadOnlyList<string> missing = texts.MissingIn(parsed.GetValue(language)!);
            foreach (string text in missing)
            {
                output.WriteLine($"  {JsonSerializer.Serialize(text, Readable)}: \"\",");
            }

            return missing.Count == 0 ? ExitCode.Done : ExitCode.Negative;
        });
        return command;
    }

    private static void WriteFolder(Sources sources, TextWriter output, string folder)
    {
        Output.CheckDirectory(folder);
        StaticSite.Build(sources, output).CopyTo(folder, output);
        output.WriteLine($"The board is in {Path.GetFullPath(folder)}; "
            + "serve that folder with any web server.");
    }

    private static async Task ServeAsync(
        Sources sources, TextWriter output, int port, bool openBrowser)
    {
        // The port is probed first, so that you need not wait a minute to learn that it is in use.
        SiteServer.Probe(port);
        StaticSite site = StaticSite.Build(sources, output);
        await using SiteServer server = await SiteServer.StartAsync(site.Folder, port);
        output.WriteLine($"The board is at {server.Address} (stop with Ctrl+C)");
        if (openBrowser)
        {
            Desktop.Open(server.Address, output);
        }

        await server.StoppedAsync();
    }
}
