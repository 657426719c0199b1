using AstroNano.Flash.Images;

namespace AstroNano.Flash;

/// <summary>
/// Puts an AstroNano on a board, listens to it, and makes the images of a release.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments) => CommandLine.Run(CreateCommand(), arguments);

    /// <summary>What the command line may say, and what is done then.</summary>
    public static RootCommand CreateCommand()
    {
        var root = new RootCommand("Flash AstroNano to a board, and build its images.")
        {
            Writer.Flash(),
            Writer.Listen(),
        };
        foreach (Command command in ImageCommands.Create())
        {
            root.Add(command);
        }

        return root;
    }
}
