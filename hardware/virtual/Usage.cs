using System.CommandLine;
using System.CommandLine.Help;
using System.Linq;

namespace AstroNano.VirtualBoard;

/// <summary>What is wrong with a command line, in one sentence.</summary>
public static class Usage
{
    /// <summary>Explains the first error; what the command takes stands behind it.</summary>
    public static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Action is null)
        {
            string names = string.Join(", ", command.Subcommands.Select(sub => sub.Name));
            return parsed.UnmatchedTokens.Count > 0
                ? $"There is no command '{parsed.UnmatchedTokens[0]}'; there are {names}."
                : $"A command is missing; there are {names}.";
        }

        string forms = string.Join(", or ", command.Subcommands.Prepend(command).Select(FormOf));
        return $"{parsed.Errors[0].Message.TrimEnd('.')}; it is: {forms}";
    }

    private static string FormOf(Command command)
    {
        string[] name = command is RootCommand ? [] : [command.Name];
        return string.Join(" ", name
            .Concat(command.Arguments.Select(argument => $"<{argument.Name}>"))
            .Concat(command.Options.Where(option => option is not (HelpOption or VersionOption))
                .Select(FormOf)));
    }

    private static string FormOf(Option option)
    {
        string form = $"{option.Name} {option.HelpName}".TrimEnd();
        return option.Required ? form : $"[{form}]";
    }
}
