using System;
using System.CommandLine;
using System.Linq;

namespace AstroNano.Flash;

/// <summary>
/// Puts an AstroNano on a board, listens to it, and writes the browser's manifests.
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
            Writer.Flash(),
            Writer.Listen(),
            Manifest(board, image),
        };
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

    private static Command Manifest(Option<string> board, Option<string> image)
    {
        var firmware = new Option<string>("--firmware")
        {
            Description =
                "Folder of the firmware package: bootloader.bin, partitions_*.bin, nanoCLR.bin.",
            Required = true,
        };
        var version = new Option<string>("--version-name") { Required = true };
        var output = new Option<string>("--output") { Required = true };
        var command = new Command("manifest", "Writes what the Flash page needs for a board.")
        {
            board, image, firmware, version, output,
        };
        command.SetAction(parsed => WebManifest.Write(
            FlashBoard.Of(parsed.GetRequiredValue(board)),
            parsed.GetRequiredValue(version),
            parsed.GetRequiredValue(firmware),
            parsed.GetRequiredValue(image),
            parsed.GetRequiredValue(output)));
        return command;
    }
}
