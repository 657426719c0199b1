using System;
using System.CommandLine;
using System.Linq;
using AstroNano.Flash.Images;

namespace AstroNano.Flash;

/// <summary>
/// astronano-flash: puts an AstroNano on a board, and makes the images of a release.
/// </summary>
public static class Program
{
    private const int UsageError = 2;

    public static int Main(string[] arguments)
    {
        var board = new Option<string>("--board")
        {
            Description = string.Join(", ", FlashBoard.All.Select(each => each.Id)),
            Required = true,
        };
        var image = new Option<string>("--image")
        {
            Description = "AstroNano-BOARD.bin of a release.",
            Required = true,
        };
        var root = new RootCommand("Puts an AstroNano on a board.")
        {
            Flash(board, image),
        };
        foreach (Command command in ImageCommands.Create(board))
        {
            root.Add(command);
        }

        try
        {
            ParseResult parsed = root.Parse(arguments);
            return parsed.Errors.Count > 0
                ? throw new FlashFailure(
                    string.Join("\n", parsed.Errors.Select(each => each.Message)))
                : parsed.Invoke(
                    new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (FlashFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
            return UsageError;
        }
    }

    private static Command Flash(Option<string> board, Option<string> image)
    {
        var port = new Option<string?>("--port")
        {
            Description = "COM3, /dev/ttyUSB0 … ; may be left out where there is only one.",
        };
        var target = new Option<string?>("--target")
        {
            Description = "Another image of nanoFramework than the board's usual one.",
        };
        var yes = new Option<bool>("--yes") { Description = "Do not ask before it begins." };
        var command = new Command("flash", "Flashes, then listens until the board says who it is.")
        {
            board, image, port, target, yes,
        };
        command.SetAction(parsed =>
        {
            FlashBoard chosen = FlashBoard.Of(parsed.GetRequiredValue(board));
            Greeting greeting = new Flasher(new RealWorkbench()).Run(new Order(
                chosen,
                parsed.GetValue(target) ?? chosen.Target,
                parsed.GetRequiredValue(image),
                parsed.GetValue(port),
                parsed.GetValue(yes)));
            Console.WriteLine($"AstroNano {greeting.Version} runs on the {chosen.Name}: "
                + $"test PASS {greeting.Digest}.");
        });
        return command;
    }
}
