using System;
using System.CommandLine;
using System.Linq;
using AstroNano.Flash.Images;

namespace AstroNano.Flash;

/// <summary>
/// Puts an AstroNano on a board, listens to it, and makes the images of a release.
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
        var root = new RootCommand("Puts an AstroNano on a board.")
        {
            Writer.Flash(),
            Writer.Listen(),
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
}
