using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using AstroNano.Experiments.Commands;

namespace AstroNano.Experiments;

/// <summary>The papers' numbers and pictures, from the core that runs on the device.</summary>
public static class Program
{
    private const int UsageError = 2;

    public static int Main(string[] arguments)
    {
        try
        {
            ParseResult parsed = CreateCommand().Parse(arguments);
            return parsed.Errors.Count > 0
                ? throw new Failure(Explain(parsed))
                : parsed.Invoke(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                });
        }
        catch (Exception e) when (Known(e) is not null)
        {
            Console.Error.WriteLine(Known(e));
            return UsageError;
        }
    }

    /// <summary>What the command line may say.</summary>
    public static RootCommand CreateCommand() =>
        new("Runs the papers' experiments on AstroNano's core.")
        {
            new RecallCommand().Create(),
            new FigureCommand().Create(),
            new MergeCommand().Create(),
            new CostCommand().Create(),
            new SpeedCommand().Create(),
            ListCommand.Create(),
        };

    // The core refuses what its arguments may not be with a sentence of its own.
    private static string? Known(Exception e) => e switch
    {
        Failure failure => failure.Message,
        ArgumentException { ParamName: not null } argument =>
            argument.Message.Split(" (Parameter")[0].ReplaceLineEndings(" "),
        AggregateException many => many.InnerExceptions.Select(Known).FirstOrDefault(),
        _ => null,
    };

    /// <summary>What is wrong with a command line, in one sentence.</summary>
    public static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        foreach (OptionResult option in command.Options.Select(parsed.GetResult)
            .OfType<OptionResult>().Where(result => result.Errors.Any()))
        {
            string given = string.Join(" ", option.Tokens.Select(token => token.Value));
            return $"{option.Option.Name} is '{given}'; it takes one number or word.";
        }

        string unknown = string.Join(" ", parsed.UnmatchedTokens);
        bool isGroup = command.Subcommands.Count > 0;
        IEnumerable<string> names = isGroup
            ? command.Subcommands.Select(sub => sub.Name)
            : command.Options.Select(option => option.Name);
        string kind = isGroup ? "command" : "option";
        return (unknown == "" ? $"A {kind} is missing" : $"There is no {kind} '{unknown}'")
            + $"; there are {string.Join(", ", names)}.";
    }
}
