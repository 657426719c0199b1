using System.Reflection;
using AstroNano.Flash.Checking;

namespace AstroNano.Flash;

/// <summary>
/// The commands that talk to a board: done by the module in <c>Writer/</c>, which the Flash page
/// uses as well, under Node.js.
/// </summary>
public static class Writer
{
    private const string Fetching = "Fetching the writer's packages with npm (once, about 10 MB)";

    /// <summary>The module's folder.</summary>
    public static string Folder { get; } = typeof(Writer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "WriterFolder").Value!;

    private static readonly Option<string?> Port = new("--port")
    {
        Description = "Use serial port PORT (COM3, /dev/ttyUSB0) [default: the only one].",
        HelpName = "PORT",
    };

    private static readonly Option<string[]> Ports = new("--port")
    {
        Description = $"{Port.Description} With --check, several can be given.",
        HelpName = Port.HelpName,
    };

    /// <summary>Writes an image, verifies it, and waits for the board's own report.</summary>
    public static Command Flash()
    {
        Option<string> board = FlashBoard.Option(isRequired: true);
        var image = new Option<string?>("--image")
        {
            Description = "Write image FILE [default: the only one in this folder].",
            HelpName = "FILE",
        };
        var baud = new Option<int?>("--baud")
        {
            Description = "Start at N baud; slower rates are tried automatically.",
            HelpName = "N",
        };
        var yes = new Option<bool>("--yes") { Description = "Do not ask before writing." };
        var verbose = new Option<bool>("--verbose")
        {
            Description = "Also print the messages of Espressif's library.",
        };
        var command = new Command(
            "flash", "Write an image to a board, verify it, and wait until the board reports.")
        {
            board, image, Port, baud, yes, verbose,
        };
        command.SetAction(parsed => Run(
        [
            "flash", .. Given(parsed, board), .. Given(parsed, image), .. Given(parsed, Port),
            .. Given(parsed, baud), .. Flag(parsed, yes), .. Flag(parsed, verbose),
        ]));
        return command;
    }

    /// <summary>Prints what a board says and explains it, or checks it.</summary>
    public static Command Listen()
    {
        Option<string> board = FlashBoard.Option(isRequired: false);
        var reset = new Option<bool>("--reset")
        {
            Description = "Reset the board first.",
        };
        var checking = new CheckOptions();
        var command = new Command("listen", "Print and explain the output of a board, or check it.")
        {
            Ports, reset, board,
        };
        checking.AddTo(command, Ports);
        command.SetAction(parsed => checking.IsAsked(parsed)
            ? checking.Run(parsed, parsed.GetValue(Ports) ?? [])
            : Run(
            [
                "listen", .. (parsed.GetValue(Ports) ?? []).SelectMany(Named),
                .. Flag(parsed, reset), .. Given(parsed, board),
            ]));
        return command;
    }

    /// <summary>Opens a port to read it; null for the only one there is.</summary>
    public static BoardPort Open(string? port) => new(RequireNode(), Script, port);

    private static string Script => Path.Combine(Folder, "src", "node", "main.mjs");

    private static int Run(IEnumerable<string> arguments) =>
        NodePackage.RunScript(RequireNode(), Script, arguments);

    private static string RequireNode()
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var package = new NodePackage(Folder, path, Console.Out);
        string node = package.RequireNode("talks to the board");
        package.Install(Fetching);
        return node;
    }

    private static string[] Named(string port) => [Port.Name, port];

    private static string[] Given<T>(ParseResult parsed, Option<T> option) =>
        parsed.GetValue(option) is T value ? [option.Name, $"{value}"] : [];

    private static string[] Flag(ParseResult parsed, Option<bool> option) =>
        parsed.GetValue(option) ? [option.Name] : [];
}
