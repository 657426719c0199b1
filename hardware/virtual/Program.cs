using System.CommandLine;

namespace AstroNano.VirtualBoard;

/// <summary>The command: <c>dotnet run --project hardware/virtual</c>.</summary>
public static class Program
{
    private const int DefaultPort = 5280;

    private static readonly Option<int> Port = NumberOption.Whole("--port",
        "Port on 127.0.0.1 to serve on; 0 takes a free one.", 0, 65535, DefaultPort);

    private static readonly Option<bool> NoBrowser = new("--no-browser")
    {
        Description = "Only print the address, open nothing.",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Folder to write; any web server can then serve it, below any path.",
        HelpName = "DIR",
        Required = true,
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
        var build = new Command("build", "Write the page as a static folder and serve nothing.");
        build.Options.Add(Out);
        build.SetAction(parsed => WriteFolder(sources, output, parsed.GetValue(Out)!));

        var root = new RootCommand("The AstroNano board in a browser, running the firmware.");
        root.Options.Add(Port);
        root.Options.Add(NoBrowser);
        root.Subcommands.Add(build);
        root.SetAction(parsed =>
            ServeAsync(sources, output, parsed.GetValue(Port), !parsed.GetValue(NoBrowser)));
        return root;
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
        // The port first: whoever has to choose another one learns it before a minute of building.
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
