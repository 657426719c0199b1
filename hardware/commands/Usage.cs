using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace AstroNano.Commands;

/// <summary>What is wrong with a command line: what was given, and what is allowed.</summary>
public static class Usage
{
    /// <summary>Explains the first error of a command line that has errors.</summary>
    public static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        return UnknownWord(parsed, command) ?? WrongValue(parsed, command)
            ?? Missing(parsed, command) ?? Sentence(parsed.Errors[0].Message);
    }

    /// <summary>
    /// An option that there is not, and that stands where a value is expected, like --oot in
    /// "--out --oot": otherwise it would be a file's name. Null if there is none.
    /// </summary>
    public static string? TakenForValue(ParseResult parsed) => parsed.Tokens
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--")
            && token.Value != "--")
        .Select(token => Unknown(token.Value, parsed.CommandResult.Command)).FirstOrDefault();

    private static string? UnknownWord(ParseResult parsed, Command command) =>
        parsed.UnmatchedTokens.Select(word => Unknown(word, command)).FirstOrDefault();

    private static string Unknown(string word, Command command)
    {
        bool isOption = word.Length > 1 && word[0] == '-';
        IEnumerable<Symbol> known = isOption ? Own(command) : command.Subcommands;
        string[] names = [.. known.Select(symbol => symbol.Name)];
        string kind = isOption ? "option"
            : command.Subcommands.Count > 0 ? "command" : "further argument";
        return names.Length == 0
            ? $"There is no {kind} '{word}'; the command is: {FormOf(command)}."
            : $"There is no {kind} '{word}'; allowed: {string.Join(", ", names)}.";
    }

    private static string? WrongValue(ParseResult parsed, Command command)
    {
        foreach (OptionResult result in command.Options.Select(parsed.GetResult)
            .OfType<OptionResult>().Where(result => !result.Implicit))
        {
            string name = result.Option.Name;
            if (result.IdentifierTokenCount > 1 && result.Option.Arity.MaximumNumberOfValues <= 1)
            {
                return $"{name} must be given once (was given {result.IdentifierTokenCount} "
                    + "times).";
            }

            if (result.Tokens.Count < result.Option.Arity.MinimumNumberOfValues)
            {
                return $"{name} needs a value.";
            }

            if (result.Errors.Any())
            {
                string given = string.Join(' ', result.Tokens.Select(token => token.Value));
                return result.Option.ValueType == typeof(bool)
                    ? $"{name} must be true or false (was '{given}')."
                    : Sentence(result.Errors.First().Message);
            }
        }

        return null;
    }

    private static string? Missing(ParseResult parsed, Command command)
    {
        if (command.Action is null && command.Subcommands.Count > 0)
        {
            string names = string.Join(", ", command.Subcommands.Select(sub => sub.Name));
            return $"A command is missing; allowed: {names}.";
        }

        string? missing = command.Arguments
            .Where(argument => argument.Arity.MinimumNumberOfValues
                > (parsed.GetResult(argument)?.Tokens.Count ?? 0))
            .Select(argument => $"<{argument.Name}>")
            .Concat(command.Options
                .Where(option => option.Required
                    && parsed.GetResult(option) is null or { Implicit: true })
                .Select(option => option.Name))
            .FirstOrDefault();
        return missing is null ? null : $"{missing} is missing; the command is: "
            + $"{FormOf(command)}.";
    }

    private static IEnumerable<Option> Own(Command command) =>
        command.Options.Where(option => option is not (HelpOption or VersionOption));

    private static string FormOf(Command command) => string.Join(' ',
        new[] { command is RootCommand ? "" : command.Name }.Where(name => name != "")
            .Concat(command.Arguments.Select(argument => $"<{argument.Name}>"))
            .Concat(Own(command).OrderBy(option => !option.Required).Select(FormOf)));

    private static string FormOf(Option option)
    {
        string form = option.ValueType == typeof(bool)
            ? option.Name : $"{option.Name} {option.HelpName ?? "VALUE"}";
        return option.Required ? form : $"[{form}]";
    }

    private static string Sentence(string message) => message.TrimEnd('.') + ".";
}
