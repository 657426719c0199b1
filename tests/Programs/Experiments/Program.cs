using AstroNano.Experiments.Commands;

namespace AstroNano.Experiments;

/// <summary>The papers' numbers and pictures, from the core that runs on the device.</summary>
public static class Program
{
    public static int Main(string[] arguments) => Run(arguments, Console.Error);

    /// <summary>The command; its sentence about what went wrong goes to the writer.</summary>
    public static int Run(string[] arguments, TextWriter error)
    {
        try
        {
            OwnNetworks.Load(arguments);
        }
        catch (Exception e)
        {
            return CommandLine.Report(e, error);
        }

        return CommandLine.Run(CreateCommand(), arguments, Known, error);
    }

    /// <summary>What the command line may say.</summary>
    public static RootCommand CreateCommand() =>
        new("Run the papers' experiments on AstroNano's core.")
        {
            new RecallCommand().Create(),
            new FigureCommand().Create(),
            new MergeCommand().Create(),
            new CostCommand().Create(),
            new SpeedCommand().Create(),
            new LanesCommand().Create(),
            new ClaimsCommand().Create(),
            ListCommand.Create(),
        };

    // The core refuses what its arguments may not be with a sentence of its own.
    private static Failure? Known(Exception e) => e switch
    {
        ArgumentException { ParamName: not null } => new(CommandLine.Sentence(e)),
        OutOfMemoryException => Failure.TryAgain(
            "There is not enough memory for so many units and memories on each core."),
        _ => null,
    };
}
