using System.CommandLine;
using System.Reflection;

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
        Description = "COM3, /dev/ttyUSB0 … ; may be left out if there is only one.",
        HelpName = "PORT",
    };

    /// <summary>Writes an image, verifies it, and waits for the board's own report.</summary>
    public static Command Flash()
    {
        Option<string> board = FlashBoard.Option(isRequired: true);
        var image = new Option<string?>("--image")
        {
            Description = "The board's image; may be left out if only one is in this folder.",
            HelpName = "FILE",
        };
        var baud = new Option<int?>("--baud")
        {
            Description = "Fastest rate to try; slower ones follow by themselves.",
            HelpName = "N",
        };
        var yes = new Option<bool>("--yes") { Description = "Ask nothing." };
        var verbose = new Option<bool>("--verbose")
        {
            Description = "Print what Espressif's library reports as well.",
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

    /// <summary>Prints what a board says, and explains it.</summary>
    public static Command Listen()
    {
        Option<string> board = FlashBoard.Option(isRequired: false);
        var reset = new Option<bool>("--reset")
        {
            Description = "Reset the board first; otherwise it is not disturbed.",
        };
        var command = new Command("listen", "Print what a board says and explain it.")
        {
            Port, reset, board,
        };
        command.SetAction(parsed => Run(
        [
            "listen", .. Given(parsed, Port), .. Flag(parsed, reset), .. Given(parsed, board),
        ]));
        return command;
    }

    private static int Run(IEnumerable<string> arguments)
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var package = new NodePackage(Folder, path, Console.Out);
        string node = package.RequireNode("writes to the board");
        package.Install(Fetching);
        return NodePackage.RunScript(
            node, Path.Combine(Folder, "src", "node", "main.mjs"), arguments);
    }

    private static string[] Given<T>(ParseResult parsed, Option<T> option) =>
        parsed.GetValue(option) is T value ? [option.Name, $"{value}"] : [];

    private static string[] Flag(ParseResult parsed, Option<bool> option) =>
        parsed.GetValue(option) ? [option.Name] : [];
}
