using System.CommandLine;
using System.Linq;

namespace AstroNano.Determinism.Commands;

/// <summary>What is wrong with a command line, in one sentence.</summary>
internal static class Usage
{
    public static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            string names = string.Join(", ", command.Subcommands.Select(sub => sub.Name));
            return parsed.UnmatchedTokens.Count > 0
                ? $"There is no command '{parsed.UnmatchedTokens[0]}'; there are {names}."
                : $"A command is missing; there are {names}.";
        }

        string form = string.Join(" ", command.Arguments.Select(argument => $"<{argument.Name}>")
            .Concat(command.Options.Select(option => $"[{option.Name}]")));
        return $"{parsed.Errors[0].Message.TrimEnd('.')}; it is: {command.Name} {form}";
    }
}
